//! The index of the search: operations, parameters, fields, schemas and rationales. The browser searches it.

use serde_json::{Value, json};

use super::edition::Edition;
use super::urls;
use crate::items::ItemKind;

/// Returns a script that sets the index: entries of title, kind, path and text.
pub fn search_index(editions: &[&Edition<'_>]) -> String {
    let entries: Vec<Value> = editions.iter().flat_map(|edition| entries(edition)).collect();
    // Escaped, so that no `</script>` in a text ends a script.
    format!("window.searchIndex = {};\n", Value::from(entries).to_string().replace('<', "\\u003c"))
}

fn entries(edition: &Edition<'_>) -> Vec<Value> {
    let api = edition.api;
    let kinds = &edition.messages().provenance.kinds;
    let mut entries = Vec::new();
    for item in &api.items {
        let Some(node) = edition.document.get(&item.pointer) else { continue };
        let anchor = api.anchors.get(item);
        // A response is found by its operation.
        if anchor.fragment.is_empty() || item.kind == ItemKind::Response {
            continue;
        }
        let position = ItemKind::ALL.iter().position(|kind| *kind == item.kind).unwrap_or_default();
        let kind = kinds.get(position).copied().unwrap_or_default();
        let summary = node.str("summary").filter(|text| !text.is_empty());
        let title = summary.map_or_else(|| anchor.name.clone(), |summary| format!("{summary} ({})", anchor.name));
        let url = format!("{}#{}", edition.path(&anchor.page), anchor.fragment);
        entries.push(json!([title, kind, url, node.str("description").unwrap_or_default()]));
    }
    for (number, rationale) in api.provenance.rationales.iter().enumerate() {
        let url = format!("{}#{}", edition.path(urls::PROVENANCE), urls::rationale_id(api.name(), number));
        let text = edition.rationale(rationale.text());
        let title = edition.messages().provenance.rationales;
        entries.push(json!([title, edition.info("title"), url, text]));
    }
    entries
}
