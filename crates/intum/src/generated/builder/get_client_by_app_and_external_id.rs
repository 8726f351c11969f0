// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of
/// [`Client::get_client_by_app_and_external_id`](crate::Client::get_client_by_app_and_external_id),
/// sent by `.await` or [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetClientByAppAndExternalId {
    pub(crate) client: Client,
    pub(crate) app_code: Result<crm_client_runtime::PathSegment, String>,
    pub(crate) external_id: Result<crm_client_runtime::PathSegment, String>,
}

impl GetClientByAppAndExternalId {
    /// Creates a request of
    /// [`Client::get_client_by_app_and_external_id`](crate::Client::get_client_by_app_and_external_id).
    pub(crate) fn new(
        client: &Client,
        app_code: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
        external_id: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
    ) -> Self {
        Self {
            client: client.clone(),
            app_code: app_code.try_into().map_err(|error| error.to_string()),
            external_id: external_id.try_into().map_err(|error| error.to_string()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "get_client_by_app_and_external_id",
            crm_client_runtime::Method::GET,
            "/crm/clients/e/{app_code}/{external_id}.json",
            true,
        );
        let Self { client, app_code, external_id } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.path("app_code", &app_code);
        request.path("external_id", &external_id);
        request
    }
}

crm_client_runtime::request! {
    GetClientByAppAndExternalId,
    response = crm_client_runtime::ObjectResponse<crate::types::CrmClient>,
    output = crate::types::CrmClient
}
