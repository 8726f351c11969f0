//! What the document says of an operation, looked up once.

use serde_json::Value;

use super::at_most;
use super::document::{Document, contents};
use super::encoding::child;
use super::typed::{Kind, List};
use crate::http_names::{essence, media_type};
use crate::{Operation, Parameter};

/// An operation with what is to be checked of it.
pub(super) struct Rules {
    pub(super) operation: &'static Operation,
    pub(super) parameters: Vec<Typed>,
    /// `x-at-most`, of the parameters.
    pub(super) at_most: Value,
    pub(super) body: Option<Body>,
    /// By status, `200`, or range, `2XX`, or `default`.
    pub(super) responses: Vec<(String, Body)>,
}

/// A parameter and what its text stands for.
pub(super) struct Typed {
    pub(super) parameter: &'static Parameter,
    pub(super) schema: String,
    pub(super) kind: Kind,
    /// Where it takes several values.
    pub(super) list: Option<List>,
}

/// A body of a request or an answer.
pub(super) struct Body {
    pub(super) pointer: String,
    pub(super) is_required: bool,
    /// Media types and the pointers of their schemas; none where no body is documented.
    pub(super) contents: Vec<(String, String)>,
}

impl Body {
    /// The content of this media type: the one with the same parameters, where there are several.
    pub(super) fn content(&self, name: &str) -> Option<&(String, String)> {
        let is_same = |(each, _): &&(String, String)| media_type(each) == media_type(name);
        let is_alike = |(each, _): &&(String, String)| essence(each) == essence(name);
        self.contents.iter().find(is_same).or_else(|| self.contents.iter().find(is_alike))
    }
}

impl Rules {
    pub(super) fn of(document: &Document, operation: &'static Operation) -> Self {
        let pointer = operation.pointer;
        let parameters = operation.parameters.iter().map(|parameter| Typed::of(document, parameter)).collect();
        let at_most = document.child(pointer, at_most::KEY).cloned().unwrap_or_default();
        let body = document.resolve(child(pointer, "requestBody"));
        let body = document.get(&body).is_some().then(|| Body::of(document, body));
        let responses = document.child(pointer, "responses").and_then(Value::as_object).into_iter().flatten();
        let responses = responses.map(|(status, _)| {
            let response = document.resolve(child(&child(pointer, "responses"), status));
            (status.clone(), Body::of(document, response))
        });
        Self { operation, parameters, at_most, body, responses: responses.collect() }
    }

    /// The pointers of all schemas.
    pub(super) fn schemas(&self) -> impl Iterator<Item = String> {
        let bodies = self.body.iter().chain(self.responses.iter().map(|(_, body)| body));
        let contents = bodies.flat_map(|body| body.contents.iter().map(|(_, schema)| schema.clone()));
        self.parameters.iter().map(|typed| typed.schema.clone()).chain(contents)
    }

    /// The response that a status has: the status itself before its range, and that before the default.
    pub(super) fn response(&self, status: u16) -> Option<&Body> {
        let names = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
        names.iter().find_map(|name| self.responses.iter().find(|(each, _)| each == name)).map(|(_, body)| body)
    }
}

impl Typed {
    fn of(document: &Document, parameter: &'static Parameter) -> Self {
        let schema = document.resolve(child(parameter.pointer, "schema"));
        let (kind, is_list) = Kind::of(document, &schema);
        let style = document.child(parameter.pointer, "style").and_then(Value::as_str).unwrap_or("form");
        let is_joined = document.child(parameter.pointer, "explode").and_then(Value::as_bool) == Some(false);
        let list = is_list.then_some(match style {
            "spaceDelimited" => List::Joined(' '),
            "pipeDelimited" => List::Joined('|'),
            _ if is_joined => List::Joined(','),
            _ => List::Repeated,
        });
        Self { parameter, schema, kind, list }
    }
}

impl Body {
    fn of(document: &Document, pointer: String) -> Self {
        let is_required = document.child(&pointer, "required").and_then(Value::as_bool).unwrap_or(false);
        Self { is_required, contents: contents(document, &pointer), pointer }
    }
}
