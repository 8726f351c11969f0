// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::update_contact`](crate::Client::update_contact), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateContact {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
    pub(crate) body: Result<types::UpdateContactRequest, String>,
}

impl UpdateContact {
    /// Creates a request of [`Client::update_contact`](crate::Client::update_contact).
    pub(crate) fn new(
        client: &Client,
        id: i64,
        body: impl Into<types::UpdateContactRequest>,
    ) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "update_contact",
            crm_client_runtime::Method::PATCH,
            "/crm/contacts/{id}.json",
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
    UpdateContact,
    response = crm_client_runtime::ObjectResponse<crate::types::Contact>,
    output = crate::types::Contact
}
