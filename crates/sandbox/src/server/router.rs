//! The server's paths, and what happens around every request.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use futures_util::FutureExt as _;
use http::{HeaderName, HeaderValue, StatusCode};

use super::cors::for_pages;
use super::docs;
use super::refusal::Refusal;
use super::service::Service;
use super::weather::{Sky, weather};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The paths of all APIs, under one weather, and their references. The error says what cannot be served.
pub fn router(apis: impl IntoIterator<Item = (Router<Arc<Service>>, Service)>, sky: Sky) -> Result<Router, String> {
    let mut router = Router::new();
    for (routes, service) in apis {
        router = router.merge(routes.with_state(Arc::new(service)));
    }
    let router = router
        .method_not_allowed_fallback(async |request: Request| {
            let refusal = Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "the path does not have this method");
            refusal.unread(request).await
        })
        .fallback(async |request: Request| Refusal::not_found("there is nothing at this path").unread(request).await)
        .layer(from_fn_with_state(Arc::new(sky), weather))
        .layer(from_fn(without_panic))
        .layer(from_fn(for_pages))
        .merge(docs::routes()?);
    Ok(router.layer(from_fn_with_state(Arc::new(AtomicU64::new(1)), told)))
}

/// A panic is the end of its own request and of no other.
async fn without_panic(request: Request, next: Next) -> Response {
    let answer = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    answer
        .unwrap_or_else(|_| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "the sandbox is at fault").into_response())
}

/// Numbers requests and logs them; without query and headers, which may hold what is secret.
async fn told(State(counter): State<Arc<AtomicU64>>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = counter.fetch_add(1, Ordering::Relaxed);
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    let status = response.status().as_u16();
    tracing::info!(id, %method, path, status, microseconds = start.elapsed().as_micros(), "answered");
    response.headers_mut().insert(REQUEST_ID, HeaderValue::from(id));
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};

    use axum::routing::get;

    use super::*;

    async fn panicking() -> Response {
        panic!("as it was asked for")
    }

    #[test]
    fn a_panic_is_the_end_of_its_own_request_only() {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("threads");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("it is set");
        let mut client = TcpStream::connect(listener.local_addr().expect("an address")).expect("a connection");
        let routes = Router::new().route("/panic", get(panicking)).route("/well", get(async || "well"));
        let router = routes.layer(from_fn(without_panic));
        runtime.spawn(async move { axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await });
        let requests = ["/panic", "/well", "/panic"].map(|path| format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n"));
        let last = "GET /well HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        client.write_all((requests.concat() + last).as_bytes()).expect("they are sent");
        let mut answers = String::new();
        client.read_to_string(&mut answers).expect("they are answered");
        let statuses: Vec<&str> = answers.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect();
        assert_eq!(statuses, ["500", "200", "500", "200"]);
        assert!(answers.contains("the sandbox is at fault") && !answers.contains("as it was asked for"), "{answers}");
    }
}
