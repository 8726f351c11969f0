//! Validation of requests by the OpenAPI description that the server derives from its handlers.
//!
//! Parameters, bodies and security are checked by the description itself, so the two cannot drift apart.

use std::collections::{BTreeMap, HashMap};

use http::Method;
use jsonschema::JsonType;
use jsonschema::Validator;
use jsonschema::error::{TypeKind, ValidationError, ValidationErrorKind};
use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

use super::route::route;
use super::security::{CredentialLocation, SecurityRequirements, security_requirements};
use crate::value::{is_date_range, is_day, is_id_list};
use crate::violations::{Message, Violations};

/// The rules of all operations of an API.
#[derive(Debug)]
pub struct ApiRules {
    operations: HashMap<(Method, String), OperationRules>,
}

/// The rules of an operation.
#[derive(Debug)]
pub struct OperationRules {
    /// Whether each parameter is a number, by name.
    pub parameters: BTreeMap<String, bool>,
    pub security: SecurityRequirements,
    parameters_validator: Validator,
    body_validator: Option<Validator>,
    suffix: String,
}

impl ApiRules {
    /// Compiles the description of an API.
    ///
    /// # Errors
    ///
    /// Returns an error that names what in the description cannot be enforced.
    pub fn new(api: &OpenApi) -> Result<Self, String> {
        let mut document = serde_json::to_value(api).map_err(|error| error.to_string())?;
        limit_formats(&mut document);
        let mut operations = HashMap::new();
        for (path, item) in members(at(&document, "/paths")) {
            for (method, operation) in members(item) {
                let method = Method::from_bytes(method.to_uppercase().as_bytes()).map_err(|error| error.to_string())?;
                let (route, suffix) = route(path);
                let operation = OperationRules::new(operation, &document, suffix)?;
                operations.insert((method, route.to_owned()), operation);
            }
        }
        Ok(Self { operations })
    }

    /// Returns the rules of the operation with this method and [`route`].
    pub fn operation(&self, method: &Method, route: &str) -> Option<&OperationRules> {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        self.operations.get(&(method.clone(), route.to_owned()))
    }
}

impl OperationRules {
    fn new(operation: &Value, document: &Value, suffix: &str) -> Result<Self, String> {
        let components = at(document, "/components");
        let mut are_numbers = BTreeMap::new();
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for parameter in items(at(operation, "/parameters")) {
            let name = at(parameter, "/name").as_str().ok_or("a parameter without a name")?;
            let schema = at(parameter, "/schema");
            are_numbers.insert(name.to_owned(), matches!(at(schema, "/type").as_str(), Some("integer" | "number")));
            properties.insert(name.to_owned(), schema.clone());
            if *at(parameter, "/required") == Value::Bool(true) {
                required.push(name);
            }
        }
        let parameters = json!({
            "type": "object", "properties": properties, "required": required, "additionalProperties": false,
            "components": components,
        });
        let body = at(operation, "/requestBody/content/application~1json/schema").as_object();
        let body_validator = body.map(|schema| {
            let mut schema = schema.clone();
            schema.insert("components".to_owned(), components.clone());
            validator(&Value::Object(schema))
        });
        Ok(Self {
            parameters: are_numbers,
            security: security_requirements(operation, document)?,
            parameters_validator: validator(&parameters)?,
            body_validator: body_validator.transpose()?,
            suffix: suffix.to_owned(),
        })
    }

    /// Removes the template's suffix from the last path parameter.
    ///
    /// Returns `None` if the suffix is missing or the parameter is empty.
    pub fn strip_suffix<'a>(&self, value: &'a str, is_last: bool) -> Option<&'a str> {
        let value = if is_last { value.strip_suffix(self.suffix.as_str()) } else { Some(value) };
        value.filter(|value| !value.is_empty())
    }

    /// Returns whether a query parameter is a credential, which is not validated.
    pub fn is_credential(&self, name: &str) -> bool {
        let is_it = |location: &CredentialLocation| matches!(location, CredentialLocation::Query(each) if each == name);
        self.security.iter().flatten().any(is_it)
    }

    /// Returns whether the operation takes a body.
    pub fn has_body(&self) -> bool {
        self.body_validator.is_some()
    }

    /// Validates the parameters and the body.
    pub fn violations(&self, parameters: &Value, body: Option<&Value>) -> Violations {
        let mut violations = Violations::new();
        let parameter_errors = self.parameters_validator.iter_errors(parameters);
        let body_errors =
            self.body_validator.iter().zip(body).flat_map(|(validator, body)| validator.iter_errors(body));
        for (path, message) in parameter_errors.chain(body_errors).flat_map(|error| messages(&error)) {
            violations.entry(path).or_default().push(message);
        }
        violations
    }
}

/// Adds the limits of number formats to their schemas: JSON Schema has formats of strings only.
fn limit_formats(node: &mut Value) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(limit_formats),
        Value::Object(members) => {
            let limits = match members.get("format").and_then(Value::as_str) {
                Some("int64") => Some((json!(i64::MIN), json!(i64::MAX))),
                Some("uint64") => Some((json!(u64::MIN), json!(u64::MAX))),
                // The range of 96-bit decimals.
                Some("decimal") => Some((json!(-7.922_816_251_426_434e28), json!(7.922_816_251_426_434e28))),
                _ => None,
            };
            if let Some((minimum, maximum)) = limits {
                members.entry("minimum").or_insert(minimum);
                members.entry("maximum").or_insert(maximum);
            }
            members.values_mut().for_each(limit_formats);
        }
        _ => {}
    }
}

/// Returns the value at a JSON pointer, or `null`.
fn at<'a>(value: &'a Value, pointer: &str) -> &'a Value {
    value.pointer(pointer).unwrap_or(&Value::Null)
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn validator(schema: &Value) -> Result<Validator, String> {
    jsonschema::options()
        .offline()
        .should_validate_formats(true)
        .with_format("date", is_day)
        .with_format("date-range", is_date_range)
        .with_format("id-list", is_id_list)
        .build(schema)
        .map_err(|error| error.to_string())
}

/// Returns the path and the message of each violation that an error reports.
fn messages(error: &ValidationError<'_>) -> Vec<(String, Message)> {
    let path = error.instance_path().as_str().trim_start_matches('/').replace('/', ".");
    let member = |name: &str| match (path.as_str(), name) {
        ("", "") => "body".to_owned(),
        ("", name) => name.to_owned(),
        (path, "") => path.to_owned(),
        (path, name) => format!("{path}.{name}"),
    };
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            vec![(member(property.as_str().unwrap_or_default()), Message::required("it is required"))]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let message = || Message::new("it is not known here", "jest nieznane");
            unexpected.iter().map(|name| (member(name), message())).collect()
        }
        _ => vec![(member(""), Message::new(error.masked_with("it").to_string(), polish(error)))],
    }
}

/// Returns what Rails says of a value.
fn polish(error: &ValidationError<'_>) -> String {
    let text = match (error.kind(), error.instance().as_ref()) {
        (ValidationErrorKind::Type { .. }, Value::Null) => "nie może być puste",
        (ValidationErrorKind::Type { kind }, value) => match kind {
            TypeKind::Single(kind) if is_numeric(*kind) => not_a_number(value),
            TypeKind::Multiple(kinds) if kinds.iter().any(is_numeric) => not_a_number(value),
            _ => "jest nieprawidłowe",
        },
        (ValidationErrorKind::Enum { .. }, _) => "nie znajduje się na liście dopuszczalnych wartości",
        (ValidationErrorKind::Maximum { limit }, _) => return format!("musi być mniejsze lub równe {limit}"),
        (ValidationErrorKind::ExclusiveMaximum { limit }, _) => {
            return format!("musi być mniejsze od {}", limit.to_string().trim_end_matches(".0"));
        }
        (ValidationErrorKind::Minimum { limit }, _) => return format!("musi być większe lub równe {limit}"),
        (ValidationErrorKind::MaxLength { limit }, _) => return format!("jest za długie (maksymalnie {limit} znaków)"),
        _ => "jest nieprawidłowe",
    };
    text.to_owned()
}

fn is_numeric(kind: JsonType) -> bool {
    matches!(kind, JsonType::Integer | JsonType::Number)
}

fn not_a_number(value: &Value) -> &'static str {
    if value.is_number() { "musi być liczbą całkowitą" } else { "nie jest liczbą" }
}
