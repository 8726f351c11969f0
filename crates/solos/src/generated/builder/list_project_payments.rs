// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::list_project_payments`](crate::Client::list_project_payments);
/// [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct ListProjectPayments<'a> {
    client: &'a super::Client,
    count: Result<Option<u64>, String>,
    filter_date: Result<Option<chrono::NaiveDate>, String>,
    filter_id: Result<Option<u64>, String>,
    filter_type: Result<Option<crate::types::PaymentDirection>, String>,
    id: Result<u64, String>,
    offset: Result<Option<u64>, String>,
}

impl<'a> ListProjectPayments<'a> {
    /// A request of [`Client::list_project_payments`](crate::Client::list_project_payments) that `client`
    /// sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            count: Ok(None),
            filter_date: Ok(None),
            filter_id: Ok(None),
            filter_type: Ok(None),
            id: Err("id was not initialized".to_string()),
            offset: Ok(None),
        }
    }
    /// Largest number of objects to return ("количество объектов").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`description`): The page says "number of objects"; that it is the size of a page follows
    /// from `offset`, as in the vendor's older API. No limit is documented.
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn count<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.count = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("count", error));
        self
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
    /// Only the payment with this id ("ID платежа").
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn filter_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.filter_id = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("filter_id", error));
        self
    }
    /// Only payments in this direction ("тип платежа").
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    pub fn filter_type<V>(mut self, value: V) -> Self
    where
        V: TryInto<crate::types::PaymentDirection>,
        V::Error: std::fmt::Display,
    {
        self.filter_type = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("filter_type", error));
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
    /// How many objects to skip ("смещение выборки").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`description`): The page says "offset of the selection"; that it counts objects is taken
    /// from the vendor's older API.
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn offset<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.offset = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("offset", error));
        self
    }
    /// Sends a `GET` request to `/backend/public/projects/payments`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::ListAnswer<crate::types::ProjectPayment>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, count, filter_date, filter_id, filter_type, id, offset } = self;
        let count = count.map_err(Error::InvalidRequest)?;
        let filter_date = filter_date.map_err(Error::InvalidRequest)?;
        let filter_id = filter_id.map_err(Error::InvalidRequest)?;
        let filter_type = filter_type.map_err(Error::InvalidRequest)?;
        let id = id.map_err(Error::InvalidRequest)?;
        let offset = offset.map_err(Error::InvalidRequest)?;
        let url = format!("{}/backend/public/projects/payments", client.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("count", &count))
            .query(&progenitor_client::QueryParam::new("filter_date", &filter_date))
            .query(&progenitor_client::QueryParam::new("filter_id", &filter_id))
            .query(&progenitor_client::QueryParam::new("filter_type", &filter_type))
            .query(&progenitor_client::QueryParam::new("id", &id))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_project_payments",
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
