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

use super::body::receive;
use super::connection::IsReset;
use super::cors::for_pages;
use super::error_response::ErrorResponse;
use super::faults::{Injector, inject};
use super::service::Service;
use super::{control, docs, home};
use crate::details::Details;
use crate::log::quietly;

/// The largest body that is taken, in bytes.
const BODY_LIMIT: usize = 1 << 20;
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number of a request, as its extension and as the header of the response.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestId(pub u64);

/// The paths of all APIs, with faults, and their references. The error says what cannot be served.
pub fn router(
    apis: impl IntoIterator<Item = (Router<Arc<Service>>, Service)>,
    injector: Injector,
    details: &Details,
) -> Result<Router, String> {
    let mut router = Router::new();
    for (routes, service) in apis {
        router = router.merge(routes.with_state(Arc::new(service)));
    }
    let router = router
        .method_not_allowed_fallback(async || ErrorResponse::method_not_allowed())
        .fallback(async || ErrorResponse::no_such_path())
        // Within, so that what is answered to a panic is kept, and pages can read it.
        .layer(from_fn(without_panic))
        .layer(from_fn_with_state(injector.clone(), inject))
        .merge(home::routes(details))
        .merge(docs::routes()?)
        .layer(from_fn(for_pages))
        .merge(control::routes(injector))
        .layer(from_fn(without_panic))
        .layer(from_fn_with_state(BODY_LIMIT, receive));
    Ok(router.layer(from_fn_with_state(Arc::new(AtomicU64::new(1)), told)))
}

/// A panic is the end of its own request and of no other. The panic hook says where it was.
async fn without_panic(request: Request, next: Next) -> Response {
    let answer = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    answer.unwrap_or_else(|_| {
        ErrorResponse::new(StatusCode::INTERNAL_SERVER_ERROR, "the sandbox is at fault").into_response()
    })
}

/// Numbers requests and logs them; without query and headers, which may hold what is secret.
async fn told(State(counter): State<Arc<AtomicU64>>, mut request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = counter.fetch_add(1, Ordering::Relaxed);
    request.extensions_mut().insert(RequestId(id));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    let status = response.status().as_u16();
    let is_reset = response.extensions().get::<IsReset>().is_some();
    // A number beyond 64 bits would be written as text.
    let microseconds = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    quietly(|| {
        if is_reset {
            tracing::info!(id, %method, path, microseconds, "reset, as it was asked for");
        } else {
            tracing::info!(id, %method, path, status, microseconds, "answered");
        }
    });
    response.headers_mut().insert(REQUEST_ID, HeaderValue::from(id));
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};

    use axum::routing::get;

    use super::*;
    use crate::details::CREDENTIALS;
    use crate::server::{Access, Connections, Envelope, Faults, Initial, Paging, ReceivedRequest, Requests, Rules};
    use crate::store::{Location, Store};

    async fn panicking() -> Response {
        panic!("as it was asked for")
    }

    /// What a router answers on one connection, in its order.
    fn answers(router: Router, paths: &[&str]) -> String {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("threads");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("it is set");
        let mut client = TcpStream::connect(listener.local_addr().expect("an address")).expect("a connection");
        runtime.spawn(async move { axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await });
        let requests: String = paths.iter().map(|path| format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")).collect();
        let last = "GET /well HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        client.write_all((requests + last).as_bytes()).expect("they are sent");
        let mut answers = String::new();
        client.read_to_string(&mut answers).expect("they are answered");
        answers
    }

    fn statuses(answers: &str) -> Vec<&str> {
        answers.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect()
    }

    #[test]
    fn a_panic_is_the_end_of_its_own_request_only() {
        let routes = Router::new().route("/panic", get(panicking)).route("/well", get(async || "well"));
        let answers = answers(routes.layer(from_fn(without_panic)), &["/panic", "/well", "/panic"]);
        assert_eq!(statuses(&answers), ["500", "200", "500", "200"]);
        assert!(answers.contains("the sandbox is at fault") && !answers.contains("as it was asked for"), "{answers}");
    }

    #[test]
    fn what_is_answered_to_a_panic_is_kept_and_the_connection_goes_on() {
        let service = Service {
            store: Store::open(&Location::Memory).expect("a database"),
            rules: Rules::of(&crate::intum::api()).expect("rules"),
            access: Access { logins: Vec::new() },
            envelope: Envelope::Bare,
            paging: Paging::default(),
        };
        let (faults, requests) = (Faults::new(Initial::default(), Connections::default()), Requests::new(10));
        let injector = Injector { faults, requests: requests.clone() };
        let base_url = "http://127.0.0.1:1".to_owned();
        let details = Details { docs_url: format!("{base_url}/docs/"), base_url, credentials: CREDENTIALS };
        let routes = Router::new().route("/panic", get(panicking)).route("/well", get(async || "well"));
        let router = router([(routes, service)], injector, &details).expect("a router");
        assert_eq!(statuses(&answers(router, &["/panic", "/well"])), ["500", "200", "200"]);
        let kept: Vec<_> = requests.all().iter().map(ReceivedRequest::status).collect();
        assert_eq!(kept, [Some(500), Some(200), Some(200)]);
    }

    /// A subscriber that panics at each event, as one does that prints to a standard error that has gone.
    struct Broken;

    impl tracing::Subscriber for Broken {
        fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
            metadata.target().starts_with("crm_sandbox")
        }

        fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
            tracing::span::Id::from_u64(1)
        }

        fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

        fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

        fn event(&self, _: &tracing::Event<'_>) {
            panic!("as it was asked for")
        }

        fn enter(&self, _: &tracing::span::Id) {}

        fn exit(&self, _: &tracing::span::Id) {}
    }

    #[test]
    fn a_log_that_panics_takes_no_answer_away() {
        let logging = async |request: Request, next: Next| {
            let _broken = tracing::subscriber::set_default(Broken);
            told(State(Arc::default()), request, next).now_or_never().expect("nothing waits")
        };
        let routes = Router::new().route("/well", get(async || "well"));
        assert_eq!(statuses(&answers(routes.layer(from_fn(logging)), &["/well", "/well"])), ["200", "200", "200"]);
    }
}
