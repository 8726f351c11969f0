// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::get_contact`](crate::Client::get_contact), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetContact {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
}

impl GetContact {
    /// Creates a request of [`Client::get_contact`](crate::Client::get_contact).
    pub(crate) fn new(client: &Client, id: i64) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "get_contact",
            crm_client_runtime::Method::GET,
            "/crm/contacts/{id}.json",
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
    GetContact,
    response = crm_client_runtime::ObjectResponse<crate::types::Contact>,
    output = crate::types::Contact
}
