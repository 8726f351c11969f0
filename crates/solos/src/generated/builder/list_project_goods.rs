// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_project_goods`](crate::Client::list_project_goods), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProjectGoods {
    pub(crate) client: Client,
    pub(crate) id: Result<u64, String>,
}

impl ListProjectGoods {
    /// Creates a request of [`Client::list_project_goods`](crate::Client::list_project_goods).
    pub(crate) fn new(client: &Client, id: u64) -> Self {
        Self {
            client: client.clone(),
            id: Ok(id),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_project_goods",
            crm_client_runtime::Method::GET,
            "/backend/public/projects/goods",
            true,
        );
        let Self { client, id } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.query("id", &id);
        request
    }
}

crm_client_runtime::request! {
    ListProjectGoods,
    response = crm_client_runtime::ListResponse<crate::types::ProjectGood>,
    output = Vec<crate::types::ProjectGood>
}
