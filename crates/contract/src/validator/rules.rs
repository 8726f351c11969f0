//! The rules of an operation, looked up in the document once.

use serde_json::Value;

use super::at_most;
use super::document::Document;
use super::encoding::{child, decode_query};
use super::scalar::{ListStyle, Scalar};
use crate::http_names::{essence, media_type};
use crate::operation::{Operation, Parameter};

/// The rules of an operation.
pub(super) struct OperationRules {
    pub(super) operation: &'static Operation,
    pub(super) parameters: Vec<ParameterRules>,
    /// The value of `x-at-most` for the parameters.
    pub(super) at_most: Value,
    pub(super) request_body: Option<BodyRules>,
    /// The bodies by status (`200`), range (`2XX`) or `default`.
    pub(super) responses: Vec<(String, BodyRules)>,
}

/// The rules of a parameter.
pub(super) struct ParameterRules {
    pub(super) parameter: &'static Parameter,
    /// The pointer of the schema.
    pub(super) schema: String,
    pub(super) scalar: Scalar,
    /// Set when the parameter holds several values.
    pub(super) list: Option<ListStyle>,
}

/// The rules of the body of a request or a response.
pub(super) struct BodyRules {
    pub(super) pointer: String,
    pub(super) is_required: bool,
    /// Media types and the pointers of their schemas. Empty when no body is documented.
    pub(super) contents: Vec<(String, String)>,
}

impl OperationRules {
    pub(super) fn of(document: &Document, operation: &'static Operation) -> Self {
        let pointer = operation.pointer;
        let parameters = operation.parameters.iter().map(|parameter| ParameterRules::of(document, parameter)).collect();
        let at_most = document.member(pointer, at_most::KEY).cloned().unwrap_or_default();
        let body = document.resolve(child(pointer, "requestBody"));
        let request_body = document.get(&body).is_some().then(|| BodyRules::of(document, body));
        let responses = document.member(pointer, "responses").and_then(Value::as_object).into_iter().flatten();
        let responses = responses.map(|(status, _)| {
            let response = document.resolve(child(&child(pointer, "responses"), status));
            (status.clone(), BodyRules::of(document, response))
        });
        Self { operation, parameters, at_most, request_body, responses: responses.collect() }
    }

    /// Returns the pointers of all schemas.
    pub(super) fn schemas(&self) -> impl Iterator<Item = String> {
        let bodies = self.request_body.iter().chain(self.responses.iter().map(|(_, body)| body));
        let contents = bodies.flat_map(|body| body.contents.iter().map(|(_, schema)| schema.clone()));
        self.parameters.iter().map(|rules| rules.schema.clone()).chain(contents)
    }

    /// Returns the rules of the response with this status. The status goes before its range, and the range before
    /// `default`.
    pub(super) fn response(&self, status: u16) -> Option<&BodyRules> {
        let names = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
        names.iter().find_map(|name| self.responses.iter().find(|(each, _)| each == name)).map(|(_, body)| body)
    }
}

impl ParameterRules {
    pub(super) fn of(document: &Document, parameter: &'static Parameter) -> Self {
        let schema = document.resolve(child(parameter.pointer, "schema"));
        let (scalar, is_list) = Scalar::of(document, &schema);
        let style = document.member(parameter.pointer, "style").and_then(Value::as_str).unwrap_or("form");
        let is_joined = document.member(parameter.pointer, "explode").and_then(Value::as_bool) == Some(false);
        let list = is_list.then_some(match style {
            "spaceDelimited" => ListStyle::Delimited(' '),
            "pipeDelimited" => ListStyle::Delimited('|'),
            _ if is_joined => ListStyle::Delimited(','),
            _ => ListStyle::Repeated,
        });
        Self { parameter, schema, scalar, list }
    }

    /// Decodes the percent-encoded value of a pair. Returns `None` when it is not UTF-8.
    ///
    /// A plain comma separates values, and an encoded one belongs to a value. The other delimiters are encoded in both
    /// roles.
    pub(super) fn decode(&self, value: &str) -> Option<Value> {
        let read = |text: &str| self.scalar.read(text);
        Some(match self.list {
            None => read(&decode_query(value)?),
            Some(ListStyle::Repeated) => Value::Array(vec![read(&decode_query(value)?)]),
            Some(ListStyle::Delimited(',')) => {
                let texts = value.split(',').map(decode_query).collect::<Option<Vec<_>>>()?;
                texts.iter().map(|text| read(text)).collect()
            }
            Some(ListStyle::Delimited(delimiter)) => decode_query(value)?.split(delimiter).map(read).collect(),
        })
    }
}

impl BodyRules {
    pub(super) fn of(document: &Document, pointer: String) -> Self {
        let is_required = document.member(&pointer, "required").and_then(Value::as_bool).unwrap_or(false);
        Self { is_required, contents: document.contents(&pointer), pointer }
    }

    /// Returns the content with this media type. One with the same parameters goes before the others.
    pub(super) fn content(&self, name: &str) -> Option<&(String, String)> {
        let is_same = |(each, _): &&(String, String)| media_type(each) == media_type(name);
        let is_similar = |(each, _): &&(String, String)| essence(each) == essence(name);
        self.contents.iter().find(is_same).or_else(|| self.contents.iter().find(is_similar))
    }
}
