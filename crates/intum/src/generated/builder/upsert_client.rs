// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::upsert_client`](crate::Client::upsert_client), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpsertClient {
    pub(crate) client: Client,
    pub(crate) body: Result<types::UpsertCrmClientRequest, String>,
}

impl UpsertClient {
    /// Creates a request of [`Client::upsert_client`](crate::Client::upsert_client).
    pub(crate) fn new(
        client: &Client,
        body: impl Into<types::UpsertCrmClientRequest>,
    ) -> Self {
        Self {
            client: client.clone(),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "upsert_client",
            crm_client_runtime::Method::POST,
            "/crm/clients/upsert.json",
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

crm_client_runtime::request! {
    UpsertClient,
    response = crm_client_runtime::ObjectResponse<crate::types::CrmClient>,
    output = crate::types::CrmClient
}
