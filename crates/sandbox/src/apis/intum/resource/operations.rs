//! The handlers of the operations.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{delete, get, patch, post};
use http::StatusCode;
use rusqlite::{Connection, Transaction};
use serde::de::DeserializeOwned;
use serde_json::value::{RawValue, to_raw_value};

use super::Resource;
use super::body::{Body, BodySeed, ObjectSeed, Purpose};
use super::conditions::conditions;
use super::object::{Object, respond};
use super::operation::Operation;
use super::references::{release, violations};
use super::table;
use crate::credentials::CREDENTIALS;
use crate::server::{ErrorResponse, Service, ValidRequest, deserialize_seed, invalid_value, route};
use crate::store::StoreError;
use crate::value::Members;
use crate::violations::Violations;

type Responded = Result<Response, ErrorResponse>;
/// A request without a body.
type Plain = ValidRequest<Members>;
/// A request with a body.
type WithBody = ValidRequest<Members, Box<RawValue>>;

/// Returns the routes of a resource, which is one of `all`.
pub fn routes(resource: &'static Resource, all: &'static [&'static Resource]) -> Router<Arc<Service>> {
    resource.operations.iter().fold(Router::new(), |router, operation| {
        let handler = match operation {
            Operation::List => get(move |State(service), request| list(resource, service, request)),
            Operation::Create => post(move |State(service), request| create(resource, service, request)),
            Operation::Get => get(move |State(service), request| get_one(resource, service, request)),
            Operation::Update => patch(move |State(service), request| update(resource, service, request)),
            Operation::Delete => delete(move |State(service), request| remove(resource, all, service, request)),
            Operation::Search => get(move |State(service), request| list(resource, service, request)),
            Operation::Upsert => post(move |State(service), request| upsert(resource, service, request)),
            Operation::GetByExternalId | Operation::GetByApp => {
                get(move |State(service), request| get_by_external_id(resource, service, request))
            }
            Operation::MoveUp => post(move |State(service), request| shift(resource, -1, service, request)),
            Operation::MoveDown => post(move |State(service), request| shift(resource, 1, service, request)),
        };
        router.route(route(&resource.path(*operation)).0, handler)
    })
}

/// Lists the objects that match all filters, by id.
async fn list(resource: &'static Resource, service: Arc<Service>, request: Plain) -> Responded {
    let (page, per_page) = (number(&request.parameters, "page")?, number(&request.parameters, "per_page")?);
    let conditions = conditions(resource, &request.parameters)?;
    let ids = service.store.query(move |connection| table::find(connection, resource, conditions)).await?;
    let ids = service.paging.select(ids, page, per_page);
    let (store, format) = (service.store.clone(), service.format);
    let read = move |ids: Vec<i64>| {
        let store = store.clone();
        let read = move |connection: &Connection| {
            let objects = table::read(connection, resource, &ids)?.into_iter();
            Ok(objects.map(|object| respond(resource, object, format)).collect::<serde_json::Result<_>>()?)
        };
        async move { store.query(read).await }
    };
    service.format.envelope.stream(resource.plural, ids, read).await
}

/// Creates an object. The token may be in the body instead of a header.
async fn create(resource: &'static Resource, service: Arc<Service>, request: WithBody) -> Responded {
    let body = body(resource, Purpose::Create, &request)?;
    if !request.is_authorized {
        let token = body.api_token.as_deref();
        let token =
            token.ok_or_else(|| ErrorResponse::unauthorized("there is no token, in a header or in the body"))?;
        service.authenticator.authorize(&[token])?;
    }
    let create = move |transaction: &Transaction<'_>| {
        let object = Object::create(resource, table::next_id(transaction, resource)?, body.object);
        store_new(transaction, CREDENTIALS.app_code, object)
    };
    let created = service.store.write(create).await?.map_err(ErrorResponse::invalid)?;
    one(resource, &service, StatusCode::CREATED, created)
}

/// Updates the first object with the external id, of the application if one is named, or else creates it.
async fn upsert(resource: &'static Resource, service: Arc<Service>, request: WithBody) -> Responded {
    let Body { app_code, external_id, object: mut members, .. } = body(resource, Purpose::Create, &request)?;
    let external_id = external_id.unwrap_or_default();
    members.insert("external_id".to_owned(), to_raw_value(&external_id).map_err(StoreError::from)?);
    let upsert = move |transaction: &Transaction<'_>| {
        let found = table::get_by_external_id(transaction, resource, app_code.as_deref(), &external_id)?;
        match found {
            Some(found) => {
                let mut object = Object::read(resource, &found)?;
                object.change(members, &table::now(transaction)?)?;
                store_valid(transaction, CREDENTIALS.app_code, &object).map(|stored| (StatusCode::OK, stored))
            }
            None => {
                let object = Object::create(resource, table::next_id(transaction, resource)?, members);
                let app_code = app_code.as_deref().unwrap_or(CREDENTIALS.app_code);
                store_new(transaction, app_code, object).map(|stored| (StatusCode::CREATED, stored))
            }
        }
    };
    let (status, stored) = service.store.write(upsert).await?;
    one(resource, &service, status, stored.map_err(ErrorResponse::invalid)?)
}

/// Exchanges an object with its neighbour in the order of priority. The first and the last stay where they are.
async fn shift(resource: &'static Resource, by: isize, service: Arc<Service>, request: Plain) -> Responded {
    let id = id(&request.parameters)?;
    let shift = move |transaction: &Transaction<'_>| table::shift(transaction, resource, id, by);
    let is_found = service.store.write(shift).await?;
    if is_found { Ok(StatusCode::NO_CONTENT.into_response()) } else { Err(not_found(resource, id)) }
}

async fn get_one(resource: &'static Resource, service: Arc<Service>, request: Plain) -> Responded {
    let id = id(&request.parameters)?;
    let found = service.store.look_up(move |connection| table::get(connection, resource, id)).await?;
    one(resource, &service, StatusCode::OK, found.ok_or_else(|| not_found(resource, id))?)
}

/// Changes the fields that are sent.
async fn update(resource: &'static Resource, service: Arc<Service>, request: WithBody) -> Responded {
    let id = id(&request.parameters)?;
    let patch = body(resource, Purpose::Update, &request)?.object;
    let update = move |transaction: &Transaction<'_>| {
        let Some(body) = table::get(transaction, resource, id)? else { return Ok(None) };
        let mut object = Object::read(resource, &body)?;
        object.change(patch, &table::now(transaction)?)?;
        store_valid(transaction, CREDENTIALS.app_code, &object).map(Some)
    };
    let updated = service.store.write(update).await?.ok_or_else(|| not_found(resource, id))?;
    one(resource, &service, StatusCode::OK, updated.map_err(ErrorResponse::invalid)?)
}

/// Deletes an object, and what refers to it.
async fn remove(
    resource: &'static Resource,
    all: &'static [&'static Resource],
    service: Arc<Service>,
    request: Plain,
) -> Responded {
    let id = id(&request.parameters)?;
    let delete = move |transaction: &Transaction<'_>| {
        let is_deleted = table::delete(transaction, resource, id)?;
        if is_deleted {
            release(transaction, all, resource, id)?;
        }
        Ok(is_deleted)
    };
    let is_deleted = service.store.write(delete).await?;
    if is_deleted { Ok(StatusCode::NO_CONTENT.into_response()) } else { Err(not_found(resource, id)) }
}

/// Returns the first object with this external id.
async fn get_by_external_id(resource: &'static Resource, service: Arc<Service>, request: Plain) -> Responded {
    let (app_code, external_id) = (text(&request.parameters, "app_code"), text(&request.parameters, "external_id"));
    let find = move |connection: &Connection| {
        table::get_by_external_id(connection, resource, app_code.as_deref(), &external_id.unwrap_or_default())
    };
    let found =
        service.store.look_up(find).await?.ok_or_else(|| {
            ErrorResponse::not_found(format!("there is no {} with this external id", resource.singular))
        })?;
    one(resource, &service, StatusCode::OK, found)
}

/// Responds with a stored object.
fn one(resource: &'static Resource, service: &Service, status: StatusCode, object: String) -> Responded {
    let object = respond(resource, object, service.format).map_err(StoreError::from)?;
    Ok(service.format.envelope.object(status, resource.singular, &object))
}

/// Stores an object and returns its JSON, or returns its violations.
fn store_valid(
    transaction: &Transaction<'_>,
    app_code: &str,
    object: &Object,
) -> Result<Result<String, Violations>, StoreError> {
    let violations = violations(transaction, object)?;
    if !violations.is_empty() {
        return Ok(Err(violations));
    }
    table::put(transaction, object.resource, app_code, object).map(Ok)
}

/// Stores a new object, as [`store_valid`] does.
fn store_new(
    transaction: &Transaction<'_>,
    app_code: &str,
    mut object: Object,
) -> Result<Result<String, Violations>, StoreError> {
    object.stamp(&table::now(transaction)?)?;
    store_valid(transaction, app_code, &object)
}

fn body(resource: &'static Resource, purpose: Purpose, request: &WithBody) -> Result<Body, ErrorResponse> {
    deserialize_seed(request.body.get(), BodySeed(ObjectSeed { resource, purpose }))
}

fn id(parameters: &Members) -> Result<i64, ErrorResponse> {
    number(parameters, "id")?.ok_or_else(|| invalid_value("id", "it is required"))
}

/// Returns an integer parameter. The schema accepts a fraction of zeros, which is no integer here.
fn number<T: DeserializeOwned>(parameters: &Members, name: &str) -> Result<Option<T>, ErrorResponse> {
    let number = parameters.get(name).map(|value| serde_json::from_str(value.get()));
    number.transpose().map_err(|error| invalid_value(name, error.to_string()))
}

fn text(parameters: &Members, name: &str) -> Option<String> {
    parameters.get(name).and_then(|value| serde_json::from_str(value.get()).ok())
}

fn not_found(resource: &Resource, id: i64) -> ErrorResponse {
    ErrorResponse::not_found(format!("there is no {} {id}", resource.singular))
}
