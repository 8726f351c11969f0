// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::move_status_down`](crate::Client::move_status_down), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct MoveStatusDown {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
}

impl MoveStatusDown {
    /// Creates a request of [`Client::move_status_down`](crate::Client::move_status_down).
    pub(crate) fn new(client: &Client, id: i64) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "move_status_down",
            crm_client_runtime::Method::POST,
            "/crm/statuses/{id}/down",
            false,
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
    MoveStatusDown,
    response = (),
    output = ()
}
