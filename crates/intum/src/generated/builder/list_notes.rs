// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_notes`](crate::Client::list_notes), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListNotes {
    pub(crate) client: Client,
}

impl ListNotes {
    /// Creates a request of [`Client::list_notes`](crate::Client::list_notes).
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_notes",
            crm_client_runtime::Method::GET,
            "/crm/notes.json",
            true,
        );
        let Self { client } = self;
        let request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request
    }
}

crm_client_runtime::request! {
    ListNotes,
    response = crm_client_runtime::ListResponse<crate::types::Note>,
    output = Vec<crate::types::Note>
}
