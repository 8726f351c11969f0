// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::move_status_up`](crate::Client::move_status_up), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct MoveStatusUp {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
}

impl MoveStatusUp {
    /// Creates a request of [`Client::move_status_up`](crate::Client::move_status_up).
    pub(crate) fn new(client: &Client, id: i64) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "move_status_up",
            crm_client_runtime::Method::POST,
            "/crm/statuses/{id}/up",
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
    MoveStatusUp,
    response = (),
    output = ()
}
