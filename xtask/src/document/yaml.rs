//! YAML 1.2 to the tree.
//!
//! Read strictly: what tools read differently (aliases, duplicate keys, numbers that JSON does not have) is refused.

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::node::{Entry, Node, Position, Value};
use crate::finding::Finding;

/// How deep a document may nest; ours have a depth of about 12.
const MAX_DEPTH: usize = 64;

/// What is wrong with the text, and where.
#[derive(Debug)]
pub struct Problem {
    at: Position,
    message: String,
    mend: &'static str,
}

impl Problem {
    fn new(at: Position, message: impl Into<String>, mend: &'static str) -> Self {
        let message = message.into();
        Self { at, message, mend }
    }

    /// The problem as a finding in the file `path`.
    pub fn in_file(self, path: &str) -> Finding {
        Finding {
            file: path.to_owned(),
            position: self.at,
            rule: "yaml",
            message: self.message,
            mend: self.mend.to_owned(),
        }
    }
}

/// Parses the one document in `text`.
pub fn parse(text: &str) -> Result<Node, Problem> {
    if text.starts_with('\u{feff}') {
        let message = "the file begins with a byte order mark";
        return Err(Problem::new(Position::START, message, "save the file as UTF-8 without it"));
    }
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    while let Some(next) = parser.next_event() {
        let (event, span) = next.map_err(|error| {
            let at = error.marker();
            let at = Position { line: at.line(), column: at.col() + 1 };
            Problem::new(at, format!("not YAML: {}", error.info()), "mend the syntax at this place")
        })?;
        builder.take(event, span)?;
    }
    let root = builder.root.filter(|root| root.value != Value::Null);
    root.ok_or_else(|| Problem::new(Position::START, "the file is empty", "write the document"))
}

/// A collection that is still open.
struct Open {
    node: Node,
    /// The key that waits for its value.
    key: Option<(String, Position)>,
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Problem> {
        let at = Position { line: span.start.line(), column: span.start.col() + 1 };
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                refuse_anchor(anchor, at)?;
                let value = scalar(&text, style, tag.as_deref(), at)?;
                self.add(Node { value, at })
            }
            Event::SequenceStart(anchor, _) => {
                refuse_anchor(anchor, at)?;
                self.start(Value::Sequence(Vec::new()), at)
            }
            Event::MappingStart(anchor, _) => {
                refuse_anchor(anchor, at)?;
                self.start(Value::Mapping(Vec::new()), at)
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(open) => self.add(open.node),
                None => Ok(()),
            },
            Event::Alias(_) => Err(alias(at)),
            Event::DocumentStart(_) if self.root.is_some() => {
                Err(Problem::new(at, "a second document in the file", "keep one document a file"))
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, value: Value, at: Position) -> Result<(), Problem> {
        if self.open.len() >= MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            return Err(Problem::new(at, message, "move inner schemas to `components`"));
        }
        let node = Node { value, at };
        self.open.push(Open { node, key: None });
        Ok(())
    }

    fn add(&mut self, node: Node) -> Result<(), Problem> {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.node.value {
            Value::Sequence(items) => items.push(node),
            Value::Mapping(entries) => match open.key.take() {
                Some((key, at)) => entries.push(Entry { key, at, node }),
                None => open.key = Some((key_text(&node, entries)?, node.at)),
            },
            _ => {}
        }
        Ok(())
    }
}

fn key_text(node: &Node, entries: &[Entry]) -> Result<String, Problem> {
    let key = match &node.value {
        Value::String(text) => text.clone(),
        // A status code: YAML reads `200:` as a number, OpenAPI as a name.
        Value::Number(digits) => digits.clone(),
        _ => {
            let message = format!("a key is {}", node.kind());
            return Err(Problem::new(node.at, message, "write the key as a string, in quotes"));
        }
    };
    if let Some(first) = entries.iter().find(|entry| entry.key == key) {
        let message = format!("the key `{key}` stands twice, first at {}", first.at);
        return Err(Problem::new(node.at, message, "remove or rename one of the two"));
    }
    Ok(key)
}

fn refuse_anchor(anchor: usize, at: Position) -> Result<(), Problem> {
    if anchor == 0 { Ok(()) } else { Err(alias(at)) }
}

fn alias(at: Position) -> Problem {
    Problem::new(at, "an anchor or alias", "write the node out, or name it under `components` and use `$ref`")
}

fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>, at: Position) -> Result<Value, Problem> {
    if tag.is_some() {
        return Err(Problem::new(at, "a YAML tag", "remove the tag; quote the value to make it a string"));
    }
    if style != ScalarStyle::Plain {
        return Ok(Value::String(text.to_owned()));
    }
    Ok(match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ if is_json_number(text) => Value::Number(text.to_owned()),
        _ if is_other_number(text) => {
            let message = format!("`{text}` is a number to some readers and text to others");
            return Err(Problem::new(at, message, "write it as JSON does, or quote it"));
        }
        _ => Value::String(text.to_owned()),
    })
}

/// Whether the text is a number by JSON's grammar.
fn is_json_number(text: &str) -> bool {
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        && serde_json::from_str::<&serde_json::value::RawValue>(text).is_ok()
}

/// Whether YAML 1.1 or 1.2 readers take the text for a number that JSON does not have: `1_000`, `0x1f`, `.5`, `+1`.
fn is_other_number(text: &str) -> bool {
    let unsigned = text.trim_start_matches(['+', '-']).replace('_', "");
    if matches!(unsigned.as_str(), ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let is_based = [("0x", 16), ("0o", 8)].into_iter().any(|(prefix, base)| {
        let digits = unsigned.strip_prefix(prefix);
        digits.is_some_and(|digits| !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(base)))
    });
    let begins_as_number = unsigned.starts_with(|first: char| first == '.' || first.is_ascii_digit());
    is_based || (begins_as_number && unsigned.parse::<f64>().is_ok())
}
