// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::update_deal`](crate::Client::update_deal); [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct UpdateDeal {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
    pub(crate) body: Result<types::UpdateDealRequest, String>,
}

impl UpdateDeal {
    /// A request of [`Client::update_deal`](crate::Client::update_deal) that `client` sends.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("it is not given".to_owned()),
            body: Err("it is not given".to_owned()),
        }
    }
    /// The deal's id.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`schema`): The page gives no type; ids among a deal's fields (`next_deal_id` is another
    /// deal's) are integers, taken to be 64-bit.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| error.to_string());
        self
    }
    /// The fields to change.
    ///
    /// Assumed: The page shows the body of a create only; an update is taken to have the same form, as the
    /// vendor's sibling pages wrap their objects alike.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::UpdateDealRequest>,
        <V as std::convert::TryInto<types::UpdateDealRequest>>::Error: std::fmt::Display,
    {
        self.body = value.try_into().map_err(|error| error.to_string());
        self
    }
    /// Sends a `PATCH` request to `/crm/deals/{id}.json`
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
            "update_deal",
            crm_client_runtime::Method::PATCH,
            "/crm/deals/{id}.json",
            true,
        );
        let Self { client, id, body } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.path("id", &id);
        request.body(&body);
        request
    }
}
