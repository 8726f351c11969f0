//! A sandbox whose responses are all validated by the documents.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use crm_contract::{Api, Operation, Validator, Violation};
use crm_sandbox::{Builder, Sandbox, Seed};
use serde_json::Value;
use tempfile::TempDir;

use crate::wire::{Request, Response, exchange, unwrapped};

static VALIDATORS: LazyLock<Vec<Validator>> =
    LazyLock::new(|| Api::ALL.iter().map(|api| Validator::new(*api)).collect());

/// A sandbox under test.
#[derive(Debug)]
pub struct Server {
    pub sandbox: Sandbox,
    /// Whether a 503 of its faults is expected.
    has_faults: bool,
    /// The folder of its seed file.
    _folder: Option<TempDir>,
}

impl Server {
    /// Starts a sandbox with the demo's data.
    pub fn start() -> Self {
        Self::of(Sandbox::builder())
    }

    /// Starts a sandbox without data.
    pub fn empty() -> Self {
        Self::of(Sandbox::builder().seed(Seed::Empty))
    }

    pub fn of(builder: Builder) -> Self {
        let sandbox = builder.start_now().expect("a sandbox starts");
        Self { sandbox, has_faults: false, _folder: None }
    }

    pub fn with_faults(builder: Builder) -> Self {
        Self { has_faults: true, ..Self::of(builder) }
    }

    /// Starts a sandbox with a seed file.
    pub fn with(seed: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("seed.json");
        fs::write(&file, seed).expect("a file");
        Self { _folder: Some(folder), ..Self::of(Sandbox::builder().seed(Seed::File(file))) }
    }

    pub fn url(&self) -> String {
        self.sandbox.url()
    }

    /// Sends a request, and validates the response.
    pub fn send(&self, request: &Request) -> Response {
        let response = exchange(&self.url(), request)
            .unwrap_or_else(|error| panic!("there is no response to {} {}: {error}", request.method, request.target));
        check(request, &response, self.has_faults);
        response
    }

    pub fn get(&self, target: &str) -> Response {
        self.send(&Request::get(target))
    }

    /// Sends a request, and validates the response and its status.
    pub fn expect(&self, status: u16, request: &Request) -> Response {
        let response = self.send(request);
        let what = format!("{} {} {}", request.method, request.target, String::from_utf8_lossy(&request.body));
        assert_eq!(response.status, status, "{} to {what:.300}", response.text());
        response
    }

    /// Creates a deal. Amounts and tax have defaults.
    pub fn create(&self, members: &str) -> Response {
        self.expect(201, &Request::post("/crm/deals.json", new_deal(members)))
    }

    /// Returns the ids of the deals that a query selects.
    pub fn deals(&self, query: &[(&str, &str)]) -> Vec<i64> {
        self.expect(200, &Request::get(&target("/crm/deals.json", query))).ids()
    }

    /// Returns the ids of the projects that a filter selects.
    pub fn projects(&self, filter: &Value) -> Vec<i64> {
        self.expect(200, &Request::post("/backend/public/projects/filter", filter.to_string())).ids()
    }
}

/// Returns the body of a create. Amounts and tax have defaults.
pub fn new_deal(members: &str) -> String {
    let usual = [("total_amount_net", "100.00"), ("total_amount_gross", "123.00"), ("tax", "\"23\"")];
    let is_given = |name: &str| members.contains(&format!("\"{name}\""));
    let missing = usual.iter().filter(|(name, _)| !is_given(name)).map(|(name, value)| format!("\"{name}\": {value}"));
    let members: Vec<String> = missing.chain((!members.is_empty()).then(|| members.to_owned())).collect();
    format!("{{\"deal\": {{{}}}}}", members.join(", "))
}

/// Returns a path with a query.
pub fn target(path: &str, query: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

fn operation(method: &str, target: &str) -> Option<(&'static Validator, &'static Operation)> {
    VALIDATORS.iter().find_map(|each| each.operation(method, target).ok().map(|operation| (each, operation)))
}

/// Panics unless the document and the README allow the response to the request.
pub fn check(request: &Request, response: &Response, has_faults: bool) {
    let text = String::from_utf8_lossy(&response.body);
    let what = format!("{} {} -> {} {text:.2000}", request.method, request.target, response.status);
    let is_asked_for = has_faults || request.has("X-Sandbox-Fault");
    assert!(response.status < 500 || is_asked_for, "{what}");
    assert!(response.header("X-Request-Id").is_some(), "{what}");
    if request.method != "HEAD" && !request.target.starts_with("/docs") {
        check_error_response(response, &what);
    }
    let Some((validator, operation)) = operation(&request.method, &request.target) else {
        let is_page = request.target.starts_with("/docs") || request.target.split('?').next() == Some("/");
        let is_known = matches!(response.status, 400..500) || is_asked_for || is_page;
        assert!(is_known || request.method == "HEAD", "unknown operation, but: {what}");
        return;
    };
    let violations =
        |body: &[u8]| validator.response(operation, response.status, response.header("Content-Type"), body);
    assert_eq!(violations(&response.body), [], "{what}");
    if (200..300).contains(&response.status)
        && let Some(inner) = unwrapped(&response.body)
    {
        assert_eq!(violations(inner.as_bytes()), [], "unwrapped: {what}");
    }
    if let Err(violations) = violations_of(validator, request) {
        let is_rejected = matches!(response.status, 400..500) || is_asked_for;
        assert!(is_rejected, "{violations:?}, but: {what}");
    }
}

fn violations_of(validator: &Validator, request: &Request) -> Result<&'static Operation, Vec<Violation>> {
    let headers: Vec<(&str, &str)> = request.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    validator.request(&crm_contract::Request::new(&request.method, &request.target, &headers, &request.body))
}

/// Panics unless an error response is as the README documents.
fn check_error_response(response: &Response, what: &str) {
    if response.status < 400 {
        return;
    }
    assert_eq!(response.header("Content-Type"), Some("application/json"), "{what}");
    let body = response.json();
    if response.status == 422 && body.get("errors").is_none() {
        // As the vendor of Intum writes it, or its other products.
        let fields = body.get("code").map_or(&body, |_| &body["message"]);
        let fields: BTreeMap<String, Vec<String>> =
            serde_json::from_value(fields.clone()).unwrap_or_else(|error| panic!("{error}: {what}"));
        assert!(!fields.is_empty() && fields.values().flatten().all(|message| !message.is_empty()), "{what}");
        return;
    }
    let body = if body.get("code").is_some() { serde_json::json!({"error": body["message"]}) } else { body };
    assert!(body["error"].as_str().is_some_and(|error| !error.is_empty()), "{what}");
    let errors: BTreeMap<String, Vec<String>> =
        serde_json::from_value(body.get("errors").cloned().unwrap_or(Value::Object(serde_json::Map::new())))
            .unwrap_or_else(|error| panic!("{error}: {what}"));
    assert!(errors.is_empty() || response.status == 422, "{what}");
    assert!(!errors.is_empty() || response.status != 422, "{what}");
    assert!(errors.values().flatten().all(|message| !message.is_empty()), "{what}");
    let needed = [(401, "WWW-Authenticate"), (405, "Allow"), (429, "Retry-After")];
    for (_, header) in needed.iter().filter(|(status, _)| *status == response.status) {
        assert!(response.header(header).is_some() || what.contains("fault that was asked for"), "{header}: {what}");
    }
}
