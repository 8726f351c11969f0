// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::create_status`](crate::Client::create_status), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateStatus {
    pub(crate) client: Client,
    pub(crate) body: Result<types::CreateStatusRequest, String>,
}

impl CreateStatus {
    /// Creates a request of [`Client::create_status`](crate::Client::create_status).
    pub(crate) fn new(
        client: &Client,
        body: impl Into<types::CreateStatusRequest>,
    ) -> Self {
        Self {
            client: client.clone(),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "create_status",
            crm_client_runtime::Method::POST,
            "/crm/statuses.json",
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
    CreateStatus,
    response = crm_client_runtime::ObjectResponse<crate::types::Status>,
    output = crate::types::Status
}
