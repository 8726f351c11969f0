// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_project_steps`](crate::Client::list_project_steps), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProjectSteps {
    pub(crate) client: Client,
    pub(crate) filter_date: Result<Option<chrono::NaiveDate>, String>,
    pub(crate) filter_steps: Result<Option<crm_client_runtime::IdList>, String>,
    pub(crate) id: Result<u64, String>,
}

impl ListProjectSteps {
    /// Creates a request of [`Client::list_project_steps`](crate::Client::list_project_steps).
    pub(crate) fn new(client: &Client, id: u64) -> Self {
        Self {
            client: client.clone(),
            filter_date: Ok(None),
            filter_steps: Ok(None),
            id: Ok(id),
        }
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
    /// Sets the query parameter `filter_steps`.
    ///
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
            .map_err(|error| error.to_string());
        self
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_project_steps",
            crm_client_runtime::Method::GET,
            "/backend/public/projects/steps",
            true,
        );
        let Self { client, filter_date, filter_steps, id } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.optional_query("filter_date", &filter_date);
        request.optional_query("filter_steps", &filter_steps);
        request.query("id", &id);
        request
    }
}

crm_client_runtime::request! {
    ListProjectSteps,
    response = crm_client_runtime::ListResponse<crate::types::ProjectStep>,
    output = Vec<crate::types::ProjectStep>
}
