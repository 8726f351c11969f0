// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::get_project`](crate::Client::get_project), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetProject {
    pub(crate) client: Client,
    pub(crate) id: Result<u64, String>,
}

impl GetProject {
    /// Creates a request of [`Client::get_project`](crate::Client::get_project).
    pub(crate) fn new(client: &Client, id: u64) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "get_project",
            crm_client_runtime::Method::GET,
            "/backend/public/projects/info",
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

crm_client_runtime::request! {
    GetProject,
    response = crm_client_runtime::ObjectResponse<crate::types::Project>,
    output = crate::types::Project
}
