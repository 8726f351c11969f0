// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::get_project`](crate::Client::get_project); [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct GetProject<'a> {
    client: &'a super::Client,
    id: Result<u64, String>,
}

impl<'a> GetProject<'a> {
    /// A request of [`Client::get_project`](crate::Client::get_project) that `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("id was not initialized".to_string()),
        }
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
    /// Sends a `GET` request to `/backend/public/projects/info`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::OneAnswer<crate::types::Project>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/backend/public/projects/info", client.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("id", &id))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_project",
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
