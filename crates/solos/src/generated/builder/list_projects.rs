// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::list_projects`](crate::Client::list_projects); [`send`](Self::send) sends
/// it.
#[derive(Debug, Clone)]
pub struct ListProjects<'a> {
    client: &'a super::Client,
    count: Result<Option<u64>, String>,
    deleted: Result<Option<crate::types::ObjectState>, String>,
    offset: Result<Option<u64>, String>,
    order_by: Result<Option<String>, String>,
    reverse: Result<Option<crate::types::SortDirection>, String>,
}

impl<'a> ListProjects<'a> {
    /// A request of [`Client::list_projects`](crate::Client::list_projects) that `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            count: Ok(None),
            deleted: Ok(None),
            offset: Ok(None),
            order_by: Ok(None),
            reverse: Ok(None),
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
    /// Active projects ("активные объекты") or deleted ones ("удаленные объекты").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub fn deleted<V>(mut self, value: V) -> Self
    where
        V: TryInto<crate::types::ObjectState>,
        V::Error: std::fmt::Display,
    {
        self.deleted = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("deleted", error));
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
    /// Field to sort by ("поле сортировки").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub fn order_by<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.order_by = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("order_by", error));
        self
    }
    /// Sort direction ("сортировка").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub fn reverse<V>(mut self, value: V) -> Self
    where
        V: TryInto<crate::types::SortDirection>,
        V::Error: std::fmt::Display,
    {
        self.reverse = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("reverse", error));
        self
    }
    /// Sends a `GET` request to `/backend/public/projects`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::ListAnswer<crate::types::Project>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, count, deleted, offset, order_by, reverse } = self;
        let count = count.map_err(Error::InvalidRequest)?;
        let deleted = deleted.map_err(Error::InvalidRequest)?;
        let offset = offset.map_err(Error::InvalidRequest)?;
        let order_by = order_by.map_err(Error::InvalidRequest)?;
        let reverse = reverse.map_err(Error::InvalidRequest)?;
        let url = format!("{}/backend/public/projects", client.baseurl,);
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
            .query(&progenitor_client::QueryParam::new("deleted", &deleted))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("order_by", &order_by))
            .query(&progenitor_client::QueryParam::new("reverse", &reverse))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_projects",
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
