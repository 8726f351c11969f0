//! Files to take along: the documents, their schemas, a collection for Postman.

use anyhow::Result;

use super::Files;
use super::guide::Guide;
use super::postman::collection;
use crate::document::{Node, to_json_text, to_yaml_text};
use crate::schema::{JsonSchemas, openapi_3_1};

/// A file that the front page offers.
#[derive(Debug)]
pub struct Download {
    /// What it is.
    pub title: String,
    /// Where it is.
    pub path: String,
    /// Its size in bytes.
    pub size: usize,
}

/// Adds the files of an API.
pub fn add(files: &mut Files, guide: &Guide<'_>) -> Result<Vec<Download>> {
    let name = &guide.api.name;
    let new = openapi_3_1(guide.document);
    let json = |node: &Node| to_json_text(node, Some(2)) + "\n";
    let schemas = schemas(files, guide);
    let all = [
        ("OpenAPI 3.0.3, YAML", "openapi-3.0.yaml", guide.document.text.clone()),
        ("OpenAPI 3.0.3, JSON", "openapi-3.0.json", json(&guide.document.root)),
        ("OpenAPI 3.1, YAML", "openapi-3.1.yaml", to_yaml_text(&new)),
        ("OpenAPI 3.1, JSON", "openapi-3.1.json", json(&new)),
        ("All schemas, JSON Schema 2020-12", "schemas.json", schemas),
        ("Collection for Postman 2.1", "postman.json", collection(guide)?),
    ];
    let mut list = Vec::new();
    for (title, file, text) in all {
        let path = format!("downloads/{name}-{file}");
        list.push(Download { title: title.to_owned(), path: path.clone(), size: text.len() });
        files.insert(path, text.into_bytes());
    }
    Ok(list)
}

/// A file for each schema; the answer is one with all of them.
fn schemas(files: &mut Files, guide: &Guide<'_>) -> String {
    let mut members = Vec::new();
    for (schema, node) in JsonSchemas::of(guide.document).components() {
        let text = to_json_text(&node, Some(2));
        members.push(format!("  {schema:?}: {}", text.replace('\n', "\n  ")));
        files.insert(format!("downloads/{}-schemas/{schema}.json", guide.api.name), (text + "\n").into_bytes());
    }
    format!("{{\n{}\n}}\n", members.join(",\n"))
}
