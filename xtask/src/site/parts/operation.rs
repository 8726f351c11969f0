//! An operation: what it does, its parameters, body, responses and samples.

use anyhow::Result;

use super::console::console;
use super::credentials::{location_words, requirement_line};
use super::note::note;
use super::schema::{example, order};
use super::types::{constraints, type_of};
use crate::document::{Node, Operation, Pointer, SpecObject, to_json_text};
use crate::site::anchors::{operation_anchor, part};
use crate::site::content::{Block, Definition, Inline, Target, code, text};
use crate::site::edition::Edition;
use crate::site::samples::samples;
use crate::site::urls;

/// What the page shows of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationParts {
    /// Everything, with the form that sends the request.
    WithConsole,
    /// Everything but that form, with a link to it.
    WithLink,
}

/// Returns the blocks of an operation below its heading. `level` is that of the headings inside.
///
/// # Errors
///
/// Returns an error if the operation has no sample in Rust.
pub fn operation(
    edition: &Edition<'_>,
    operation: &Operation<'_>,
    level: u8,
    parts: OperationParts,
) -> Result<Vec<Block>> {
    let mut facts = introduction(edition, operation);
    facts.extend(parameters(edition, operation, level));
    facts.extend(body(edition, operation, level));
    facts.extend(responses(edition, operation, level));
    let words = edition.messages();
    let anchor = part(&operation_anchor(operation.id), &["samples"]);
    let mut code = vec![Block::heading(level, anchor, vec![text(words.reference.samples)])];
    for sample in samples(edition.api, operation)? {
        code.push(Block::Paragraph(vec![Inline::Strong(sample.label.to_owned())]));
        code.push(Block::Code { language: sample.language, text: sample.source });
    }
    match parts {
        OperationParts::WithConsole => code.push(Block::Browser(console(edition, operation))),
        OperationParts::WithLink => {
            let page = edition.path(&urls::operation(edition.api.name(), operation.id));
            let link = Inline::link(Target::anchor(page, "console"), vec![text(words.console.title)]);
            code.push(Block::Group { class: "to-console", blocks: vec![Block::Paragraph(vec![link])] });
        }
    }
    let groups = vec![Block::Group { class: "facts", blocks: facts }, Block::Group { class: "code", blocks: code }];
    Ok(vec![Block::Group { class: "columns", blocks: groups }])
}

fn introduction(edition: &Edition<'_>, operation: &Operation<'_>) -> Vec<Block> {
    let words = &edition.messages().reference;
    let mut blocks = vec![Block::Group {
        class: "endpoint",
        blocks: vec![Block::Paragraph(vec![
            Inline::Method(operation.method.to_owned()),
            text(" "),
            code(operation.path),
        ])],
    }];
    blocks.extend(operation.node.str("description").map(|text| Block::Prose(text.to_owned())));
    blocks.extend(note(edition, &operation.pointer));
    blocks.push(Block::Paragraph(requirement_line(edition, operation)));
    let repetition = operation.node.bool("x-idempotent").map(|is_repeatable| {
        let words = if is_repeatable { words.repeatable } else { words.not_repeatable };
        Block::Paragraph(vec![Inline::Quiet(words.to_owned())])
    });
    blocks.extend(repetition);
    blocks.extend(order(edition, operation.node));
    blocks
}

fn parameters(edition: &Edition<'_>, operation: &Operation<'_>, level: u8) -> Vec<Block> {
    let owner = operation_anchor(operation.id);
    let parameters = operation.parameters(&edition.document);
    if parameters.is_empty() {
        return Vec::new();
    }
    let heading = vec![text(edition.messages().reference.parameters)];
    let mut blocks = vec![Block::heading(level, part(&owner, &["parameters"]), heading)];
    blocks.extend(parameters.iter().map(|each| Block::Definition(parameter(edition, &owner, each))));
    blocks
}

fn parameter(edition: &Edition<'_>, owner: &str, parameter: &SpecObject<'_>) -> Definition {
    let node = parameter.node;
    let string = |key| node.str(key).unwrap_or_default();
    let mut term = vec![code(string("name")), text(" ")];
    if let Some(schema) = node.get("schema") {
        term.extend(type_of(edition, schema));
        term.extend(constraints(edition, schema));
    }
    let location = location_words(edition, string("in")).unwrap_or_default();
    term.extend([text(" "), Inline::Quiet(location.to_owned())]);
    if node.bool("required") == Some(true) {
        term.extend([text(" "), Inline::Strong(edition.messages().reference.required.to_owned())]);
    }
    let mut blocks: Vec<Block> =
        node.str("description").map(|text| Block::Prose(text.to_owned())).into_iter().collect();
    blocks.extend(example(edition, node));
    blocks.extend(note(edition, &parameter.pointer));
    Definition { id: part(owner, &[string("in"), string("name")]), term, blocks }
}

fn body(edition: &Edition<'_>, operation: &Operation<'_>, level: u8) -> Vec<Block> {
    let Some(body) = operation.request_body(&edition.document) else { return Vec::new() };
    let words = &edition.messages().reference;
    let anchor = part(&operation_anchor(operation.id), &["body"]);
    let mut heading = vec![text(words.body)];
    if body.node.bool("required") == Some(true) {
        heading.extend([text(" "), Inline::Strong(words.required.to_owned())]);
    }
    let mut blocks = vec![Block::heading(level, anchor, heading)];
    blocks.extend(body.node.str("description").map(|text| Block::Prose(text.to_owned())));
    blocks.extend(content(edition, body.node));
    blocks.extend(note(edition, &body.pointer));
    blocks
}

fn responses(edition: &Edition<'_>, operation: &Operation<'_>, level: u8) -> Vec<Block> {
    let owner = operation_anchor(operation.id);
    let heading = vec![text(edition.messages().reference.responses)];
    let mut blocks = vec![Block::heading(level, part(&owner, &["responses"]), heading)];
    for (status, response) in operation.responses(&edition.document) {
        let own = operation.pointer.child("responses").child(status);
        let mut of_response = content(edition, response.node);
        of_response.extend(note(edition, &own));
        if own != response.pointer {
            of_response.extend(note(edition, &response.pointer));
        }
        let description = response.node.str("description").unwrap_or_default();
        blocks.push(Block::Definition(Definition {
            id: part(&owner, &["responses", status]),
            term: vec![code(status), text(" "), Inline::Prose(description.to_owned())],
            blocks: of_response,
        }));
    }
    blocks
}

/// The media types of a body, with their examples.
fn content(edition: &Edition<'_>, node: &Node) -> Vec<Block> {
    let mut blocks = Vec::new();
    for entry in node.entries_of("content") {
        let mut line = vec![code(&entry.key)];
        if let Some(schema) = entry.node.get("schema") {
            line.push(text(" "));
            line.extend(type_of(edition, schema));
        }
        blocks.push(Block::Paragraph(line));
        for example in entry.node.entries_of("examples") {
            blocks.extend(self::body_example(edition, &example.node));
        }
        if let Some(value) = entry.node.get("example") {
            blocks.push(Block::Code { language: "json", text: to_json_text(value, Some(2)) });
        }
    }
    blocks
}

fn body_example(edition: &Edition<'_>, example: &Node) -> Vec<Block> {
    let pointer = Pointer::root();
    let Some((_, example)) = edition.document.resolve(&pointer, example) else { return Vec::new() };
    let Some(value) = example.get("value") else { return Vec::new() };
    let mut line = vec![Inline::Quiet(format!("{}: ", edition.messages().reference.example))];
    line.extend(example.str("summary").map(text));
    vec![Block::Paragraph(line), Block::Code { language: "json", text: to_json_text(value, Some(2)) }]
}
