//! The log of requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};

use crate::log::emit;
use crate::server::connection::ConnectionReset;
use crate::server::request_id::RequestId;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Numbers requests and logs each when it completes, without query and headers, which may hold credentials.
pub async fn log_requests(State(counter): State<Arc<AtomicU64>>, mut request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = counter.fetch_add(1, Ordering::Relaxed);
    request.extensions_mut().insert(RequestId(id));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    let status = response.status().as_u16();
    let is_reset = response.extensions().get::<ConnectionReset>().is_some();
    // The JSON log writes a number beyond 64 bits as a string.
    let duration_us = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    emit(|| {
        if is_reset {
            tracing::info!(id, %method, path, duration_us, "connection reset by a fault");
        } else {
            tracing::info!(id, %method, path, status, duration_us, "response");
        }
    });
    response.headers_mut().insert(REQUEST_ID, HeaderValue::from(id));
    response
}
