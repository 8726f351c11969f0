// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::get_note`](crate::Client::get_note), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetNote {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
}

impl GetNote {
    /// Creates a request of [`Client::get_note`](crate::Client::get_note).
    pub(crate) fn new(client: &Client, id: i64) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "get_note",
            crm_client_runtime::Method::GET,
            "/crm/notes/{id}.json",
            true,
        );
        let Self { client, id } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.path("id", &id);
        request
    }
}

crm_client_runtime::request! {
    GetNote,
    response = crm_client_runtime::ObjectResponse<crate::types::Note>,
    output = crate::types::Note
}
