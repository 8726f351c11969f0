//! What a module contributes to serve an API.

use std::sync::Arc;

use axum::Router;
use crm_contract::Api;
use utoipa::openapi::OpenApi;

use super::paging::Paging;
use super::service::Service;
use crate::store::Tables;

/// An API that the sandbox serves.
#[derive(Clone, Copy, Debug)]
pub struct ApiModule {
    /// The document that it implements. Its name is the key of the API in the details of a sandbox.
    pub api: Api,
    /// The name for readers.
    pub title: &'static str,
    /// What is served, for the home page.
    pub summary: &'static str,
    /// The path of a list, for the home page.
    pub example: &'static str,
    /// How a request is authorised, as HTML for the home page and the references.
    pub authorization: fn() -> String,
    /// The accepted credentials by the names of the security schemes, in their order.
    pub credentials: &'static [(&'static str, &'static str)],
    /// What a client needs beside the base URL, by name.
    pub settings: &'static [(&'static str, &'static str)],
    /// Returns the routes of all operations.
    pub routes: fn() -> Router<Arc<Service>>,
    /// Returns the OpenAPI description, by which requests are validated.
    pub description: fn(Paging) -> OpenApi,
    /// Whether the form of its errors can be set.
    pub has_error_formats: bool,
    /// The tables of the API's objects.
    pub tables: Tables,
}
