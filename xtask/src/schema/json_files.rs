//! The JSON files of a document.

use super::json_schema::JsonSchemas;
use super::openapi_3_1::openapi_3_1;
use crate::document::{Document, Node, to_json_text};

/// The texts of a document's JSON files: the document in two versions of OpenAPI, and its schemas.
///
/// The contract crate includes these files, and the site offers the same ones for download. Members have the order of
/// the document, and numbers have its digits (`12300.00`).
#[derive(Debug)]
pub struct JsonFiles {
    /// The document as it is, OpenAPI 3.0.3.
    pub openapi_3_0: String,
    /// The document as OpenAPI 3.1.
    pub openapi_3_1: String,
    /// The components by name as JSON Schema 2020-12, each with all that it refers to.
    pub schemas: Vec<(String, String)>,
}

impl JsonFiles {
    /// The path of the document as OpenAPI 3.0.3.
    pub const OPENAPI_3_0: &str = "openapi-3.0.json";
    /// The path of the document as OpenAPI 3.1.
    pub const OPENAPI_3_1: &str = "openapi-3.1.json";

    /// Writes the texts for `document`.
    pub fn of(document: &Document) -> Self {
        let schemas = JsonSchemas::of(document);
        Self {
            openapi_3_0: text(&document.root),
            openapi_3_1: text(&openapi_3_1(document)),
            schemas: schemas.components().map(|(name, schema)| (name.to_owned(), text(&schema))).collect(),
        }
    }

    /// Returns the path of the schema `name`.
    pub fn schema_path(name: &str) -> String {
        format!("schemas/{name}.json")
    }

    /// Returns all files as (path, text).
    pub fn into_files(self) -> impl Iterator<Item = (String, String)> {
        let documents =
            [(Self::OPENAPI_3_0.to_owned(), self.openapi_3_0), (Self::OPENAPI_3_1.to_owned(), self.openapi_3_1)];
        documents.into_iter().chain(self.schemas.into_iter().map(|(name, text)| (Self::schema_path(&name), text)))
    }
}

fn text(node: &Node) -> String {
    to_json_text(node, Some(2)) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_the_digits_of_the_document() {
        let document = "components: {schemas: {Amount: {type: number, example: 12300.00}}}";
        let document = Document::parse("test.yaml", document.to_owned()).expect("parses");
        let files: Vec<(String, String)> = JsonFiles::of(&document).into_files().collect();
        let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["openapi-3.0.json", "openapi-3.1.json", "schemas/Amount.json"]);
        for (path, text) in files {
            assert!(text.contains("12300.00") && text.ends_with("}\n"), "{path}: {text}");
        }
    }
}
