//! The routes below `/sandbox`.

use std::sync::Arc;

use axum::Router;
use axum::routing::{delete, get};

use super::state::Control;
use super::{faults, requests};
use crate::server::error_response::ErrorResponse;
use crate::server::faults::Injector;
use crate::server::paths::CONTROL;

/// Returns the routes below `/sandbox`.
pub fn routes(injector: Injector) -> Router {
    Router::new()
        .route(&format!("{CONTROL}/faults"), get(faults::list).post(faults::create).delete(faults::clear))
        .route(&format!("{CONTROL}/faults/{{id}}"), delete(faults::cancel))
        .route(&format!("{CONTROL}/requests"), get(requests::list).delete(requests::clear))
        .route(&format!("{CONTROL}/connections"), delete(requests::reset_connections))
        .method_not_allowed_fallback(async || ErrorResponse::method_not_allowed())
        .with_state(Arc::new(Control::new(injector)))
}
