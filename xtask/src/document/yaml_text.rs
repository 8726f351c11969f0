//! Writes the tree as YAML.

use super::json::to_json_text;
use super::node::{Node, Value};

/// Returns the tree as YAML text, in the order of the file and with the digits of every number as written.
pub fn to_yaml_text(node: &Node) -> String {
    let mut out = String::new();
    write(node, 0, &mut out);
    out.trim_start().to_owned() + "\n"
}

/// Writes a value after its key or dash.
fn write(node: &Node, depth: usize, out: &mut String) {
    match &node.value {
        Value::Mapping(entries) if !entries.is_empty() => {
            for entry in entries {
                line(depth, out);
                out.push_str(&text(&entry.key));
                out.push(':');
                write(&entry.node, depth + 1, out);
            }
        }
        Value::Sequence(items) if !items.is_empty() => {
            for item in items {
                line(depth, out);
                out.push('-');
                let mut inner = String::new();
                write(item, depth + 1, &mut inner);
                // The first line of a mapping or a sequence follows the dash.
                let trimmed = inner.trim_start();
                out.push(' ');
                out.push_str(trimmed);
            }
        }
        Value::String(value) => {
            out.push(' ');
            out.push_str(&text(value));
        }
        _ => {
            out.push(' ');
            out.push_str(&to_json_text(node, None));
        }
    }
}

fn line(depth: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

/// Returns a string as YAML. Quotes it if it could be read as something else.
fn text(value: &str) -> String {
    const RESERVED: [&str; 11] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"];
    let is_plain = value.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '$')
        && value.chars().all(|each| each.is_ascii_alphanumeric() || "/_.$-{}".contains(each))
        && !RESERVED.contains(&value.to_ascii_lowercase().as_str());
    if is_plain { value.to_owned() } else { serde_json::Value::from(value).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn reads_what_it_writes() {
        let text = "a: [1.50, null, {b: [], c: {}, d: 'no'}, [x, [z]]]\n'2': \"two\\nlines: # no\"\nempty: ''\n/p/{id}: null\n";
        let document = Document::parse("a.yaml", text.to_owned()).expect("parses");
        let written = to_yaml_text(&document.root);
        let again = Document::parse("b.yaml", written.clone()).unwrap_or_else(|error| panic!("{error}\n{written}"));
        assert_eq!(again.root, document.root, "{written}");
        assert!(written.contains("1.50"), "{written}");
    }
}
