// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::create_deal`](crate::Client::create_deal); [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct CreateDeal<'a> {
    client: &'a super::Client,
    body: Result<types::builder::CreateDealRequest, String>,
}

impl<'a> CreateDeal<'a> {
    /// A request of [`Client::create_deal`](crate::Client::create_deal) that `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(Default::default()),
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
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|error| crm_client_runtime::parameter_error("body", error));
        self
    }
    /// Changes the body as it has been set so far.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: FnOnce(
            types::builder::CreateDealRequest,
        ) -> types::builder::CreateDealRequest,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/crm/deals.json`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::OneAnswer<crate::types::Deal>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreateDealRequest::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/crm/deals.json", client.baseurl,);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                reqwest::header::HeaderName::from_static("api-version"),
                reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_deal",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => crm_client_runtime::success(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(crm_client_runtime::failure(response).await))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(crm_client_runtime::failure(response).await))
            }
            _ => Err(Error::ErrorResponse(crm_client_runtime::failure(response).await)),
        }
    }
}
