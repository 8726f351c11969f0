//! What the server says of its operations in OpenAPI, enforced: parameters, bodies and security are checked by the
//! description itself, so it cannot say anything else than what is done.

use std::collections::{BTreeMap, HashMap};

use http::Method;
use jsonschema::Validator;
use jsonschema::error::{ValidationError, ValidationErrorKind};
use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

use super::error_response::Violations;
use crate::value::{is_date_range, is_day, is_id_list};

/// The rules of all operations of an API.
#[derive(Debug)]
pub struct Rules {
    operations: HashMap<(Method, String), Operation>,
}

/// The rules of an operation.
#[derive(Debug)]
pub struct Operation {
    /// By name: whether the schema is that of a number.
    pub parameters: BTreeMap<String, bool>,
    /// The ways to authorise; the headers of one way are needed together.
    pub security: Vec<Vec<Header>>,
    parameters_validator: Validator,
    body_validator: Option<Validator>,
    suffix: String,
}

/// A header that authorises.
#[derive(Clone, Debug)]
pub struct Header {
    /// The name, in lower case.
    pub name: String,
    /// The authentication scheme before the credential, if there is one.
    pub scheme: Option<&'static str>,
}

impl Rules {
    /// The rules of an API as it describes itself. The error says what in the description cannot be enforced.
    pub fn of(api: &OpenApi) -> Result<Self, String> {
        let mut document = serde_json::to_value(api).map_err(|error| error.to_string())?;
        bound(&mut document);
        let mut operations = HashMap::new();
        for (path, item) in members(at(&document, "/paths")) {
            for (method, operation) in members(item) {
                let method = Method::from_bytes(method.to_uppercase().as_bytes()).map_err(|error| error.to_string())?;
                let (route, suffix) = route(path);
                let operation = Operation::of(operation, &document, suffix)?;
                operations.insert((method, route.to_owned()), operation);
            }
        }
        Ok(Self { operations })
    }

    /// The rules of an operation, by its method and its [`route`].
    pub fn operation(&self, method: &Method, route: &str) -> Option<&Operation> {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        self.operations.get(&(method.clone(), route.to_owned()))
    }
}

/// A path template as the router takes it, and what stands behind its last parameter: the router knows whole segments
/// only, `/crm/deals/{id}` of `/crm/deals/{id}.json`.
pub fn route(path: &str) -> (&str, &str) {
    let (head, suffix) = path.split_at(path.rfind('}').map_or(path.len(), |end| end + 1));
    if suffix.contains('/') { (path, "") } else { (head, suffix) }
}

impl Operation {
    fn of(operation: &Value, document: &Value, suffix: &str) -> Result<Self, String> {
        let components = at(document, "/components");
        let mut kinds = BTreeMap::new();
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for parameter in items(at(operation, "/parameters")) {
            let name = at(parameter, "/name").as_str().ok_or("a parameter without a name")?;
            let schema = at(parameter, "/schema");
            kinds.insert(name.to_owned(), matches!(at(schema, "/type").as_str(), Some("integer" | "number")));
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
            parameters: kinds,
            security: security(operation, document)?,
            parameters_validator: validator(&parameters)?,
            body_validator: body_validator.transpose()?,
            suffix: suffix.to_owned(),
        })
    }

    /// A path parameter without what stands behind it in the last segment; `None` where that, or the parameter, is
    /// not there.
    pub fn without_suffix<'a>(&self, value: &'a str, is_last: bool) -> Option<&'a str> {
        let value = if is_last { value.strip_suffix(self.suffix.as_str()) } else { Some(value) };
        value.filter(|value| !value.is_empty())
    }

    /// Whether the operation takes a body.
    pub fn has_body(&self) -> bool {
        self.body_validator.is_some()
    }

    /// What is wrong with the parameters and the body.
    pub fn violations(&self, parameters: &Value, body: Option<&Value>) -> Violations {
        let mut violations = Violations::new();
        let of_parameters = self.parameters_validator.iter_errors(parameters);
        let of_body = self.body_validator.iter().zip(body).flat_map(|(validator, body)| validator.iter_errors(body));
        for (place, message) in of_parameters.chain(of_body).flat_map(|error| found(&error)) {
            violations.entry(place).or_default().push(message);
        }
        violations
    }
}

/// Gives the schemas of numbers the bounds of their formats: JSON Schema has formats of text only.
fn bound(node: &mut Value) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(bound),
        Value::Object(members) => {
            let bounds = match members.get("format").and_then(Value::as_str) {
                Some("int64") => Some((json!(i64::MIN), json!(i64::MAX))),
                Some("uint64") => Some((json!(u64::MIN), json!(u64::MAX))),
                // What decimals of 96 bits hold.
                Some("decimal") => Some((json!(-7.922_816_251_426_434e28), json!(7.922_816_251_426_434e28))),
                _ => None,
            };
            if let Some((least, most)) = bounds {
                members.entry("minimum").or_insert(least);
                members.entry("maximum").or_insert(most);
            }
            members.values_mut().for_each(bound);
        }
        _ => {}
    }
}

/// What stands at the JSON pointer; `null` for nothing.
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

/// The place and the problem, for each field that an error is about.
fn found(error: &ValidationError<'_>) -> Vec<(String, String)> {
    let path = error.instance_path().as_str().trim_start_matches('/').replace('/', ".");
    let place = |name: &str| match (path.as_str(), name) {
        ("", "") => "body".to_owned(),
        ("", name) => name.to_owned(),
        (path, "") => path.to_owned(),
        (path, name) => format!("{path}.{name}"),
    };
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            vec![(place(property.as_str().unwrap_or_default()), "it is required".to_owned())]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| (place(name), "it is not known here".to_owned())).collect()
        }
        _ => vec![(place(""), error.masked_with("it").to_string())],
    }
}

/// The operation's security requirements, or else those of the document.
fn security(operation: &Value, document: &Value) -> Result<Vec<Vec<Header>>, String> {
    let ways = operation.get("security").unwrap_or_else(|| at(document, "/security"));
    items(ways).map(|way| members(way).map(|(name, _)| header(name, document)).collect()).collect()
}

fn header(name: &str, document: &Value) -> Result<Header, String> {
    let scheme = at(document, &format!("/components/securitySchemes/{name}"));
    let text = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
    match (text("type"), text("scheme"), text("in")) {
        ("http", "bearer", _) => Ok(Header { name: "authorization".to_owned(), scheme: Some("Bearer") }),
        ("apiKey", _, "header") => Ok(Header { name: text("name").to_lowercase(), scheme: None }),
        _ => Err(format!("the security scheme {name} is of an unknown kind")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_behind_a_parameter_in_its_segment_is_cut_off() {
        assert_eq!(route("/deals.json"), ("/deals.json", ""));
        assert_eq!(route("/deals/{id}"), ("/deals/{id}", ""));
        assert_eq!(route("/deals/{id}.json"), ("/deals/{id}", ".json"));
        assert_eq!(route("/deals/{id}/next.json"), ("/deals/{id}/next.json", ""));
    }
}
