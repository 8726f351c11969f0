//! The reference page of an API in one language.

use anyhow::Result;

use super::Files;
use super::badges::{entry, put};
use super::guide::Guide;
use super::samples::samples;
use super::text::{escape, fill};
use super::words::Words;
use crate::document::{Document, Node, Value, holds_names, is_data, operations, to_json_text};
use crate::markdown::without_html;

const TEMPLATE: &str = include_str!("../../templates/reference.html");

/// The address of the page of `api` in a language.
pub fn address(api: &str, language: &str) -> String {
    if language == "en" { format!("{api}.html") } else { format!("{api}.{language}.html") }
}

/// Adds the page and its data. `document` is in the language of `words`; `guide` is of the document as written.
pub fn add(files: &mut Files, guide: &Guide<'_>, document: &Document, words: &Words, others: &[Words]) -> Result<()> {
    let mut root = document.root.clone();
    escape_html(&mut root, false);
    let grounds = format!("provenance.html#{}", guide.api.name);
    put(&mut root, &guide.subjects, &guide.origins, guide.sources, words, &grounds);
    for operation in operations(guide.document) {
        let tokens: Vec<String> = operation.pointer.tokens().collect();
        let Some(node) = root.find_mut(&tokens) else { continue };
        let (samples, at) = (samples(guide, &operation, node.at)?, node.at);
        if let Value::Mapping(entries) = &mut node.value {
            entries.push(entry("x-codeSamples", samples.value, at));
        }
    }
    let name = &guide.api.name;
    let data = format!("data/{name}.{}.js", words.language);
    // In a script, `</script>` and the like must not stand.
    let json = to_json_text(&root, None).replace('<', "\\u003c");
    files.insert(data.clone(), format!("window.reference = {json};\n").into_bytes());
    let title = document.root.get("info").and_then(|info| info.str("title")).unwrap_or(name);
    let link = |each: &Words| {
        let current = if each.language == words.language { " aria-current=\"page\"" } else { "" };
        let (address, language) = (address(name, each.language), each.language);
        format!("<a href=\"{address}\" lang=\"{language}\" hreflang=\"{language}\"{current}>{}</a>", each.name)
    };
    let languages =
        if others.len() > 1 { others.iter().map(link).collect::<Vec<_>>().join("\n") } else { String::new() };
    let [overview, provenance, server, use_, downloads] = words.head;
    let page = fill(
        TEMPLATE,
        &[
            ("language", words.language),
            ("title", &escape(title)),
            ("api", name),
            ("data", &data),
            ("languages", &languages),
            ("overview", overview),
            ("provenance", provenance),
            ("server", server),
            ("use", use_),
            ("downloads", downloads),
        ],
    );
    files.insert(address(name, words.language), page.into_bytes());
    Ok(())
}

/// Makes text of the tags in all descriptions: the renderer would take them for markup, or drop them.
fn escape_html(node: &mut Node, is_name_map: bool) {
    match &mut node.value {
        Value::Sequence(items) => items.iter_mut().for_each(|item| escape_html(item, false)),
        Value::Mapping(entries) => {
            for entry in entries.iter_mut().filter(|entry| is_name_map || !is_data(&entry.key)) {
                match &mut entry.node.value {
                    Value::String(text) if !is_name_map && entry.key == "description" => *text = without_html(text),
                    _ => escape_html(&mut entry.node, !is_name_map && holds_names(&entry.key)),
                }
            }
        }
        _ => {}
    }
}
