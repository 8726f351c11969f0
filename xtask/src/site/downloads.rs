//! Files to take along: the documents, their schemas, a collection for Postman.

use anyhow::Result;

use super::Files;
use super::guide::Guide;
use super::postman::collection;
use crate::document::to_yaml_text;
use crate::schema::{JsonFiles, openapi_3_1};

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
    let json = JsonFiles::of(guide.document);
    let all = [
        ("OpenAPI 3.0.3, YAML", "openapi-3.0.yaml", guide.document.text.clone()),
        ("OpenAPI 3.0.3, JSON", JsonFiles::OPENAPI_3_0, json.openapi_3_0.clone()),
        ("OpenAPI 3.1, YAML", "openapi-3.1.yaml", to_yaml_text(&openapi_3_1(guide.document))),
        ("OpenAPI 3.1, JSON", JsonFiles::OPENAPI_3_1, json.openapi_3_1.clone()),
        ("All schemas, JSON Schema 2020-12", "schemas.json", in_one_file(&json.schemas)),
        ("Collection for Postman 2.1", "postman.json", collection(guide)?),
    ];
    files.extend(json.into_files().map(|(path, text)| (format!("downloads/{name}-{path}"), text.into_bytes())));
    let mut list = Vec::new();
    for (title, file, text) in all {
        let path = format!("downloads/{name}-{file}");
        list.push(Download { title: title.to_owned(), path: path.clone(), size: text.len() });
        files.insert(path, text.into_bytes());
    }
    Ok(list)
}

/// Returns one JSON object with all schemas by name.
fn in_one_file(schemas: &[(String, String)]) -> String {
    let member = |(name, text): &(String, String)| format!("  {name:?}: {}", text.trim_end().replace('\n', "\n  "));
    let members: Vec<String> = schemas.iter().map(member).collect();
    format!("{{\n{}\n}}\n", members.join(",\n"))
}
