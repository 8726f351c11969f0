//! A proxy that validates what passes against the documents.

use std::net::Ipv4Addr;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::response::{IntoResponse as _, Response};
use crm_client_runtime::http_client_builder;
use crm_contract::{Api, Validator};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

static VALIDATORS: LazyLock<Vec<Validator>> =
    LazyLock::new(|| Api::ALL.iter().map(|api| Validator::new(*api)).collect());

/// A proxy between a client and a server. It changes nothing and records each violation of the documents.
#[derive(Debug)]
pub struct ValidatingProxy {
    url: String,
    passed: Arc<Mutex<Passed>>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Passed {
    operations: Vec<&'static str>,
    violations: Vec<String>,
}

#[derive(Clone)]
struct Proxy {
    target: String,
    client: reqwest::Client,
    passed: Arc<Mutex<Passed>>,
}

impl ValidatingProxy {
    /// Starts a proxy to the server at `target`, a URL without a path, on a free port of 127.0.0.1.
    ///
    /// # Panics
    ///
    /// Panics if no port is free or no HTTP client can be built.
    #[allow(clippy::expect_used, reason = "a test without either cannot go on")]
    pub async fn start(target: String) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let passed = Arc::new(Mutex::new(Passed::default()));
        let client = http_client_builder().expect("settings").build().expect("a client");
        let proxy = Proxy { target, client, passed: Arc::clone(&passed) };
        let router = Router::new().fallback(forward).with_state(proxy);
        let task = tokio::spawn(async move { axum::serve(listener, router).await.expect("serves without end") });
        Self { url, passed, task }
    }

    /// Returns the URL of the proxy.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the ids of the operations that passed, sorted, once each.
    pub fn operations(&self) -> Vec<&'static str> {
        let mut operations = self.passed.lock().unwrap_or_else(PoisonError::into_inner).operations.clone();
        operations.sort_unstable();
        operations.dedup();
        operations
    }

    /// Returns the violations in requests and in responses.
    pub fn violations(&self) -> Vec<String> {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner).violations.clone()
    }
}

impl Drop for ValidatingProxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn forward(State(proxy): State<Proxy>, request: Request) -> Response {
    match proxy.pass(request).await {
        Ok(response) => response,
        Err(error) => {
            proxy.note(|passed| passed.violations.push(error.to_string()));
            StatusCode::BAD_GATEWAY.into_response()
        }
    }
}

impl Proxy {
    async fn pass(&self, request: Request) -> Result<Response, Box<dyn std::error::Error + Send + Sync>> {
        let (parts, body) = request.into_parts();
        let body = to_bytes(body, usize::MAX).await?;
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
        let method = parts.method.as_str();
        let headers: Vec<(&str, &str)> =
            parts.headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))).collect();
        let request = crm_contract::Request::new(method, target, &headers, &body);
        let validator = VALIDATORS.iter().find(|validator| validator.operation(method, target).is_ok());
        let validator = validator.ok_or_else(|| format!("{method} {target} is no operation"))?;
        let operation = validator.operation(method, target)?;
        let of_request = validator.request(&request).err().unwrap_or_default();

        let mut headers = parts.headers.clone();
        headers.remove(HOST);
        let url = format!("{}{target}", self.target);
        let response = self.client.request(parts.method.clone(), url).headers(headers).body(body).send().await?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await?;
        let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let of_response = validator.response(operation, status.as_u16(), content_type, &body);

        self.note(|passed| {
            passed.operations.push(operation.id);
            let name = |part: &str, what: &dyn std::fmt::Display| format!("{} {part}: {what}", operation.id);
            passed.violations.extend(of_request.iter().map(|violation| name("request", violation)));
            passed.violations.extend(of_response.iter().map(|violation| name("response", violation)));
        });
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }

    fn note(&self, note: impl FnOnce(&mut Passed)) {
        note(&mut self.passed.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
