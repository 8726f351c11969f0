// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::list_project_steps`](crate::Client::list_project_steps);
/// [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct ListProjectSteps {
    pub(crate) client: Client,
    pub(crate) filter_date: Result<Option<chrono::NaiveDate>, String>,
    pub(crate) filter_steps: Result<Option<crm_client_runtime::IdList>, String>,
    pub(crate) id: Result<u64, String>,
}

impl ListProjectSteps {
    /// A request of [`Client::list_project_steps`](crate::Client::list_project_steps) that `client` sends.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            filter_date: Ok(None),
            filter_steps: Ok(None),
            id: Err("it is not given".to_owned()),
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
        self.filter_date = value.try_into().map(Some).map_err(|error| error.to_string());
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
            .map_err(|error| error.to_string());
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
        self.id = value.try_into().map_err(|error| error.to_string());
        self
    }
    /// Sends a `GET` request to `/backend/public/projects/steps`
    pub async fn send(
        self,
    ) -> Result<
        crm_client_runtime::Response<
            crm_client_runtime::ListAnswer<crate::types::ProjectStep>,
        >,
        crm_client_runtime::Error,
    > {
        self.request().send().await
    }
    /// As [`send`](Self::send), and gives the bytes of the answer as they came.
    pub async fn send_raw(
        self,
    ) -> Result<
        crm_client_runtime::Response<crm_client_runtime::Bytes>,
        crm_client_runtime::Error,
    > {
        self.request().send_raw().await
    }
    /// As [`send`](Self::send), for programs that are not asynchronous.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<
        crm_client_runtime::Response<
            crm_client_runtime::ListAnswer<crate::types::ProjectStep>,
        >,
        crm_client_runtime::Error,
    > {
        self.request().send_blocking()
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
