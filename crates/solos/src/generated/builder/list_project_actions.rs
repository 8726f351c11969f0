// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_project_actions`](crate::Client::list_project_actions), sent by `.await`
/// or [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProjectActions {
    pub(crate) client: Client,
    pub(crate) count: Result<Option<u64>, String>,
    pub(crate) filter_actions: Result<Option<crm_client_runtime::IdList>, String>,
    pub(crate) filter_date: Result<Option<chrono::NaiveDate>, String>,
    pub(crate) filter_id: Result<Option<u64>, String>,
    pub(crate) id: Result<u64, String>,
    pub(crate) offset: Result<Option<u64>, String>,
}

impl ListProjectActions {
    /// Creates a request of [`Client::list_project_actions`](crate::Client::list_project_actions).
    pub(crate) fn new(client: &Client, id: u64) -> Self {
        Self {
            client: client.clone(),
            count: Ok(None),
            filter_actions: Ok(None),
            filter_date: Ok(None),
            filter_id: Ok(None),
            id: Ok(id),
            offset: Ok(None),
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
    /// Sets the query parameter `filter_actions`.
    ///
    /// Only events of these types ("ID типа события проекта"), joined by underscores.
    ///
    /// Documented: [GET События проекта](https://www.solos.pro/api/v2/projects/).
    pub fn filter_actions<V>(mut self, value: V) -> Self
    where
        V: TryInto<crm_client_runtime::IdList>,
        V::Error: std::fmt::Display,
    {
        self.filter_actions = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `filter_date`.
    ///
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
        self.filter_date = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `filter_id`.
    ///
    /// Only the event with this id ("ID события").
    ///
    /// Documented: [GET События проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn filter_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.filter_id = value.try_into().map(Some).map_err(|error| error.to_string());
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
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_project_actions",
            crm_client_runtime::Method::GET,
            "/backend/public/projects/actions",
            true,
        );
        let Self { client, count, filter_actions, filter_date, filter_id, id, offset } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.optional_query("count", &count);
        request.optional_query("filter_actions", &filter_actions);
        request.optional_query("filter_date", &filter_date);
        request.optional_query("filter_id", &filter_id);
        request.query("id", &id);
        request.optional_query("offset", &offset);
        request
    }
}

crm_client_runtime::request! {
    ListProjectActions,
    response = crm_client_runtime::ListResponse<crate::types::ProjectAction>,
    output = Vec<crate::types::ProjectAction>
}
