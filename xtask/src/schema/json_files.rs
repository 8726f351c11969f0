//! The JSON files of a document.

use std::collections::BTreeSet;

use super::json_schema::JsonSchemas;
use super::openapi_3_1::openapi_3_1;
use crate::document::{Document, Node, to_json_text};
use crate::names::is_device;

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
    /// The components as JSON Schema 2020-12, each with all that it refers to.
    pub schemas: Vec<SchemaFile>,
}

/// The JSON Schema of a component.
#[derive(Debug)]
pub struct SchemaFile {
    /// The component's name.
    pub name: String,
    /// The path of the file.
    pub path: String,
    /// The schema as JSON.
    pub text: String,
}

impl JsonFiles {
    /// The path of the document as OpenAPI 3.0.3.
    pub const OPENAPI_3_0: &str = "openapi-3.0.json";
    /// The path of the document as OpenAPI 3.1.
    pub const OPENAPI_3_1: &str = "openapi-3.1.json";

    /// Writes the texts for `document`.
    pub fn of(document: &Document) -> Self {
        let schemas = JsonSchemas::of(document);
        let mut stems = Stems::default();
        let schema = |(name, schema): (&str, Node)| SchemaFile {
            name: name.to_owned(),
            path: format!("schemas/{}.json", stems.unique(name)),
            text: text(&schema),
        };
        Self {
            openapi_3_0: text(&document.root),
            openapi_3_1: text(&openapi_3_1(document)),
            schemas: schemas.components().map(schema).collect(),
        }
    }

    /// Returns all files as (path, text).
    pub fn into_files(self) -> impl Iterator<Item = (String, String)> {
        let documents =
            [(Self::OPENAPI_3_0.to_owned(), self.openapi_3_0), (Self::OPENAPI_3_1.to_owned(), self.openapi_3_1)];
        documents.into_iter().chain(self.schemas.into_iter().map(|schema| (schema.path, schema.text)))
    }
}

/// File names that differ on systems that ignore case, and that are no devices of Windows.
#[derive(Default)]
struct Stems(BTreeSet<String>);

impl Stems {
    /// Returns the name itself if a file can have it, else the name with the first number that makes it unique.
    fn unique(&mut self, name: &str) -> String {
        // Windows looks at the name up to the first dot.
        let (start, end) = name.split_at(name.find('.').unwrap_or(name.len()));
        let numbered = (2..).map(|number: u64| format!("{start}-{number}{end}"));
        let own = (!is_device(start)).then(|| name.to_owned());
        let mut names = own.into_iter().chain(numbered);
        names.find(|stem| self.0.insert(stem.to_ascii_lowercase())).unwrap_or_default()
    }
}

fn text(node: &Node) -> String {
    to_json_text(node, Some(2)) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_component_has_a_file_of_its_own_on_every_system() {
        let mut stems = Stems::default();
        let unique = ["Deal", "deal", "deal-2", "con", "CON", "Con.v1", "console"].map(|name| stems.unique(name));
        assert_eq!(unique, ["Deal", "deal-2", "deal-2-2", "con-2", "CON-3", "Con-2.v1", "console"]);
    }

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
