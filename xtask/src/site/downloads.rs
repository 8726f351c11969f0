//! Files to download: the documents, their schemas, a collection for Postman.

use anyhow::Result;

use super::api_view::ApiView;
use super::files::Files;
use super::samples::postman_collection;
use crate::document::to_yaml_text;
use crate::schema::{JsonFiles, SchemaFile, openapi_3_1};

/// A file that the front page offers.
#[derive(Debug)]
pub struct Download {
    /// What the file is.
    pub title: String,
    /// The path in the site.
    pub path: String,
    /// The size in bytes.
    pub size: usize,
}

impl Download {
    /// Returns the name of the file.
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// Adds the files of an API and returns those that the front page offers.
///
/// # Errors
///
/// Returns an error if the collection cannot be written as JSON.
pub fn add(files: &mut Files, view: &ApiView<'_>) -> Result<Vec<Download>> {
    let name = &view.api.name;
    let json = &view.json;
    let offered = [
        ("OpenAPI 3.0.3, YAML", "openapi-3.0.yaml", view.document.text.clone()),
        ("OpenAPI 3.0.3, JSON", JsonFiles::OPENAPI_3_0, json.openapi_3_0.clone()),
        ("OpenAPI 3.1, YAML", "openapi-3.1.yaml", to_yaml_text(&openapi_3_1(view.document))),
        ("OpenAPI 3.1, JSON", JsonFiles::OPENAPI_3_1, json.openapi_3_1.clone()),
        ("All schemas, JSON Schema 2020-12", "schemas.json", in_one_file(&json.schemas)),
        ("Collection for Postman 2.1", "postman.json", postman_collection(view)?),
    ];
    for schema in &json.schemas {
        files.insert(format!("downloads/{name}-{}", schema.path), schema.text.clone().into_bytes());
    }
    let mut list = Vec::new();
    for (title, file, text) in offered {
        let path = format!("downloads/{name}-{file}");
        list.push(Download { title: title.to_owned(), path: path.clone(), size: text.len() });
        files.insert(path, text.into_bytes());
    }
    Ok(list)
}

/// Returns one JSON object with all schemas by name.
fn in_one_file(schemas: &[SchemaFile]) -> String {
    let member = |schema: &SchemaFile| format!("  {:?}: {}", schema.name, schema.text.trim_end().replace('\n', "\n  "));
    let members: Vec<String> = schemas.iter().map(member).collect();
    format!("{{\n{}\n}}\n", members.join(",\n"))
}
