//! The operations on deals, and their description.

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

use super::table;
use super::types::{CreateDeal, Deal, DealFilter, DealId, DealOutcome, ExternalId, UpdateDeal};
use crate::credentials::CREDENTIALS;
use crate::server::{AnyError, ErrorResponse, NoParameters, Paging, Service, ValidRequest, route, schemas};
use crate::store::StoreError;
use crate::violations::Violations;

/// The member that wraps a deal.
const DEAL: &str = "deal";
/// The member that wraps a list of deals.
const DEALS: &str = "deals";

const LIST: &str = "/crm/deals.json";
const ONE: &str = "/crm/deals/{id}.json";
const BY_EXTERNAL_ID: &str = "/crm/deals/e/{app_code}/{external_id}.json";

/// Returns the OpenAPI description. Lists take the parameter `page` if the server pages them.
pub fn description(paging: Paging) -> OpenApi {
    #[derive(utoipa::OpenApi)]
    #[openapi(
        paths(list_deals, create_deal, get_deal, update_deal, delete_deal, get_deal_by_external_id),
        security(("bearer" = [])),
        components(schemas(DealOutcome)),
        modifiers(&Bearer)
    )]
    struct Description;

    let mut api = Description::openapi();
    let list = api.paths.paths.get_mut(LIST).and_then(|item| item.get.as_mut());
    if let Some(list) = list.filter(|_| paging.takes_page()) {
        let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1));
        let page = ParameterBuilder::new().name("page").parameter_in(ParameterIn::Query).schema(Some(number)).build();
        list.parameters.get_or_insert_default().push(page.into());
    }
    api
}

/// Adds the security scheme.
struct Bearer;

impl Modify for Bearer {
    fn modify(&self, api: &mut OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        api.components.get_or_insert_default().add_security_scheme("bearer", scheme);
    }
}

/// Returns the routes of the API.
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
        schemas::object(&Deal::schema(), DEAL)
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

/// Lists the deals that match all filters, by id.
#[utoipa::path(get, path = LIST, operation_id = "list_deals", params(DealFilter), responses(
    (status = "2XX", description = "The deals", body = DealList),
    (status = "4XX", description = "Rejected", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn list_deals(
    State(service): State<Arc<Service>>,
    request: ValidRequest<DealFilter>,
) -> Result<Response, ErrorResponse> {
    valid(request.parameters.violations())?;
    let page = request.parameters.page;
    let ids = service.store.query(move |connection| table::find(connection, &request.parameters)).await?;
    let ids = service.paging.select(ids, page);
    let store = service.store.clone();
    let read = move |ids: Vec<i64>| {
        let store = store.clone();
        async move { store.query(move |connection| table::read(connection, &ids)).await }
    };
    service.envelope.stream(DEALS, ids, read).await
}

/// Creates a deal. The token may be in the body instead of a header.
#[utoipa::path(post, path = LIST, operation_id = "create_deal", request_body = CreateDeal,
    security(("bearer" = []), ()), responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Rejected", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn create_deal(
    State(service): State<Arc<Service>>,
    request: ValidRequest<NoParameters, CreateDeal>,
) -> Result<Response, ErrorResponse> {
    if !request.is_authorized {
        let token = request.body.api_token.as_deref();
        let token =
            token.ok_or_else(|| ErrorResponse::unauthorized("there is no token, in a header or in the body"))?;
        service.authenticator.authorize(&[token])?;
    }
    let create = move |transaction: &Transaction<'_>| {
        let deal = Deal::create(table::next_id(transaction)?, &request.body.deal)?;
        store_valid(transaction, CREDENTIALS.app_code, &deal)
    };
    let body = service.store.write(create).await?.map_err(ErrorResponse::invalid)?;
    Ok(service.envelope.object(StatusCode::CREATED, DEAL, &body))
}

/// Returns one deal.
#[utoipa::path(get, path = ONE, operation_id = "get_deal", params(DealId), responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Rejected", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn get_deal(
    State(service): State<Arc<Service>>,
    request: ValidRequest<DealId>,
) -> Result<Response, ErrorResponse> {
    let id = request.parameters.id;
    let found = service.store.look_up(move |connection| table::get(connection, id)).await?;
    let body = found.ok_or_else(|| deal_not_found(id))?;
    Ok(service.envelope.object(StatusCode::OK, DEAL, &body))
}

/// Changes the fields that are sent.
#[utoipa::path(patch, path = ONE, operation_id = "update_deal", params(DealId), request_body = UpdateDeal, responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Rejected", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn update_deal(
    State(service): State<Arc<Service>>,
    request: ValidRequest<DealId, UpdateDeal>,
) -> Result<Response, ErrorResponse> {
    valid(request.body.deal.violations())?;
    let id = request.parameters.id;
    let update = move |transaction: &Transaction<'_>| {
        let Some(body) = table::get(transaction, id)? else { return Ok(None) };
        let deal = Deal::change(&body, &request.body.deal)?;
        store_valid(transaction, CREDENTIALS.app_code, &deal).map(Some)
    };
    let updated = service.store.write(update).await?.ok_or_else(|| deal_not_found(id))?;
    // The patch alone is valid: it conflicts with what is stored.
    Ok(service.envelope.object(StatusCode::OK, DEAL, &updated.map_err(ErrorResponse::conflict)?))
}

/// Deletes a deal.
#[utoipa::path(delete, path = ONE, operation_id = "delete_deal", params(DealId), responses(
    (status = "2XX", description = "The deal is deleted"),
    (status = "4XX", description = "Rejected", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn delete_deal(
    State(service): State<Arc<Service>>,
    request: ValidRequest<DealId>,
) -> Result<Response, ErrorResponse> {
    let id = request.parameters.id;
    let is_deleted = service.store.write(move |transaction| table::delete(transaction, id)).await?;
    if is_deleted { Ok(StatusCode::NO_CONTENT.into_response()) } else { Err(deal_not_found(id)) }
}

/// Returns the first deal with this external id.
#[utoipa::path(get, path = BY_EXTERNAL_ID, operation_id = "get_deal_by_external_id", params(ExternalId), responses(
    (status = "2XX", description = "The deal", body = DealResponse),
    (status = "4XX", description = "Rejected", body = AnyError),
    (status = "5XX", description = "Failed", body = AnyError),
))]
async fn get_deal_by_external_id(
    State(service): State<Arc<Service>>,
    request: ValidRequest<ExternalId>,
) -> Result<Response, ErrorResponse> {
    let ExternalId { app_code, external_id } = request.parameters;
    let find = move |connection: &Connection| table::get_by_external_id(connection, &app_code, &external_id);
    let found = service.store.look_up(find).await?;
    let body = found.ok_or_else(|| ErrorResponse::not_found("there is no deal with this external id"))?;
    Ok(service.envelope.object(StatusCode::OK, DEAL, &body))
}

/// Stores a deal and returns its JSON, or returns its violations.
fn store_valid(
    transaction: &Transaction<'_>,
    app_code: &str,
    deal: &Deal,
) -> Result<Result<String, Violations>, StoreError> {
    let violations = deal.violations();
    if violations.is_empty() { table::put(transaction, app_code, deal).map(Ok) } else { Ok(Err(violations)) }
}

fn valid(violations: Violations) -> Result<(), ErrorResponse> {
    if violations.is_empty() { Ok(()) } else { Err(ErrorResponse::invalid(violations)) }
}

fn deal_not_found(id: i64) -> ErrorResponse {
    ErrorResponse::not_found(format!("there is no deal {id}"))
}
