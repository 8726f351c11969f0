// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::update_note`](crate::Client::update_note), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateNote {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
    pub(crate) body: Result<types::UpdateNoteRequest, String>,
}

impl UpdateNote {
    /// Creates a request of [`Client::update_note`](crate::Client::update_note).
    pub(crate) fn new(
        client: &Client,
        id: i64,
        body: impl Into<types::UpdateNoteRequest>,
    ) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "update_note",
            crm_client_runtime::Method::PATCH,
            "/crm/notes/{id}.json",
            true,
        );
        let Self { client, id, body } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.path("id", &id);
        request.body(&body);
        request
    }
}

crm_client_runtime::request! {
    UpdateNote,
    response = crm_client_runtime::ObjectResponse<crate::types::Note>,
    output = crate::types::Note
}
