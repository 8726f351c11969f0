// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::get_deal_by_external_id`](crate::Client::get_deal_by_external_id);
/// [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct GetDealByExternalId {
    pub(crate) client: Client,
    pub(crate) app_code: Result<crm_client_runtime::PathSegment, String>,
    pub(crate) external_id: Result<crm_client_runtime::PathSegment, String>,
}

impl GetDealByExternalId {
    /// A request of [`Client::get_deal_by_external_id`](crate::Client::get_deal_by_external_id) that
    /// `client` sends.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            app_code: Err("it is not given".to_owned()),
            external_id: Err("it is not given".to_owned()),
        }
    }
    /// Code of the application that the external id belongs to. No field of a deal has this name; the page
    /// does not say how a deal gets one.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`description`): The page names the parameter and does not explain it.
    ///
    /// Assumed (`schema`): The page gives no type; a code is text.
    pub fn app_code<V>(mut self, value: V) -> Self
    where
        V: TryInto<crm_client_runtime::PathSegment>,
        V::Error: std::fmt::Display,
    {
        self.app_code = value.try_into().map_err(|error| error.to_string());
        self
    }
    /// The deal's `external_id`.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`schema`): The page gives the path no type; the deal's field `external_id` is a string.
    pub fn external_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<crm_client_runtime::PathSegment>,
        V::Error: std::fmt::Display,
    {
        self.external_id = value.try_into().map_err(|error| error.to_string());
        self
    }
    /// Sends a `GET` request to `/crm/deals/e/{app_code}/{external_id}.json`
    pub async fn send(
        self,
    ) -> Result<
        crm_client_runtime::Response<crm_client_runtime::OneAnswer<crate::types::Deal>>,
        crm_client_runtime::Error,
    > {
        self.request().send().await
    }
    /// As [`send`](Self::send), and gives the bytes of the answer as they came.
    pub async fn send_raw(
        self,
    ) -> Result<
        crm_client_runtime::Response<crm_client_runtime::Bytes>,
        crm_client_runtime::Error,
    > {
        self.request().send_raw().await
    }
    /// As [`send`](Self::send), for programs that are not asynchronous.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(
        self,
    ) -> Result<
        crm_client_runtime::Response<crm_client_runtime::OneAnswer<crate::types::Deal>>,
        crm_client_runtime::Error,
    > {
        self.request().send_blocking()
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "get_deal_by_external_id",
            crm_client_runtime::Method::GET,
            "/crm/deals/e/{app_code}/{external_id}.json",
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
