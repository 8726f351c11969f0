// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::create_deal`](crate::Client::create_deal); [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct CreateDeal {
    pub(crate) client: Client,
    pub(crate) body: Result<types::CreateDealRequest, String>,
}

impl CreateDeal {
    /// A request of [`Client::create_deal`](crate::Client::create_deal) that `client` sends.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            body: Err("it is not given".to_owned()),
        }
    }
    /// The deal, and the API token beside it where no header carries it.
    ///
    /// Documented: [Przykład utworzenia](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`required`): The example has a body, and three fields of a deal are required.
    ///
    /// Assumed (`description`): The example has the token in the body; that a header makes it needless is
    /// taken from the vendor's tokens page.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::CreateDealRequest>,
        <V as std::convert::TryInto<types::CreateDealRequest>>::Error: std::fmt::Display,
    {
        self.body = value.try_into().map_err(|error| error.to_string());
        self
    }
    /// Sends a `POST` request to `/crm/deals.json`
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
