// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::create_client`](crate::Client::create_client), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateClient {
    pub(crate) client: Client,
    pub(crate) body: Result<types::CreateCrmClientRequest, String>,
}

impl CreateClient {
    /// Creates a request of [`Client::create_client`](crate::Client::create_client).
    pub(crate) fn new(
        client: &Client,
        body: impl Into<types::CreateCrmClientRequest>,
    ) -> Self {
        Self {
            client: client.clone(),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "create_client",
            crm_client_runtime::Method::POST,
            "/crm/clients.json",
            false,
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

crm_client_runtime::request! {
    CreateClient,
    response = crm_client_runtime::ObjectResponse<crate::types::CrmClient>,
    output = crate::types::CrmClient
}
