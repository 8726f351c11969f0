//! Requests and answers against a document.

mod at_most;
mod body;
mod document;
mod encoding;
mod form;
mod parameters;
mod report;
mod request;
mod route;
mod rules;
mod typed;
mod violation;

use std::fmt;

use crate::http_names::essence;
use crate::{Api, Operation};
use document::Document;
use encoding::child;
pub use request::Request;
use rules::{Body, Rules};
pub use violation::Violation;

const CONTENT_TYPE: &str = "Content-Type";
/// What is said of what may be given once.
const REPEATED: &str = "is given more than once";
const CONTENT_TYPE_PLACE: &str = "header.Content-Type";

/// Validates requests and answers of an API against its document; made once, used from any thread.
///
/// It says what the document says and no more: where an answer may be bare or wrapped, both are valid, and an answer
/// may have members that are not documented.
///
/// Numbers with a fraction or an exponent are read as 64-bit floats, where they are compared with bounds and with each
/// other: of an amount, digits behind the 15th have no effect. Integers of 64 bits are compared exactly.
///
/// A member that comes twice in an object, at any depth and in objects of any members too, is a violation, since readers
/// differ in which they take: `serde_json` the last, the clients the first, which is what is looked at here.
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
/// assert_eq!(INTUM.answer(create, 201, json, br#"{"id": 17, "tax": "23"}"#), []);
/// let found = INTUM.answer(create, 201, json, br#"{"id": "seventeen"}"#);
/// assert_eq!(found[0].to_string(), r#"body/id: value is not of type "integer" (/components/schemas/Deal/properties/id/type)"#);
/// ```
pub struct Validator {
    api: Api,
    document: Document,
    rules: Vec<Rules>,
}

impl Validator {
    /// Compiles the document's schemas.
    pub fn new(api: Api) -> Self {
        let mut document = Document::of(api);
        let rules: Vec<Rules> = api.operations().iter().map(|operation| Rules::of(&document, operation)).collect();
        document.compile(rules.iter().flat_map(Rules::schemas));
        Self { api, document, rules }
    }

    /// The operation that a request is for, by its method and its target: path and query as sent.
    ///
    /// A path without parameters is preferred to one with parameters.
    ///
    /// ```
    /// use crm_contract::{Api, Validator};
    ///
    /// let solos = Validator::new(Api::Solos);
    /// let found = solos.operation("GET", "/backend/public/projects/info?id=1").expect("documented");
    /// assert_eq!(found.id, "get_project");
    /// let violation = solos.operation("DELETE", "/backend/public/projects/info").expect_err("not documented");
    /// assert_eq!((&*violation.place, &*violation.message), ("method", "is none of GET"));
    /// ```
    ///
    /// # Errors
    ///
    /// Where no operation has the path, a violation at `target`; where the path has no such method, one at `method`.
    pub fn operation(&self, method: &str, target: &str) -> Result<&'static Operation, Violation> {
        self.route(method, target).map(|(rules, _)| rules.operation)
    }

    /// Checks a request: parameters, authorisation, content type, body.
    ///
    /// A parameter or a header that is given twice is a violation. Headers that the document does not name are not looked
    /// at.
    ///
    /// ```
    /// use crm_contract::{Api, Request, Validator};
    ///
    /// let request = Request::new("GET", "/backend/public/projects/info", &[("X-Crypto-Token", "TOKEN")], b"");
    /// let violations = Validator::new(Api::Solos).request(&request).expect_err("an id and a secret are missing");
    /// let places: Vec<&str> = violations.iter().map(|each| &*each.place).collect();
    /// assert_eq!(places, ["query.id", "header.X-Crypto-Secret"]);
    /// ```
    ///
    /// # Errors
    ///
    /// All violations; where there is no such operation, that alone.
    pub fn request(&self, request: &Request<'_>) -> Result<&'static Operation, Vec<Violation>> {
        let (rules, values) = self.route(request.method, request.target).map_err(|violation| vec![violation])?;
        let query = request.target.split_once('?').map_or("", |(_, query)| query);
        let mut violations = parameters::path(&self.document, rules, values);
        violations.extend(parameters::query(&self.document, rules, query));
        violations.extend(repeated_headers(rules.operation, request));
        violations.extend(parameters::headers(&self.document, rules, request));
        violations.extend(security(rules.operation, request));
        violations.extend(self.request_body(rules, request));
        if violations.is_empty() { Ok(rules.operation) } else { Err(violations) }
    }

    /// Checks an answer to a request for `operation`: status, content type, body.
    ///
    /// Where the document describes no body, any is valid, also none.
    ///
    /// ```
    /// use crm_contract::{Api, Validator};
    ///
    /// let intum = Validator::new(Api::Intum);
    /// let delete = Api::Intum.operation("delete_deal").expect("documented");
    /// assert_eq!(intum.answer(delete, 204, None, b""), []);
    /// let violations = intum.answer(delete, 302, None, b"");
    /// assert_eq!(violations[0].place, "status");
    /// ```
    pub fn answer(
        &self,
        operation: &Operation,
        status: u16,
        content_type: Option<&str>,
        body: &[u8],
    ) -> Vec<Violation> {
        let is_same =
            |rules: &&Rules| (rules.operation.id, rules.operation.pointer) == (operation.id, operation.pointer);
        let Some(rules) = self.rules.iter().find(is_same) else {
            let message = format!("`{}` is no operation of {}", operation.id, self.api.name());
            return vec![Violation::new("operation", "/paths", message)];
        };
        let Some(response) = rules.response(status) else {
            let message = format!("{status} is not documented");
            return vec![Violation::new("status", child(operation.pointer, "responses"), message)];
        };
        if response.contents.is_empty() { Vec::new() } else { self.body(response, content_type, body) }
    }

    fn route(&self, method: &str, target: &str) -> Result<(&Rules, Vec<route::Value<'static>>), Violation> {
        let path = target.split('?').next().unwrap_or_default();
        let templates = self.rules.iter().map(|rules| rules.operation.path);
        let Some((template, values)) = route::best(templates, path) else {
            return Err(Violation::new("target", "/paths", "no operation has this path"));
        };
        let mut of_path = self.rules.iter().filter(|rules| rules.operation.path == template);
        let methods: Vec<&str> = of_path.clone().map(|rules| rules.operation.method).collect();
        let rules = of_path.find(|rules| rules.operation.method == method).ok_or_else(|| {
            Violation::new("method", child("/paths", template), format!("is none of {}", methods.join(", ")))
        })?;
        Ok((rules, values))
    }

    fn request_body(&self, rules: &Rules, request: &Request<'_>) -> Vec<Violation> {
        match &rules.body {
            None if request.body.is_empty() => Vec::new(),
            None => vec![Violation::new("body", rules.operation.pointer, "the operation takes no body")],
            Some(body) if request.body.is_empty() && !body.is_required => Vec::new(),
            Some(body) => self.body(body, request.header(CONTENT_TYPE), request.body),
        }
    }

    fn body(&self, expected: &Body, content_type: Option<&str>, body: &[u8]) -> Vec<Violation> {
        let pointer = child(&expected.pointer, "content");
        if body.is_empty() {
            return vec![Violation::new("body", pointer, "is required and not there")];
        }
        let mut violations = Vec::new();
        let schema = match content_type {
            Some(name) => expected.content(name),
            None => {
                violations.push(Violation::new(CONTENT_TYPE_PLACE, &*pointer, "is required and not there"));
                expected.contents.first()
            }
        };
        let Some((name, schema)) = schema else {
            let names: Vec<&str> = expected.contents.iter().map(|(name, _)| name.as_str()).collect();
            let message = format!("is none of {}", names.join(", "));
            return vec![Violation::new(CONTENT_TYPE_PLACE, pointer, message)];
        };
        if essence(name) == form::MEDIA_TYPE {
            violations.extend(form::check(&self.document, schema, body));
            return violations;
        }
        match body::Body::read(body) {
            Ok(body) => {
                let repeated = body.repeated.iter();
                violations.extend(repeated.map(|place| Violation::new(format!("body{place}"), &**schema, REPEATED)));
                violations.extend(self.document.check(schema, &body.value, "body"));
            }
            Err(error) => violations.push(Violation::new("body", pointer, format!("is not JSON: {error}"))),
        }
        violations
    }
}

impl fmt::Debug for Validator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validator").field("api", &self.api).finish_non_exhaustive()
    }
}

/// The headers of the document that are given more than once.
fn repeated_headers(operation: &Operation, request: &Request<'_>) -> Vec<Violation> {
    let schemes = operation.security.iter().copied().flatten();
    let schemes = schemes.map(|scheme| (scheme.header, child("/components/securitySchemes", scheme.id)));
    let mut named: Vec<(&str, String)> = schemes.collect();
    named.push((CONTENT_TYPE, child(operation.pointer, "requestBody")));
    named.sort();
    named.dedup_by(|one, other| one.0.eq_ignore_ascii_case(other.0));
    let count = |name: &str| request.headers.iter().filter(|(each, _)| each.eq_ignore_ascii_case(name)).count();
    let repeated = named.into_iter().filter(|(name, _)| count(name) > 1);
    repeated.map(|(name, pointer)| Violation::new(format!("header.{name}"), pointer, REPEATED)).collect()
}

/// The headers that are missing of the way to authorise that misses fewest.
fn security(operation: &Operation, request: &Request<'_>) -> Vec<Violation> {
    let missing = |way: &[crate::Scheme]| -> Vec<Violation> {
        let missing = way.iter().filter(|scheme| !is_authorised(request.header(scheme.header), scheme.prefix));
        missing
            .map(|scheme| {
                let begin = if scheme.prefix.is_empty() { "" } else { ", or does not begin with " };
                let message = format!("is not there or empty{begin}{}", scheme.prefix.trim_end());
                let pointer = child("/components/securitySchemes", scheme.id);
                Violation::new(format!("header.{}", scheme.header), pointer, message)
            })
            .collect()
    };
    operation.security.iter().map(|way| missing(way)).min_by_key(Vec::len).unwrap_or_default()
}

/// The case of the word before a credential has no meaning.
fn is_authorised(value: Option<&str>, prefix: &str) -> bool {
    let Some((begin, credential)) = value.and_then(|value| value.split_at_checked(prefix.len())) else {
        return false;
    };
    begin.eq_ignore_ascii_case(prefix) && !credential.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_is_compiled() {
        for api in Api::ALL {
            let validator = Validator::new(*api);
            let all: Vec<_> = validator.document.compiled().collect();
            assert!(all.len() > 8, "{all:?}");
            assert!(all.iter().all(|(_, error)| error.is_none()), "{all:?}");
        }
    }

    #[test]
    fn a_validator_is_shared_by_threads() {
        fn is_shared<T: Send + Sync>() {}
        is_shared::<Validator>();
    }
}
