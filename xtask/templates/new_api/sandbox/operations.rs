//! The operations on entries, and their description.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{OpenApi, RefOr, Schema};
use utoipa::{Modify, OpenApi as _, PartialSchema, ToSchema};

use super::types::{Entry, EntryId, EntryPage};
use crate::server::{ErrorResponse, ErrorResponses, Paging, Service, ValidRequest, route, schemas};

/// The member that wraps an entry or a list.
const DATA: &str = "data";

const LIST: &str = "/newapi/entries";
const ONE: &str = "/newapi/entries/{id}";

/// The entries with their ids, until the API has tables of its own.
const ENTRIES: [(u64, &str); 3] = [
    (1, r#"{"id": 1, "name": "First"}"#),
    (2, r#"{"id": 2, "name": "Second"}"#),
    (3, r#"{"id": 3, "name": "Third"}"#),
];

/// Returns the OpenAPI description, which is the same for every paging.
pub fn description(_: Paging) -> OpenApi {
    #[derive(utoipa::OpenApi)]
    #[openapi(
        paths(list_newapi_entries, get_newapi_entry),
        security(("token" = [])),
        modifiers(&Token, &ErrorResponses)
    )]
    struct Description;

    Description::openapi()
}

/// Adds the security scheme.
struct Token;

impl Modify for Token {
    fn modify(&self, api: &mut OpenApi) {
        let scheme = SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::new("X-Newapi-Token")));
        api.components.get_or_insert_default().add_security_scheme("token", scheme);
    }
}

/// Returns the routes of the API.
pub fn routes() -> Router<Arc<Service>> {
    Router::new().route(LIST, get(list_newapi_entries)).route(route(ONE).0, get(get_newapi_entry))
}

/// An entry, bare or wrapped.
struct EntryResponse;

impl PartialSchema for EntryResponse {
    fn schema() -> RefOr<Schema> {
        schemas::object(&Entry::schema(), DATA)
    }
}

impl ToSchema for EntryResponse {}

/// A list of entries, bare or wrapped.
struct EntryList;

impl PartialSchema for EntryList {
    fn schema() -> RefOr<Schema> {
        schemas::list(&Entry::schema(), DATA)
    }
}

impl ToSchema for EntryList {}

/// Lists entries, by id.
#[utoipa::path(get, path = LIST, operation_id = "list_newapi_entries", params(EntryPage), responses(
    (status = "2XX", description = "The entries", body = EntryList),
))]
async fn list_newapi_entries(
    State(service): State<Arc<Service>>,
    request: ValidRequest<EntryPage>,
) -> Result<Response, ErrorResponse> {
    let count = service.paging.count(request.parameters.count).unwrap_or(u64::MAX);
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let entries: Vec<String> = ENTRIES.iter().take(count).map(|(_, entry)| (*entry).to_owned()).collect();
    Ok(service.format.envelope.list(DATA, &entries))
}

/// Returns one entry.
#[utoipa::path(get, path = ONE, operation_id = "get_newapi_entry", params(EntryId), responses(
    (status = "2XX", description = "The entry", body = EntryResponse),
))]
async fn get_newapi_entry(
    State(service): State<Arc<Service>>,
    request: ValidRequest<EntryId>,
) -> Result<Response, ErrorResponse> {
    let id = request.parameters.id;
    let found = ENTRIES.iter().find(|(each, _)| *each == id);
    let (_, entry) = found.ok_or_else(|| ErrorResponse::not_found(format!("there is no entry {id}")))?;
    Ok(service.format.envelope.object(StatusCode::OK, DATA, entry))
}
