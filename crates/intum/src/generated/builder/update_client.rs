// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::update_client`](crate::Client::update_client), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateClient {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
    pub(crate) body: Result<types::UpdateCrmClientRequest, String>,
}

impl UpdateClient {
    /// Creates a request of [`Client::update_client`](crate::Client::update_client).
    pub(crate) fn new(
        client: &Client,
        id: i64,
        body: impl Into<types::UpdateCrmClientRequest>,
    ) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "update_client",
            crm_client_runtime::Method::PATCH,
            "/crm/clients/{id}.json",
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
    UpdateClient,
    response = crm_client_runtime::ObjectResponse<crate::types::CrmClient>,
    output = crate::types::CrmClient
}
