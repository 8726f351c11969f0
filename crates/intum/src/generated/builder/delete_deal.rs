// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::delete_deal`](crate::Client::delete_deal); [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct DeleteDeal {
    pub(crate) client: Client,
    pub(crate) id: Result<i64, String>,
}

impl DeleteDeal {
    /// A request of [`Client::delete_deal`](crate::Client::delete_deal) that `client` sends.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            id: Err("it is not given".to_owned()),
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
    /// Sends a `DELETE` request to `/crm/deals/{id}.json`
    pub async fn send(
        self,
    ) -> Result<crm_client_runtime::Response<()>, crm_client_runtime::Error> {
        self.request().send_empty().await
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
    ) -> Result<crm_client_runtime::Response<()>, crm_client_runtime::Error> {
        self.request().send_empty_blocking()
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "delete_deal",
            crm_client_runtime::Method::DELETE,
            "/crm/deals/{id}.json",
            true,
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
