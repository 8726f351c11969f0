// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::filter_projects`](crate::Client::filter_projects); [`send`](Self::send)
/// sends it.
#[derive(Debug, Clone)]
pub struct FilterProjects<'a> {
    client: &'a super::Client,
    body: Result<types::builder::ProjectFilter, String>,
}

impl<'a> FilterProjects<'a> {
    /// A request of [`Client::filter_projects`](crate::Client::filter_projects) that `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(Default::default()),
        }
    }
    /// The conditions, the order and the page.
    ///
    /// Documented: [POST Фильтр проектов](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`required`): The example has a body, and without one there is nothing to filter by.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ProjectFilter>,
        <V as std::convert::TryInto<types::ProjectFilter>>::Error: std::fmt::Display,
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
        F: FnOnce(types::builder::ProjectFilter) -> types::builder::ProjectFilter,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/backend/public/projects/filter`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::ListAnswer<crate::types::Project>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::ProjectFilter::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/backend/public/projects/filter", client.baseurl,);
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
            operation_id: "filter_projects",
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
