// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::get_deal_by_external_id`](crate::Client::get_deal_by_external_id);
/// [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct GetDealByExternalId<'a> {
    client: &'a super::Client,
    app_code: Result<crm_client_runtime::PathSegment, String>,
    external_id: Result<crm_client_runtime::PathSegment, String>,
}

impl<'a> GetDealByExternalId<'a> {
    /// A request of [`Client::get_deal_by_external_id`](crate::Client::get_deal_by_external_id) that
    /// `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            app_code: Err("app_code was not initialized".to_string()),
            external_id: Err("external_id was not initialized".to_string()),
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
        self.app_code = value
            .try_into()
            .map_err(|error| crm_client_runtime::parameter_error("app_code", error));
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
        self.external_id = value
            .try_into()
            .map_err(|error| crm_client_runtime::parameter_error("external_id", error));
        self
    }
    /// Sends a `GET` request to `/crm/deals/e/{app_code}/{external_id}.json`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::OneAnswer<crate::types::Deal>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, app_code, external_id } = self;
        let app_code = app_code.map_err(Error::InvalidRequest)?;
        let external_id = external_id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/crm/deals/e/{}/{}.json", client.baseurl, encode_path(& app_code
            .to_string()), encode_path(& external_id.to_string()),
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
            .get(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_deal_by_external_id",
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
