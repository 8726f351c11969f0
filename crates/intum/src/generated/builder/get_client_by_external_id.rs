// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::get_client_by_external_id`](crate::Client::get_client_by_external_id), sent
/// by `.await` or [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetClientByExternalId {
    pub(crate) client: Client,
    pub(crate) external_id: Result<crm_client_runtime::PathSegment, String>,
}

impl GetClientByExternalId {
    /// Creates a request of
    /// [`Client::get_client_by_external_id`](crate::Client::get_client_by_external_id).
    pub(crate) fn new(
        client: &Client,
        external_id: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
    ) -> Self {
        Self {
            client: client.clone(),
            external_id: external_id.try_into().map_err(|error| error.to_string()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "get_client_by_external_id",
            crm_client_runtime::Method::GET,
            "/crm/clients/e/{external_id}.json",
            true,
        );
        let Self { client, external_id } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.path("external_id", &external_id);
        request
    }
}

crm_client_runtime::request! {
    GetClientByExternalId,
    response = crm_client_runtime::ObjectResponse<crate::types::CrmClient>,
    output = crate::types::CrmClient
}
