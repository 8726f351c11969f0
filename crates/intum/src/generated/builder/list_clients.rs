// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_clients`](crate::Client::list_clients), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListClients {
    pub(crate) client: Client,
}

impl ListClients {
    /// Creates a request of [`Client::list_clients`](crate::Client::list_clients).
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_clients",
            crm_client_runtime::Method::GET,
            "/crm/clients.json",
            true,
        );
        let Self { client } = self;
        let request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request
    }
}

crm_client_runtime::request! {
    ListClients,
    response = crm_client_runtime::ListResponse<crate::types::CrmClient>,
    output = Vec<crate::types::CrmClient>
}
