//! The validator.

use std::fmt;

use super::document::Document;
use super::encoding::child;
use super::headers::{self, CONTENT_TYPE};
use super::json_body::JsonBody;
use super::parameters::Parameters;
use super::request::Request;
use super::rules::{BodyRules, OperationRules};
use super::schemas::Schemas;
use super::violation::Violation;
use super::{form_body, route};
use crate::generated::Api;
use crate::http_names::essence;
use crate::operation::Operation;

const CONTENT_TYPE_LOCATION: &str = "header.Content-Type";

/// Validates requests and responses of an API against its document.
///
/// A validator is as strict as the document, and no stricter. A response may be bare or wrapped, and may have
/// undocumented members. Create a validator once and share it between threads.
///
/// Numbers with a fraction or an exponent are compared as 64-bit floats: digits of an amount after the 15th have no
/// effect. 64-bit integers are compared exactly.
///
/// A repeated member of an object is a violation at any depth, since readers disagree about it. `serde_json` takes the
/// last value; the clients and this validator take the first.
///
/// ```
/// use std::sync::LazyLock;
///
/// use crm_contract::{Api, Request, Validator};
///
/// static INTUM: LazyLock<Validator> = LazyLock::new(|| Validator::new(Api::Intum));
///
/// let headers = [("Authorization", "Bearer TOKEN"), ("Content-Type", "application/json")];
/// let body = br#"{"deal": {"total_amount_net": 10000.00, "total_amount_gross": 12300.00, "tax": "23"}}"#;
/// let create = INTUM.request(&Request::new("POST", "/crm/deals.json", &headers, body)).expect("as documented");
/// assert_eq!(create.id, "create_deal");
///
/// let json = Some("application/json; charset=utf-8");
/// assert_eq!(INTUM.response(create, 201, json, br#"{"id": 17, "tax": "23"}"#), []);
/// let violations = INTUM.response(create, 201, json, br#"{"id": "seventeen"}"#);
/// assert_eq!(
///     violations[0].to_string(),
///     r#"body/id: value is not of type "integer" (/components/schemas/Deal/properties/id/type)"#
/// );
/// ```
pub struct Validator {
    api: Api,
    document: Document,
    schemas: Schemas,
    rules: Vec<OperationRules>,
}

impl Validator {
    /// Compiles the schemas of the document.
    pub fn new(api: Api) -> Self {
        let document = Document::of(api);
        let operations = api.operations().iter();
        let rules: Vec<OperationRules> = operations.map(|operation| OperationRules::of(&document, operation)).collect();
        let schemas = Schemas::compile(&document, rules.iter().flat_map(OperationRules::schemas));
        Self { api, document, schemas, rules }
    }

    /// Returns the operation of a request, by its method and its target. The target is the path and the query as sent.
    ///
    /// A path without parameters goes before one with parameters.
    ///
    /// # Errors
    ///
    /// Returns a violation at `target` when no operation has the path, and one at `method` when the path does not have
    /// the method.
    ///
    /// # Examples
    ///
    /// ```
    /// use crm_contract::{Api, Validator};
    ///
    /// let solos = Validator::new(Api::Solos);
    /// let operation = solos.operation("GET", "/backend/public/projects/info?id=1").expect("documented");
    /// assert_eq!(operation.id, "get_project");
    /// let violation = solos.operation("DELETE", "/backend/public/projects/info").expect_err("not documented");
    /// assert_eq!((&*violation.location, &*violation.message), ("method", "is not one of GET"));
    /// ```
    pub fn operation(&self, method: &str, target: &str) -> Result<&'static Operation, Violation> {
        self.route(method, target).map(|(rules, _)| rules.operation)
    }

    /// Validates a request and returns its operation. Checks parameters, credentials, content type and body.
    ///
    /// Headers that the document does not name are ignored.
    ///
    /// # Errors
    ///
    /// Returns all violations. A request without an operation has only that violation.
    ///
    /// # Examples
    ///
    /// ```
    /// use crm_contract::{Api, Request, Validator};
    ///
    /// let request = Request::new("GET", "/backend/public/projects/info", &[("X-Crypto-Token", "TOKEN")], b"");
    /// let violations = Validator::new(Api::Solos).request(&request).expect_err("an id and a secret are missing");
    /// let locations: Vec<&str> = violations.iter().map(|each| &*each.location).collect();
    /// assert_eq!(locations, ["query.id", "header.X-Crypto-Secret"]);
    /// ```
    pub fn request(&self, request: &Request<'_>) -> Result<&'static Operation, Vec<Violation>> {
        let (rules, values) = self.route(request.method, request.target).map_err(|violation| vec![violation])?;
        let query = request.target.split_once('?').map_or("", |(_, query)| query);
        let parameters = Parameters { document: &self.document, schemas: &self.schemas, rules };
        let mut violations = parameters.path(values);
        violations.extend(parameters.query(query));
        violations.extend(headers::repeated(rules.operation, request));
        violations.extend(parameters.headers(request));
        violations.extend(headers::credentials(rules.operation, request, query));
        violations.extend(self.request_body(rules, request));
        if violations.is_empty() { Ok(rules.operation) } else { Err(violations) }
    }

    /// Validates a response to a request for `operation`, and returns all violations. Checks status, content type and
    /// body.
    ///
    /// When the document describes no body, any body is valid, and so is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use crm_contract::{Api, Validator};
    ///
    /// let intum = Validator::new(Api::Intum);
    /// let delete = Api::Intum.operation("delete_deal").expect("documented");
    /// assert_eq!(intum.response(delete, 204, None, b""), []);
    /// let violations = intum.response(delete, 302, None, b"");
    /// assert_eq!(violations[0].location, "status");
    /// ```
    pub fn response(
        &self,
        operation: &Operation,
        status: u16,
        content_type: Option<&str>,
        body: &[u8],
    ) -> Vec<Violation> {
        let is_same = |rules: &&OperationRules| {
            (rules.operation.id, rules.operation.pointer) == (operation.id, operation.pointer)
        };
        let Some(rules) = self.rules.iter().find(is_same) else {
            let message = format!("`{}` is not an operation of {}", operation.id, self.api.name());
            return vec![Violation::new("operation", "/paths", message)];
        };
        let Some(response) = rules.response(status) else {
            let message = format!("{status} is not documented");
            return vec![Violation::new("status", child(operation.pointer, "responses"), message)];
        };
        if response.contents.is_empty() { Vec::new() } else { self.body(response, content_type, body) }
    }

    fn route(&self, method: &str, target: &str) -> Result<(&OperationRules, Vec<route::Value<'static>>), Violation> {
        let path = target.split('?').next().unwrap_or_default();
        let templates = self.rules.iter().map(|rules| rules.operation.path);
        let Some((template, values)) = route::best(templates, path) else {
            return Err(Violation::new("target", "/paths", "no operation has this path"));
        };
        let mut of_path = self.rules.iter().filter(|rules| rules.operation.path == template);
        let methods: Vec<&str> = of_path.clone().map(|rules| rules.operation.method).collect();
        let rules = of_path.find(|rules| rules.operation.method == method).ok_or_else(|| {
            Violation::new("method", child("/paths", template), format!("is not one of {}", methods.join(", ")))
        })?;
        Ok((rules, values))
    }

    fn request_body(&self, rules: &OperationRules, request: &Request<'_>) -> Vec<Violation> {
        match &rules.request_body {
            None if request.body.is_empty() => Vec::new(),
            None => vec![Violation::new("body", rules.operation.pointer, "the operation takes no body")],
            Some(body) if request.body.is_empty() && !body.is_required => Vec::new(),
            Some(body) => self.body(body, request.header(CONTENT_TYPE), request.body),
        }
    }

    fn body(&self, rules: &BodyRules, content_type: Option<&str>, body: &[u8]) -> Vec<Violation> {
        let pointer = child(&rules.pointer, "content");
        if body.is_empty() {
            return vec![Violation::missing("body", pointer)];
        }
        let mut violations = Vec::new();
        let content = match content_type {
            Some(name) => rules.content(name),
            None => {
                violations.push(Violation::missing(CONTENT_TYPE_LOCATION, &*pointer));
                rules.contents.first()
            }
        };
        let Some((name, schema)) = content else {
            let names: Vec<&str> = rules.contents.iter().map(|(name, _)| name.as_str()).collect();
            let message = format!("is not one of {}", names.join(", "));
            return vec![Violation::new(CONTENT_TYPE_LOCATION, pointer, message)];
        };
        let value = if essence(name) == form_body::MEDIA_TYPE {
            form_body::read(&self.document, schema, body)
        } else {
            read_json(schema, &pointer, body, &mut violations)
        };
        match value {
            Ok(value) => violations.extend(self.schemas.validate(&self.document, schema, &value, "body")),
            Err(violation) => violations.push(violation),
        }
        violations
    }
}

/// Reads a JSON body. Adds its repeated members to the violations.
fn read_json(
    schema: &str,
    pointer: &str,
    body: &[u8],
    violations: &mut Vec<Violation>,
) -> Result<serde_json::Value, Violation> {
    let body =
        JsonBody::read(body).map_err(|error| Violation::new("body", pointer, format!("is not JSON: {error}")))?;
    violations.extend(body.repeated.iter().map(|member| Violation::repeated(format!("body{member}"), schema)));
    Ok(body.value)
}

impl fmt::Debug for Validator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validator").field("api", &self.api).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compiles_every_schema() {
        for api in Api::ALL {
            let validator = Validator::new(*api);
            let all: Vec<_> = validator.schemas.errors().collect();
            assert!(all.len() > 8, "{all:?}");
            assert!(all.iter().all(|(_, error)| error.is_none()), "{all:?}");
        }
    }

    #[test]
    fn threads_share_a_validator() {
        fn is_shared<T: Send + Sync>() {}
        is_shared::<Validator>();
    }

    #[test]
    fn a_body_that_is_not_required_may_be_absent() {
        let validator = Validator::new(Api::Solos);
        let operation = Api::Solos.operation("filter_projects").expect("an operation");
        let mut rules = OperationRules::of(&validator.document, operation);
        let request = Request::new("POST", "", &[], b"");
        assert_eq!(validator.request_body(&rules, &request).len(), 1);
        rules.request_body.as_mut().expect("a body").is_required = false;
        assert_eq!(validator.request_body(&rules, &request), []);
        assert_eq!(validator.request_body(&rules, &Request::new("POST", "", &[], b"{")).len(), 2);
    }
}
