// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::update_deal`](crate::Client::update_deal); [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct UpdateDeal<'a> {
    client: &'a super::Client,
    id: Result<i64, String>,
    body: Result<types::builder::UpdateDealRequest, String>,
}

impl<'a> UpdateDeal<'a> {
    /// A request of [`Client::update_deal`](crate::Client::update_deal) that `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("id was not initialized".to_string()),
            body: Ok(Default::default()),
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
        self.id = value
            .try_into()
            .map_err(|error| crm_client_runtime::parameter_error("id", error));
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
            types::builder::UpdateDealRequest,
        ) -> types::builder::UpdateDealRequest,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/crm/deals/{id}.json`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::OneAnswer<crate::types::Deal>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::UpdateDealRequest::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/crm/deals/{}.json", client.baseurl, encode_path(& id.to_string()),
        );
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                reqwest::header::HeaderName::from_static("api-version"),
                reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .patch(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_deal",
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
