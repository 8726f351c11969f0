//! Comparison of the operations of two documents.

use std::collections::BTreeMap;
use std::slice;

use super::contract::{Contract, Input, Operation, Response, Schemas, Security};
use super::difference::pairs;
use super::node::Node;
use super::schemas::{Comparison, summary};

impl Comparison {
    /// Compares all operations.
    pub fn contracts(&mut self, documented: &Contract<'_>, found: &Contract<'_>) {
        for (name, operation, other) in pairs(&documented.operations, &found.operations) {
            match (operation, other) {
                (Some(operation), Some(other)) => self.operations(operation, other),
                (Some(operation), None) => self.note(&operation.pointer, "operation", Some(name.clone()), None),
                (None, other) => {
                    let pointer = other.map_or("", |other| &other.pointer);
                    self.note(pointer, "operation", None, Some(name.clone()));
                }
            }
        }
    }

    fn operations(&mut self, documented: &Operation<'_>, found: &Operation<'_>) {
        let pointer = &documented.pointer;
        self.note(pointer, "operationId", documented.id.clone(), found.id.clone());
        self.security(pointer, &documented.security, &found.security);
        self.inputs(&format!("{pointer}/parameters"), "parameter", &documented.parameters, &found.parameters);
        match (&documented.body, &found.body) {
            (Some(body), Some(other)) => self.input(body, other),
            (body, other) => {
                let shapes = |body: &Option<Input<'_>>| body.as_ref().map(Input::summary);
                self.note(&format!("{pointer}/requestBody"), "body", shapes(body), shapes(other));
            }
        }
        for (status, response, other) in pairs(&documented.responses, &found.responses) {
            match (response, other) {
                (Some(response), Some(other)) => self.responses(response, other),
                _ => {
                    let pointer = format!("{pointer}/responses/{status}");
                    let name = |response: Option<&Response<'_>>| response.map(|_| status.clone());
                    self.note(&pointer, "response", name(response), name(other));
                }
            }
        }
    }

    /// Compares security. What both operations inherit is reported once, for the documents.
    fn security(&mut self, operation: &str, documented: &Security, found: &Security) {
        let is_elsewhere = documented.is_inherited && !found.is_inherited;
        let pointer = if is_elsewhere { operation } else { &documented.pointer };
        self.note(pointer, "security", Some(documented.summary()), Some(found.summary()));
    }

    fn inputs(
        &mut self,
        parent: &str,
        aspect: &str,
        documented: &BTreeMap<String, Input<'_>>,
        found: &BTreeMap<String, Input<'_>>,
    ) {
        for (name, input, other) in pairs(documented, found) {
            match (input, other) {
                (Some(input), Some(other)) => self.input(input, other),
                (Some(input), None) => self.note(&input.used_at, aspect, Some(name.clone()), None),
                (None, _) => self.note(parent, aspect, None, Some(name.clone())),
            }
        }
    }

    fn input(&mut self, documented: &Input<'_>, found: &Input<'_>) {
        let is_required = |input: &Input<'_>| Some(input.is_required.to_string());
        self.note(&documented.pointer, "required", is_required(documented), is_required(found));
        self.note(&documented.pointer, "style", documented.style.clone(), found.style.clone());
        self.contents(&documented.pointer, &documented.schemas, &found.schemas);
    }

    fn responses(&mut self, documented: &Response<'_>, found: &Response<'_>) {
        self.contents(&documented.pointer, &documented.schemas, &found.schemas);
        self.inputs(&format!("{}/headers", documented.pointer), "header", &documented.headers, &found.headers);
    }

    fn contents(&mut self, pointer: &str, documented: &Schemas<'_>, found: &Schemas<'_>) {
        for (key, schema, other) in pairs(documented, found) {
            match (schema, other) {
                (Some(schema), Some(other)) => self.schemas(slice::from_ref(schema), slice::from_ref(other)),
                _ => {
                    let summary = |schema: &Node<'_>| summary(slice::from_ref(schema));
                    self.note(&format!("{pointer}/{key}"), "content", schema.map(summary), other.map(summary));
                }
            }
        }
    }
}

impl Input<'_> {
    /// Describes the schemas briefly.
    fn summary(&self) -> String {
        self.schemas.values().map(|schema| summary(slice::from_ref(schema))).collect::<Vec<_>>().join(" or ")
    }
}
