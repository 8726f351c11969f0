// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::get_project_action`](crate::Client::get_project_action);
/// [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct GetProjectAction {
    pub(crate) client: Client,
    pub(crate) id: Result<u64, String>,
}

impl GetProjectAction {
    /// A request of [`Client::get_project_action`](crate::Client::get_project_action) that `client` sends.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("it is not given".to_owned()),
        }
    }
    /// The event's id ("ID события").
    ///
    /// Documented: [GET Событие проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`required`): The request is for one event, and the id is all that names it.
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
    /// Sends a `GET` request to `/backend/public/projects/actions/info`
    pub async fn send(
        self,
    ) -> Result<
        crm_client_runtime::Response<
            crm_client_runtime::OneAnswer<crate::types::ProjectAction>,
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
            crm_client_runtime::OneAnswer<crate::types::ProjectAction>,
        >,
        crm_client_runtime::Error,
    > {
        self.request().send_blocking()
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "get_project_action",
            crm_client_runtime::Method::GET,
            "/backend/public/projects/actions/info",
            true,
        );
        let Self { client, id } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.query("id", &id);
        request
    }
}
