// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::list_project_steps`](crate::Client::list_project_steps);
/// [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct ListProjectSteps<'a> {
    client: &'a super::Client,
    filter_date: Result<Option<chrono::NaiveDate>, String>,
    filter_steps: Result<Option<crm_client_runtime::IdList>, String>,
    id: Result<u64, String>,
}

impl<'a> ListProjectSteps<'a> {
    /// A request of [`Client::list_project_steps`](crate::Client::list_project_steps) that `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            filter_date: Ok(None),
            filter_steps: Ok(None),
            id: Err("id was not initialized".to_string()),
        }
    }
    /// Only objects of this date ("фильтр по дате"), an SQL date.
    ///
    /// Documented: [GET Этапы проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`description`): The page does not say which of an object's dates is compared, nor how.
    pub fn filter_date<V>(mut self, value: V) -> Self
    where
        V: TryInto<chrono::NaiveDate>,
        V::Error: std::fmt::Display,
    {
        self.filter_date = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("filter_date", error));
        self
    }
    /// Only these steps, by the id of the project's step ("ID этапа проекта"), joined by underscores.
    ///
    /// Documented: [GET Этапы проекта](https://www.solos.pro/api/v2/projects/).
    pub fn filter_steps<V>(mut self, value: V) -> Self
    where
        V: TryInto<crm_client_runtime::IdList>,
        V::Error: std::fmt::Display,
    {
        self.filter_steps = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("filter_steps", error));
        self
    }
    /// The project's id ("ID проекта").
    ///
    /// Documented: [GET Проект](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`required`): The request is about one project, and the id is all that names it.
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.id = value
            .try_into()
            .map_err(|error| crm_client_runtime::parameter_error("id", error));
        self
    }
    /// Sends a `GET` request to `/backend/public/projects/steps`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::ListAnswer<crate::types::ProjectStep>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, filter_date, filter_steps, id } = self;
        let filter_date = filter_date.map_err(Error::InvalidRequest)?;
        let filter_steps = filter_steps.map_err(Error::InvalidRequest)?;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/backend/public/projects/steps", client.baseurl,);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                reqwest::header::HeaderName::from_static("api-version"),
                reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("filter_date", &filter_date))
            .query(&progenitor_client::QueryParam::new("filter_steps", &filter_steps))
            .query(&progenitor_client::QueryParam::new("id", &id))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_project_steps",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => crm_client_runtime::success(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(crm_client_runtime::failure(response).await))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(crm_client_runtime::failure(response).await))
            }
            _ => Err(Error::ErrorResponse(crm_client_runtime::failure(response).await)),
        }
    }
}
