//! Parses YAML 1.2 into the tree.
//!
//! It is strict: what tools read differently is an error. That is aliases, tags, duplicate keys, and words and numbers
//! that JSON does not have.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::characters::{DisallowedCharacter, disallowed_in_file, disallowed_in_value};
use super::node::{Entry, Mapping, Node, Value};
use super::scalar::plain;
use crate::diagnostic::{Diagnostic, Fix, Position, Severity};

/// How deep a document may nest. The documents here have a depth of about 12.
const MAX_DEPTH: usize = 64;

/// Why a text is not valid, and where.
#[derive(Debug)]
pub struct YamlError {
    at: Position,
    message: String,
    help: String,
    fix: Option<Fix>,
}

impl YamlError {
    fn new(at: Position, message: impl Into<String>, help: &str) -> Self {
        Self { at, message: message.into(), help: help.to_owned(), fix: None }
    }

    fn character(DisallowedCharacter { at, character, why }: &DisallowedCharacter) -> Self {
        let message = format!("the character {} is {why}", character.escape_unicode());
        Self::new(*at, message, "remove it; code, comments and pages get this text")
    }

    fn with_fix(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }

    /// Returns the error as a diagnostic in the file `path`.
    pub fn in_file(self, path: &str) -> Diagnostic {
        Diagnostic {
            file: path.to_owned(),
            position: self.at,
            rule: "yaml",
            message: self.message,
            help: self.help,
            severity: Severity::Error,
            fix: self.fix.map(Box::new),
        }
    }
}

/// Parses the one document in `text`.
///
/// # Errors
///
/// The text is not YAML, or some tools read it differently.
pub fn parse(text: &str) -> Result<Node, YamlError> {
    if text.starts_with('\u{feff}') {
        let message = "the file begins with a byte order mark";
        let error = YamlError::new(Position::START, message, "save the file as UTF-8 without it");
        return Err(error.with_fix(Fix::replace(Position::START, 1, "")));
    }
    if let Some(disallowed) = disallowed_in_file(text) {
        return Err(YamlError::character(&disallowed));
    }
    if let Some((line, directive)) = directive(text) {
        let at = Position { line, column: 1 };
        let error = YamlError::new(at, "a YAML directive", "remove it: the text means the same without it");
        return Err(error.with_fix(Fix::replace(at, directive.chars().count(), "")));
    }
    let characters: Vec<char> = text.chars().collect();
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    while let Some(next) = parser.next_event() {
        let (event, span) = next.map_err(|error| {
            let at = error.marker();
            let at = Position { line: at.line(), column: at.col() + 1 };
            YamlError::new(at, format!("not YAML: {}", error.info()), "fix the syntax here")
        })?;
        let is_flow = matches!(characters.get(span.start.index()), Some('[' | '{'));
        builder.take(event, span, is_flow)?;
    }
    let root = builder.root.filter(|root| root.value != Value::Null);
    root.ok_or_else(|| YamlError::new(Position::START, "the file is empty", "write the document"))
}

/// Returns a directive, such as `%YAML 1.1`, and its line. It stands before everything else.
fn directive(text: &str) -> Option<(usize, &str)> {
    let is_nothing = |line: &str| line.trim_start().is_empty() || line.trim_start().starts_with('#');
    let (index, line) = text.lines().enumerate().find(|(_, line)| !is_nothing(line))?;
    line.starts_with('%').then_some((index + 1, line))
}

/// A collection that is still open.
struct Open {
    node: Node,
    /// Whether it is written in brackets.
    is_flow: bool,
    /// Whether its keys are status codes.
    has_statuses: bool,
    /// The position of each key of a mapping.
    keys: HashMap<String, Position>,
    /// The key whose value comes next.
    key: Option<(String, Position)>,
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
}

impl Builder {
    /// Takes the next event. `is_flow` is whether it starts a collection in brackets.
    fn take(&mut self, event: Event<'_>, span: Span, is_flow: bool) -> Result<(), YamlError> {
        let at = Position { line: span.start.line(), column: span.start.col() + 1 };
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                reject_properties(anchor, tag.as_deref(), at)?;
                let is_in_flow = self.open.last().is_some_and(|open| open.is_flow);
                let value = scalar(&text, style, at, is_in_flow)?;
                self.add(Node { value, at })
            }
            Event::SequenceStart(anchor, tag) => {
                reject_properties(anchor, tag.as_deref(), at)?;
                self.start(Value::Sequence(Vec::new()), at, is_flow)
            }
            Event::MappingStart(anchor, tag) => {
                reject_properties(anchor, tag.as_deref(), at)?;
                self.start(Value::Mapping(Mapping::default()), at, is_flow)
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(open) => self.add(open.node),
                None => Ok(()),
            },
            Event::Alias(_) => Err(alias(at)),
            Event::DocumentStart(_) if self.root.is_some() => {
                Err(YamlError::new(at, "a second document in the file", "keep one document a file"))
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, value: Value, at: Position, is_flow: bool) -> Result<(), YamlError> {
        if self.open.len() >= MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            return Err(YamlError::new(at, message, "move inner schemas to `components`"));
        }
        let node = Node { value, at };
        // Everything inside brackets is flow style, a key in a sequence too.
        let is_flow = is_flow || self.open.last().is_some_and(|open| open.is_flow);
        let has_statuses = self.is_responses();
        self.open.push(Open { node, is_flow, has_statuses, keys: HashMap::new(), key: None });
        Ok(())
    }

    /// Returns whether the next collection is `paths/{path}/{method}/responses`.
    fn is_responses(&self) -> bool {
        let is_under = |open: &Open, name: &str| open.key.as_ref().is_some_and(|(key, _)| key == name);
        match self.open.as_slice() {
            [root, _, _, operation] => is_under(root, "paths") && is_under(operation, "responses"),
            _ => false,
        }
    }

    fn add(&mut self, node: Node) -> Result<(), YamlError> {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.node.value {
            Value::Sequence(items) => items.push(node),
            Value::Mapping(entries) => match open.key.take() {
                Some((key, at)) => entries.push(Entry { key, at, node }),
                None => open.key = Some((key_text(&node, open.has_statuses, &mut open.keys)?, node.at)),
            },
            _ => {}
        }
        Ok(())
    }
}

fn key_text(node: &Node, has_statuses: bool, keys: &mut HashMap<String, Position>) -> Result<String, YamlError> {
    let key = match &node.value {
        Value::String(text) => text.clone(),
        // YAML reads `200:` as a number. Here, all tools of OpenAPI read it as a status.
        Value::Number(digits)
            if has_statuses && digits.len() == 3 && digits.bytes().all(|digit| digit.is_ascii_digit()) =>
        {
            digits.clone()
        }
        _ => {
            let message = format!("a key is {}", node.kind());
            return Err(YamlError::new(node.at, message, "write the key as a string, in quotes"));
        }
    };
    if let Some(first) = keys.insert(key.clone(), node.at) {
        let message = format!("the key `{key}` stands twice, first at {first}");
        return Err(YamlError::new(node.at, message, "remove or rename one of the two"));
    }
    Ok(key)
}

/// Rejects anchors and tags, which may stand before any node.
fn reject_properties(anchor: usize, tag: Option<&Tag>, at: Position) -> Result<(), YamlError> {
    if anchor != 0 {
        return Err(alias(at));
    }
    if tag.is_some() {
        return Err(YamlError::new(at, "a YAML tag", "remove the tag; quote the value to make it a string"));
    }
    Ok(())
}

fn alias(at: Position) -> YamlError {
    YamlError::new(at, "an anchor or alias", "write the node out, or name it under `components` and use `$ref`")
}

fn scalar(text: &str, style: ScalarStyle, at: Position, is_in_flow: bool) -> Result<Value, YamlError> {
    // Only double quotes have escapes, which write characters that the file does not contain.
    if style == ScalarStyle::DoubleQuoted
        && let Some(disallowed) = disallowed_in_value(text, at)
    {
        return Err(YamlError::character(&disallowed));
    }
    if style != ScalarStyle::Plain {
        return Ok(Value::String(text.to_owned()));
    }
    plain(text, is_in_flow).map_err(|fix| {
        let message = format!("`{text}` is read differently by different tools");
        YamlError { at, message, help: fix, fix: None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        parse(text).expect_err(text).in_file("a.yaml").message
    }

    #[test]
    fn rejects_a_tag_before_every_kind_of_node() {
        for tag in ["!!set", "!!omap", "!!map", "!!seq", "!!str", "!mine", "!", "!<tag:yaml.org,2002:map>"] {
            for template in [
                "x: T {a, b}\n",
                "x: T [a: 1]\n",
                "x: T [id]\n",
                "x: [T [id]]\n",
                "x: [T {a: 1}, 2]\n",
                "{T [a]: 1}\n",
                "T {x: 1}\n",
                "T [x]\n",
                "T\nx: 1\n",
                "--- T\nx: 1\n",
                "--- T\n- 1\n",
                "x: T\n  a: 1\n",
                "x: T\n  - a\n",
                "x: T\n- a\n",
                "- T\n  a: 1\n",
                "- T\n  - a\n",
                "T\n- a\n",
                "x: T a\n",
                "x: T 'a'\n",
                "x: T |\n  a\n",
                "x: T\n",
                "T x: 1\n",
                "[T x: 1]\n",
                "[T x]\n",
                "{x: T }\n",
                "{T x: 1}\n",
                "- T\n",
                "- T x: 1\n",
                "? T x\n: 1\n",
                "? T {x: 1}\n: 1\n",
            ] {
                let text = template.replace('T', tag);
                assert_eq!(message(&text), "a YAML tag", "{text}");
            }
        }
    }

    #[test]
    fn a_number_is_a_key_only_if_it_is_a_status() {
        for text in [
            "paths: {/d: {get: {responses: {200: ok}}}}",
            "paths:\n  /d:\n    get:\n      responses:\n        200: ok\n        '404': none\n",
        ] {
            parse(text).expect(text);
        }
        for text in [
            "200: ok",
            "responses: {200: ok}",
            "components: {responses: {200: ok}}",
            "paths: {200: ok}",
            "paths: {/d: {200: {responses: ok}}}",
            "paths: {/d: {get: {responses: {200: {404: ok}}}}}",
            "paths: {/d: {get: {x-provenance: {responses: {200: ok}}}}}",
            "paths: {/d: {get: {responses: [{200: ok}]}}}",
            "paths: {/d: {get: {responses: {20: ok}}}}",
            "paths: {/d: {get: {responses: {2.0: ok}}}}",
        ] {
            assert_eq!(message(text), "a key is a number", "{text}");
        }
    }
}
