//! The operations on deals.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use http::StatusCode;
use rusqlite::{Connection, Transaction};
use utoipa::openapi::path::{ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::Type;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{ObjectBuilder, OpenApi, RefOr, Schema};
use utoipa::{Modify, OpenApi as _, PartialSchema, ToSchema};

use super::types::{CreateDeal, Deal, DealFilter, DealId, DealOutcome, ExternalId, UpdateDeal};
use crate::server::{AnyError, Call, ErrorResponse, Nothing, Paging, Service, Violations, route, schemas};
use crate::store::{StoreError, deals};

/// The code of the application that the sandbox's token belongs to: a deal is found by it and its external id.
pub const APP_CODE: &str = "erp";
/// What an object is wrapped in.
const DEAL: &str = "deal";
const DEALS: &str = "deals";

const LIST: &str = "/crm/deals.json";
const ONE: &str = "/crm/deals/{id}.json";
const BY_EXTERNAL_ID: &str = "/crm/deals/e/{app_code}/{external_id}.json";

/// The API as the server describes it.
pub fn api() -> OpenApi {
    #[derive(utoipa::OpenApi)]
    #[openapi(
        paths(list_deals, create_deal, get_deal, update_deal, delete_deal, get_deal_by_external_id),
        security(("bearer" = [])),
        components(schemas(DealOutcome)),
        modifiers(&Bearer)
    )]
    struct Intum;
    Intum::openapi()
}

/// The API as the server describes it that gives lists in this way.
pub fn api_with(paging: Paging) -> OpenApi {
    let mut api = api();
    let list = api.paths.paths.get_mut(LIST).and_then(|item| item.get.as_mut());
    if let Some(list) = list.filter(|_| paging.takes_page()) {
        let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1));
        let page = ParameterBuilder::new().name("page").parameter_in(ParameterIn::Query).schema(Some(number)).build();
        list.parameters.get_or_insert_default().push(page.into());
    }
    api
}

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, api: &mut OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        api.components.get_or_insert_default().add_security_scheme("bearer", scheme);
    }
}

/// The routes of the API.
pub fn routes() -> Router<Arc<Service>> {
    Router::new()
        .route(LIST, get(list_deals).post(create_deal))
        .route(route(ONE).0, get(get_deal).patch(update_deal).delete(delete_deal))
        .route(route(BY_EXTERNAL_ID).0, get(get_deal_by_external_id))
}

/// A deal, bare or wrapped.
struct DealResponse;

impl PartialSchema for DealResponse {
    fn schema() -> RefOr<Schema> {
        schemas::one(&Deal::schema(), DEAL)
    }
}

impl ToSchema for DealResponse {}

/// A list of deals, bare or wrapped.
struct DealList;

impl PartialSchema for DealList {
    fn schema() -> RefOr<Schema> {
        schemas::list(&Deal::schema(), DEALS)
    }
}

impl ToSchema for DealList {}

/// Deals that match all filters, by id.
#[utoipa::path(get, path = LIST, operation_id = "list_deals", params(DealFilter), responses(
    (status = "2XX", description = "The deals", body = DealList),
    (status = "4XX", description = "Refused", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn list_deals(State(service): State<Arc<Service>>, call: Call<DealFilter>) -> Result<Response, ErrorResponse> {
    valid(call.parameters.violations())?;
    let page = call.parameters.page;
    let ids = service.store.query(move |connection| deals::find(connection, &call.parameters)).await?;
    let ids = service.paging.part(ids, page);
    let store = service.store.clone();
    let read = move |ids: Vec<i64>| {
        let store = store.clone();
        async move { store.query(move |connection| deals::read(connection, &ids)).await }
    };
    service.envelope.pages(DEALS, ids, read).await
}

/// Creates a deal. The token may stand in the body instead of a header.
#[utoipa::path(post, path = LIST, operation_id = "create_deal", request_body = CreateDeal,
    security(("bearer" = []), ()), responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Refused", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn create_deal(
    State(service): State<Arc<Service>>,
    call: Call<Nothing, CreateDeal>,
) -> Result<Response, ErrorResponse> {
    if !call.is_authorized {
        let token = call.body.api_token.as_deref();
        let token =
            token.ok_or_else(|| ErrorResponse::unauthorized("there is no token, in a header or in the body"))?;
        service.access.login(&[token])?;
    }
    let create = move |transaction: &Transaction<'_>| {
        let deal = Deal::create(deals::next_id(transaction)?, &call.body.deal)?;
        store_valid(transaction, APP_CODE, &deal)
    };
    let body = service.store.write(create).await?.map_err(ErrorResponse::invalid)?;
    Ok(service.envelope.one(StatusCode::CREATED, DEAL, &body))
}

/// One deal.
#[utoipa::path(get, path = ONE, operation_id = "get_deal", params(DealId), responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Refused", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn get_deal(State(service): State<Arc<Service>>, call: Call<DealId>) -> Result<Response, ErrorResponse> {
    let id = call.parameters.id;
    let found = service.store.look_up(move |connection| deals::get(connection, id)).await?;
    let body = found.ok_or_else(|| no_deal(id))?;
    Ok(service.envelope.one(StatusCode::OK, DEAL, &body))
}

/// Changes the fields that are sent.
#[utoipa::path(patch, path = ONE, operation_id = "update_deal", params(DealId), request_body = UpdateDeal, responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Refused", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn update_deal(
    State(service): State<Arc<Service>>,
    call: Call<DealId, UpdateDeal>,
) -> Result<Response, ErrorResponse> {
    valid(call.body.deal.violations())?;
    let id = call.parameters.id;
    let update = move |transaction: &Transaction<'_>| {
        let Some(body) = deals::get(transaction, id)? else { return Ok(None) };
        let deal = Deal::change(&body, &call.body.deal)?;
        store_valid(transaction, APP_CODE, &deal).map(Some)
    };
    let updated = service.store.write(update).await?.ok_or_else(|| no_deal(id))?;
    // Each by itself was valid: what is stored is in the way.
    Ok(service.envelope.one(StatusCode::OK, DEAL, &updated.map_err(ErrorResponse::conflict)?))
}

/// Deletes a deal.
#[utoipa::path(delete, path = ONE, operation_id = "delete_deal", params(DealId), responses(
    (status = "2XX", description = "The deal is deleted"),
    (status = "4XX", description = "Refused", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn delete_deal(State(service): State<Arc<Service>>, call: Call<DealId>) -> Result<Response, ErrorResponse> {
    let id = call.parameters.id;
    let is_deleted = service.store.write(move |transaction| deals::delete(transaction, id)).await?;
    if is_deleted { Ok(StatusCode::NO_CONTENT.into_response()) } else { Err(no_deal(id)) }
}

/// The first deal with this external id.
#[utoipa::path(get, path = BY_EXTERNAL_ID, operation_id = "get_deal_by_external_id", params(ExternalId), responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Refused", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn get_deal_by_external_id(
    State(service): State<Arc<Service>>,
    call: Call<ExternalId>,
) -> Result<Response, ErrorResponse> {
    let ExternalId { app_code, external_id } = call.parameters;
    let find = move |connection: &Connection| deals::get_by_external_id(connection, &app_code, &external_id);
    let found = service.store.look_up(find).await?;
    let body = found.ok_or_else(|| ErrorResponse::not_found("there is no deal with this external id"))?;
    Ok(service.envelope.one(StatusCode::OK, DEAL, &body))
}

/// Stores the deal, unless something is wrong with it.
fn store_valid(
    transaction: &Transaction<'_>,
    app_code: &str,
    deal: &Deal,
) -> Result<Result<String, Violations>, StoreError> {
    let violations = deal.violations();
    if violations.is_empty() { deals::put(transaction, app_code, deal).map(Ok) } else { Ok(Err(violations)) }
}

fn valid(violations: Violations) -> Result<(), ErrorResponse> {
    if violations.is_empty() { Ok(()) } else { Err(ErrorResponse::invalid(violations)) }
}

fn no_deal(id: i64) -> ErrorResponse {
    ErrorResponse::not_found(format!("there is no deal {id}"))
}
