//! Faults and received requests over HTTP, for tests that are not written in Rust: `/sandbox/…`.
//!
//! Pages of other origins get nothing here: what was received may hold credentials.

mod faults;
mod requests;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::routing::{delete, get};

use super::error_response::ErrorResponse;
use super::faults::{ActiveFault, Injector};

/// What the paths work on.
#[derive(Debug)]
struct Control {
    injector: Injector,
    /// The faults that were set here, by number.
    faults: Mutex<BTreeMap<u64, (faults::NewFault, ActiveFault)>>,
}

/// The routes below `/sandbox`.
pub fn routes(injector: Injector) -> Router {
    let control = Arc::new(Control { injector, faults: Mutex::default() });
    Router::new()
        .route("/sandbox/faults", get(faults::list).post(faults::set).delete(faults::clear))
        .route("/sandbox/faults/{id}", delete(faults::cancel))
        .route("/sandbox/requests", get(requests::list).delete(requests::clear))
        .route("/sandbox/connections", delete(requests::reset_connections))
        .method_not_allowed_fallback(async || ErrorResponse::method_not_allowed())
        .with_state(control)
}
