// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_projects`](crate::Client::list_projects), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProjects {
    pub(crate) client: Client,
    pub(crate) count: Result<Option<u64>, String>,
    pub(crate) deleted: Result<Option<crate::types::ObjectState>, String>,
    pub(crate) offset: Result<Option<u64>, String>,
    pub(crate) order_by: Result<Option<String>, String>,
    pub(crate) reverse: Result<Option<crate::types::SortDirection>, String>,
}

impl ListProjects {
    /// Creates a request of [`Client::list_projects`](crate::Client::list_projects).
    pub(crate) fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            count: Ok(None),
            deleted: Ok(None),
            offset: Ok(None),
            order_by: Ok(None),
            reverse: Ok(None),
        }
    }
    /// Sets the query parameter `count`.
    ///
    /// Largest number of objects to return ("количество объектов").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`description`): The page says "number of objects"; that it is the size of a page follows
    /// from `offset`, as in a script for the API's first version, which asks for 500. No limit is
    /// documented. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn count<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.count = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `deleted`.
    ///
    /// Active projects ("активные объекты") or deleted ones ("удаленные объекты").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub fn deleted<V>(mut self, value: V) -> Self
    where
        V: TryInto<crate::types::ObjectState>,
        V::Error: std::fmt::Display,
    {
        self.deleted = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `offset`.
    ///
    /// How many objects to skip ("смещение выборки").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`description`): The page says "offset of the selection"; that it counts objects is taken
    /// from a script for the API's first version, which names it beside `count`. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn offset<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.offset = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `order_by`.
    ///
    /// Field to sort by ("поле сортировки").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub fn order_by<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.order_by = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `reverse`.
    ///
    /// Sort direction ("сортировка").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    pub fn reverse<V>(mut self, value: V) -> Self
    where
        V: TryInto<crate::types::SortDirection>,
        V::Error: std::fmt::Display,
    {
        self.reverse = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_projects",
            crm_client_runtime::Method::GET,
            "/backend/public/projects",
            true,
        );
        let Self { client, count, deleted, offset, order_by, reverse } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.optional_query("count", &count);
        request.optional_query("deleted", &deleted);
        request.optional_query("offset", &offset);
        request.optional_query("order_by", &order_by);
        request.optional_query("reverse", &reverse);
        request
    }
}

crm_client_runtime::request! {
    ListProjects,
    response = crm_client_runtime::ListResponse<crate::types::Project>,
    output = Vec<crate::types::Project>
}
