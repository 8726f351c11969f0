// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::create_deal`](crate::Client::create_deal), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateDeal {
    pub(crate) client: Client,
    pub(crate) body: Result<types::CreateDealRequest, String>,
}

impl CreateDeal {
    /// Creates a request of [`Client::create_deal`](crate::Client::create_deal).
    pub(crate) fn new(
        client: &Client,
        body: impl Into<types::CreateDealRequest>,
    ) -> Self {
        Self {
            client: client.clone(),
            body: Ok(body.into()),
        }
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "create_deal",
            crm_client_runtime::Method::POST,
            "/crm/deals.json",
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
    CreateDeal,
    response = crm_client_runtime::ObjectResponse<crate::types::Deal>,
    output = crate::types::Deal
}
