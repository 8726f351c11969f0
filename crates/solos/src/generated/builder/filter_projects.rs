// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::filter_projects`](crate::Client::filter_projects), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct FilterProjects {
    pub(crate) client: Client,
    pub(crate) body: Result<types::ProjectFilter, String>,
}

impl FilterProjects {
    /// Creates a request of [`Client::filter_projects`](crate::Client::filter_projects).
    pub(crate) fn new(client: &Client, body: impl Into<types::ProjectFilter>) -> Self {
        Self {
            client: client.clone(),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "filter_projects",
            crm_client_runtime::Method::POST,
            "/backend/public/projects/filter",
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
    FilterProjects,
    response = crm_client_runtime::ListResponse<crate::types::Project>,
    output = Vec<crate::types::Project>
}
