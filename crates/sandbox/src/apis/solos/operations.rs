//! The operations on projects, and their description.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use http::StatusCode;
use rusqlite::Connection;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{OpenApi, RefOr, Schema};
use utoipa::{Modify, OpenApi as _, PartialSchema, ToSchema};

use super::tables::{self, Part};
use super::types::{
    ActionFilter, Condition, DateRange, Having, Id, IdList, Ids, Object, ObjectState, PaymentDirection, PaymentFilter,
    ProjectFilter, ProjectPage, SortDirection, StepFilter,
};
use crate::server::{ErrorResponse, ErrorResponses, NoParameters, Paging, Service, ValidRequest, schemas};
use crate::store::StoreError;

/// The member that wraps an object or a list.
const PAYLOAD: &str = "payload";

const LIST: &str = "/backend/public/projects";
const FILTER: &str = "/backend/public/projects/filter";
const ONE: &str = "/backend/public/projects/info";
const STEPS: &str = "/backend/public/projects/steps";
const ACTIONS: &str = "/backend/public/projects/actions";
const ACTION: &str = "/backend/public/projects/actions/info";
const CHECKLISTS: &str = "/backend/public/projects/checklists";
const GOODS: &str = "/backend/public/projects/goods";
const PAYMENTS: &str = "/backend/public/projects/payments";

/// Returns the OpenAPI description, which is the same for every paging.
pub fn description(_: Paging) -> OpenApi {
    #[derive(utoipa::OpenApi)]
    #[openapi(
        paths(
            list_projects,
            filter_projects,
            get_project,
            list_project_steps,
            list_project_actions,
            get_project_action,
            list_project_checklists,
            list_project_goods,
            list_project_payments
        ),
        components(schemas(SortDirection, ObjectState, Condition, Having, PaymentDirection, IdList, DateRange, Ids)),
        security(("token" = [], "secret" = [])),
        modifiers(&TokenAndSecret, &ErrorResponses)
    )]
    struct Description;

    Description::openapi()
}

/// Adds the security schemes.
struct TokenAndSecret;

impl Modify for TokenAndSecret {
    fn modify(&self, api: &mut OpenApi) {
        let components = api.components.get_or_insert_default();
        for (name, header) in [("token", "X-Crypto-Token"), ("secret", "X-Crypto-Secret")] {
            components.add_security_scheme(name, SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::new(header))));
        }
    }
}

/// Returns the routes of the API.
pub fn routes() -> Router<Arc<Service>> {
    Router::new()
        .route(LIST, get(list_projects))
        .route(FILTER, post(filter_projects))
        .route(ONE, get(get_project))
        .route(STEPS, get(list_project_steps))
        .route(ACTIONS, get(list_project_actions))
        .route(ACTION, get(get_project_action))
        .route(CHECKLISTS, get(list_project_checklists))
        .route(GOODS, get(list_project_goods))
        .route(PAYMENTS, get(list_project_payments))
}

/// An object, bare or wrapped.
struct ObjectResponse;

impl PartialSchema for ObjectResponse {
    fn schema() -> RefOr<Schema> {
        schemas::object(&Object::schema(), PAYLOAD)
    }
}

impl ToSchema for ObjectResponse {}

/// A list of objects, bare or wrapped.
struct ObjectList;

impl PartialSchema for ObjectList {
    fn schema() -> RefOr<Schema> {
        schemas::list(&Object::schema(), PAYLOAD)
    }
}

impl ToSchema for ObjectList {}

/// Lists projects, with their dynamic fields.
#[utoipa::path(get, path = LIST, operation_id = "list_projects", params(ProjectPage), responses((status = "2XX", description = "The objects", body = ObjectList)))]
async fn list_projects(
    State(service): State<Arc<Service>>,
    request: ValidRequest<ProjectPage>,
) -> Result<Response, ErrorResponse> {
    let ProjectPage { count, offset, order_by, reverse, deleted } = request.parameters;
    let filter = ProjectFilter { count, offset, order_by, reverse, deleted, ..ProjectFilter::default() };
    list(&service, filter).await
}

/// Lists projects that match conditions.
#[utoipa::path(post, path = FILTER, operation_id = "filter_projects", request_body = ProjectFilter, responses((status = "2XX", description = "The objects", body = ObjectList)))]
async fn filter_projects(
    State(service): State<Arc<Service>>,
    request: ValidRequest<NoParameters, ProjectFilter>,
) -> Result<Response, ErrorResponse> {
    let violations = request.body.violations();
    if violations.is_empty() { list(&service, request.body).await } else { Err(ErrorResponse::invalid(violations)) }
}

/// Returns one project.
#[utoipa::path(get, path = ONE, operation_id = "get_project", params(Id), responses((status = "2XX", description = "The object", body = ObjectResponse)))]
async fn get_project(
    State(service): State<Arc<Service>>,
    request: ValidRequest<Id>,
) -> Result<Response, ErrorResponse> {
    let id = request.parameters.id;
    one(&service, id, move |connection| tables::get(connection, id)).await
}

/// Lists the steps of a project.
#[utoipa::path(get, path = STEPS, operation_id = "list_project_steps", params(StepFilter), responses((status = "2XX", description = "The objects", body = ObjectList)))]
async fn list_project_steps(
    State(service): State<Arc<Service>>,
    request: ValidRequest<StepFilter>,
) -> Result<Response, ErrorResponse> {
    let filter = request.parameters;
    parts(&service, filter.id, move |connection| tables::steps(connection, &filter)).await
}

/// Lists the events of a project.
#[utoipa::path(get, path = ACTIONS, operation_id = "list_project_actions", params(ActionFilter), responses((status = "2XX", description = "The objects", body = ObjectList)))]
async fn list_project_actions(
    State(service): State<Arc<Service>>,
    request: ValidRequest<ActionFilter>,
) -> Result<Response, ErrorResponse> {
    let mut filter = request.parameters;
    filter.count = service.paging.count(filter.count);
    parts(&service, filter.id, move |connection| tables::actions(connection, &filter)).await
}

/// Returns one event.
#[utoipa::path(get, path = ACTION, operation_id = "get_project_action", params(Id), responses((status = "2XX", description = "The object", body = ObjectResponse)))]
async fn get_project_action(
    State(service): State<Arc<Service>>,
    request: ValidRequest<Id>,
) -> Result<Response, ErrorResponse> {
    let id = request.parameters.id;
    one(&service, id, move |connection| tables::get_action(connection, id)).await
}

/// Lists the checklists of a project.
#[utoipa::path(get, path = CHECKLISTS, operation_id = "list_project_checklists", params(Id), responses((status = "2XX", description = "The objects", body = ObjectList)))]
async fn list_project_checklists(
    State(service): State<Arc<Service>>,
    request: ValidRequest<Id>,
) -> Result<Response, ErrorResponse> {
    let id = request.parameters.id;
    parts(&service, id, move |connection| tables::all(connection, Part::Checklists, id)).await
}

/// Lists the goods of a project.
#[utoipa::path(get, path = GOODS, operation_id = "list_project_goods", params(Id), responses((status = "2XX", description = "The objects", body = ObjectList)))]
async fn list_project_goods(
    State(service): State<Arc<Service>>,
    request: ValidRequest<Id>,
) -> Result<Response, ErrorResponse> {
    let id = request.parameters.id;
    parts(&service, id, move |connection| tables::all(connection, Part::Goods, id)).await
}

/// Lists the payments of a project.
#[utoipa::path(get, path = PAYMENTS, operation_id = "list_project_payments", params(PaymentFilter), responses((status = "2XX", description = "The objects", body = ObjectList)))]
async fn list_project_payments(
    State(service): State<Arc<Service>>,
    request: ValidRequest<PaymentFilter>,
) -> Result<Response, ErrorResponse> {
    let mut filter = request.parameters;
    filter.count = service.paging.count(filter.count);
    parts(&service, filter.id, move |connection| tables::payments(connection, &filter)).await
}

async fn list(service: &Service, mut filter: ProjectFilter) -> Result<Response, ErrorResponse> {
    filter.count = service.paging.count(filter.count);
    let projects = service.store.query(move |connection| tables::list(connection, &filter)).await?;
    Ok(service.format.envelope.list(PAYLOAD, &projects))
}

async fn one(
    service: &Service,
    id: u64,
    read: impl FnOnce(&Connection) -> Result<Option<String>, StoreError> + Send + 'static,
) -> Result<Response, ErrorResponse> {
    let found = service.store.look_up(read).await?.ok_or_else(|| not_found(id))?;
    Ok(service.format.envelope.object(StatusCode::OK, PAYLOAD, &found))
}

async fn parts(
    service: &Service,
    id: u64,
    read: impl FnOnce(&Connection) -> Result<Option<Vec<String>>, StoreError> + Send + 'static,
) -> Result<Response, ErrorResponse> {
    let found = service.store.query(read).await?.ok_or_else(|| not_found(id))?;
    Ok(service.format.envelope.list(PAYLOAD, &found))
}

fn not_found(id: u64) -> ErrorResponse {
    ErrorResponse::not_found(format!("there is nothing with the id {id}"))
}
