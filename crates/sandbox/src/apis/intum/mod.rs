//! Intum CRM.
//!
//! To add a resource, add a file with a [`Resource`] and its line to [`RESOURCES`].

mod clients;
mod contacts;
mod deals;
mod notes;
mod numbered;
mod resource;
mod statuses;

use std::sync::Arc;

use axum::Router;
use crm_contract::Api;
use utoipa::Modify as _;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, OpenApi, OpenApiBuilder, Paths};

use crate::credentials::CREDENTIALS;
use crate::server::{ApiModule, ErrorResponses, Paging, Service};
use crate::store::Tables;

use clients::CLIENTS;
use contacts::CONTACTS;
use deals::DEALS;
use notes::NOTES;
pub use numbered::seed_numbered;
pub use resource::{Resource, read_list, store};
use statuses::STATUSES;

/// All resources. Seed data is stored in this order, so that an object comes after those that it refers to.
pub const RESOURCES: &[&Resource] = &[&STATUSES, &CLIENTS, &CONTACTS, &DEALS, &NOTES];

/// The API, for the list of all.
pub const API: ApiModule = ApiModule {
    api: Api::Intum,
    title: "Intum CRM",
    summary: "Intum CRM: deals, clients, contacts, notes, statuses",
    example: "/crm/deals.json",
    authorization: || {
        let (token, app_code) = (CREDENTIALS.token, CREDENTIALS.app_code);
        format!("Header <code>Authorization: Bearer {token}</code>; application code <code>{app_code}</code>")
    },
    credentials: &[("bearer", CREDENTIALS.token)],
    settings: &[
        ("token", CREDENTIALS.token),
        ("token_without_permission", CREDENTIALS.token_without_permission),
        ("app_code", CREDENTIALS.app_code),
    ],
    routes,
    description,
    has_error_formats: true,
    tables: Tables {
        create: |transaction| RESOURCES.iter().try_for_each(|each| resource::create(transaction, each)),
        // The ids of objects are never used again, so SQLite keeps the last one of each table.
        objects: &[],
        upgrade: |transaction| RESOURCES.iter().try_for_each(|each| resource::upgrade(transaction, each)),
    },
};

/// Returns the routes of all operations.
fn routes() -> Router<Arc<Service>> {
    RESOURCES.iter().fold(Router::new(), |router, each| router.merge(resource::routes(each, RESOURCES)))
}

/// Returns the OpenAPI description. Lists take the parameter `page` if the server pages them.
fn description(paging: Paging) -> OpenApi {
    let mut paths = Paths::new();
    for resource in RESOURCES {
        resource::paths(resource, paging, &mut paths);
    }
    let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    let in_query = SecurityScheme::ApiKey(ApiKey::Query(ApiKeyValue::new("api_token")));
    let schemes = ComponentsBuilder::new().security_scheme("bearer", bearer).security_scheme("api_token", in_query);
    let mut api = OpenApiBuilder::new()
        .paths(paths)
        .components(Some(schemes.build()))
        .security(Some(resource::credentials()))
        .build();
    ErrorResponses.modify(&mut api);
    api
}
