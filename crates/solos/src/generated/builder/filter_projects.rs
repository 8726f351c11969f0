// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::filter_projects`](crate::Client::filter_projects); [`send`](Self::send)
/// sends it.
#[derive(Debug, Clone)]
pub struct FilterProjects {
    pub(crate) client: Client,
    pub(crate) body: Result<types::ProjectFilter, String>,
}

impl FilterProjects {
    /// A request of [`Client::filter_projects`](crate::Client::filter_projects) that `client` sends.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            body: Err("it is not given".to_owned()),
        }
    }
    /// The conditions, the order and the page.
    ///
    /// Documented: [POST Фильтр проектов](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`required`): The example has a body, and without one there is nothing to filter by.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ProjectFilter>,
        <V as std::convert::TryInto<types::ProjectFilter>>::Error: std::fmt::Display,
    {
        self.body = value.try_into().map_err(|error| error.to_string());
        self
    }
    /// Sends a `POST` request to `/backend/public/projects/filter`
    pub async fn send(
        self,
    ) -> Result<
        crm_client_runtime::Response<
            crm_client_runtime::ListAnswer<crate::types::Project>,
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
            crm_client_runtime::ListAnswer<crate::types::Project>,
        >,
        crm_client_runtime::Error,
    > {
        self.request().send_blocking()
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "filter_projects",
            crm_client_runtime::Method::POST,
            "/backend/public/projects/filter",
            true,
        );
        let Self { client, body } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.body(&body);
        request
    }
}
