// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_project_checklists`](crate::Client::list_project_checklists), sent by
/// `.await` or [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProjectChecklists {
    pub(crate) client: Client,
    pub(crate) id: Result<u64, String>,
}

impl ListProjectChecklists {
    /// Creates a request of [`Client::list_project_checklists`](crate::Client::list_project_checklists).
    pub(crate) fn new(client: &Client, id: u64) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_project_checklists",
            crm_client_runtime::Method::GET,
            "/backend/public/projects/checklists",
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
    ListProjectChecklists,
    response = crm_client_runtime::ListResponse<crate::types::ProjectChecklist>,
    output = Vec<crate::types::ProjectChecklist>
}
