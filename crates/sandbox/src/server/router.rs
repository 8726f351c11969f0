//! The routes of all APIs, and the middleware around them.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state, map_response_with_state};

use super::cors::allow_any_origin;
use super::details::Details;
use super::error_format::write_errors;
use super::error_response::ErrorResponse;
use super::faults::{Injector, inject};
use super::middleware::{catch_panic, log_requests};
use super::received_body::receive;
use super::service::Service;
use super::{control, docs, home};

/// The largest accepted body: 1 MiB.
const BODY_LIMIT: usize = 1 << 20;

/// Combines the routes of all APIs with faults, the references, the home page and the control paths.
///
/// # Errors
///
/// Returns an error if a document is not JSON.
pub fn router(
    apis: impl IntoIterator<Item = (Router<Arc<Service>>, Service)>,
    injector: Injector,
    details: &Details,
) -> Result<Router, String> {
    let mut router = Router::new();
    for (routes, service) in apis {
        let errors = map_response_with_state(service.format.errors, write_errors);
        router = router.merge(routes.layer(errors).with_state(Arc::new(service)));
    }
    let router = router
        .method_not_allowed_fallback(async || ErrorResponse::method_not_allowed())
        .fallback(async || ErrorResponse::no_such_path())
        // Inside of `inject` and CORS: the response to a panic is recorded, and pages can read it.
        .layer(from_fn(catch_panic))
        .layer(from_fn_with_state(injector.clone(), inject))
        .merge(home::routes(details))
        .merge(docs::routes(details.apis)?)
        .layer(from_fn(allow_any_origin))
        .merge(control::routes(injector))
        .layer(from_fn(catch_panic))
        .layer(from_fn_with_state(BODY_LIMIT, receive));
    Ok(router.layer(from_fn_with_state(Arc::new(AtomicU64::new(1)), log_requests)))
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};

    use axum::extract::{Request, State};
    use axum::middleware::Next;
    use axum::response::Response;
    use axum::routing::get;
    use futures_util::FutureExt as _;
    use utoipa::openapi::OpenApi;

    use super::*;
    use crate::server::authentication::Authenticator;
    use crate::server::connection::Connections;
    use crate::server::faults::{Faults, InitialFaults};
    use crate::server::operation_rules::ApiRules;
    use crate::server::paging::Paging;
    use crate::server::requests::{ReceivedRequest, Requests};
    use crate::server::response_format::ResponseFormat;
    use crate::store::{Location, Store};

    async fn panicking() -> Response {
        panic!("expected by the test")
    }

    /// Returns the responses of a router on one connection.
    fn responses(router: Router, paths: &[&str]) -> String {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("threads");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("it is set");
        let mut client = TcpStream::connect(listener.local_addr().expect("an address")).expect("a connection");
        runtime.spawn(async move { axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await });
        let requests: String = paths.iter().map(|path| format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")).collect();
        let last = "GET /well HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        client.write_all((requests + last).as_bytes()).expect("they are sent");
        let mut responses = String::new();
        client.read_to_string(&mut responses).expect("responses");
        responses
    }

    fn statuses(responses: &str) -> Vec<&str> {
        responses.split("HTTP/1.1 ").skip(1).map(|response| &response[..3]).collect()
    }

    #[test]
    fn responds_with_500_to_a_panic_and_keeps_the_connection() {
        let routes = Router::new().route("/panic", get(panicking)).route("/well", get(async || "well"));
        let responses = responses(routes.layer(from_fn(catch_panic)), &["/panic", "/well", "/panic"]);
        assert_eq!(statuses(&responses), ["500", "200", "500", "200"]);
        assert!(
            responses.contains("the sandbox is at fault") && !responses.contains("expected by the test"),
            "{responses}"
        );
    }

    #[test]
    fn records_the_response_to_a_panic() {
        let service = Service {
            store: Store::open(&Location::Memory, &[]).expect("a database"),
            rules: ApiRules::new(&OpenApi::default()).expect("rules"),
            authenticator: Authenticator { accounts: Vec::new() },
            format: ResponseFormat::default(),
            paging: Paging::default(),
        };
        let (faults, requests) = (Faults::new(InitialFaults::default(), Connections::default()), Requests::new(10));
        let injector = Injector { faults, requests: requests.clone() };
        let base_url = "http://127.0.0.1:1".to_owned();
        let details = Details { docs_url: format!("{base_url}/docs/"), base_url, apis: &[] };
        let routes = Router::new().route("/panic", get(panicking)).route("/well", get(async || "well"));
        let router = router([(routes, service)], injector, &details).expect("a router");
        assert_eq!(statuses(&responses(router, &["/panic", "/well"])), ["500", "200", "200"]);
        let kept: Vec<_> = requests.all().iter().map(ReceivedRequest::status).collect();
        assert_eq!(kept, [Some(500), Some(200), Some(200)]);
    }

    /// A subscriber that panics at each event, like one that prints to a closed standard error.
    struct PanickingSubscriber;

    impl tracing::Subscriber for PanickingSubscriber {
        fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
            metadata.target().starts_with("crm_sandbox")
        }

        fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
            tracing::span::Id::from_u64(1)
        }

        fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

        fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

        fn event(&self, _: &tracing::Event<'_>) {
            panic!("expected by the test")
        }

        fn enter(&self, _: &tracing::span::Id) {}

        fn exit(&self, _: &tracing::span::Id) {}
    }

    #[test]
    fn a_subscriber_that_panics_loses_no_response() {
        let logging = async |request: Request, next: Next| {
            let _subscriber = tracing::subscriber::set_default(PanickingSubscriber);
            log_requests(State(Arc::default()), request, next).now_or_never().expect("nothing waits")
        };
        let routes = Router::new().route("/well", get(async || "well"));
        assert_eq!(statuses(&responses(routes.layer(from_fn(logging)), &["/well", "/well"])), ["200", "200", "200"]);
    }
}
