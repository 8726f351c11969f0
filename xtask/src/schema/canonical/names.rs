//! Names of components and operations in Rust.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToPascalCase, ToSnakeCase};

use crate::document::Document;
use crate::names::{is_free_type_name, is_snake_case};
use crate::schema::direction::components;

/// The names of components.
pub(super) struct Names {
    components: BTreeMap<String, String>,
    /// The names that are taken, in lower case: a type's file has its name, and some file systems ignore case.
    taken: BTreeSet<String>,
}

impl Names {
    /// Names the components of `document`. A name that Rust allows stays.
    pub(super) fn of(document: &Document) -> Self {
        let mut names = Self { components: BTreeMap::new(), taken: BTreeSet::new() };
        let all: Vec<String> = components(document).filter_map(|schema| schema.pointer.last()).collect();
        for name in all.iter().filter(|name| is_free_type_name(name)) {
            if names.taken.insert(name.to_lowercase()) {
                names.components.insert(name.clone(), name.clone());
            }
        }
        for name in all {
            if !names.components.contains_key(&name) {
                let unique = names.unique(&name);
                names.components.insert(name, unique);
            }
        }
        names
    }

    /// Returns the new name of a component. A name without a component stays as it is.
    pub(super) fn component(&self, name: &str) -> String {
        self.components.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// Returns a name like this one that is not taken.
    pub(super) fn unique(&mut self, name: &str) -> String {
        let name = type_name(name);
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let mut candidates = std::iter::once(name.clone()).chain(numbered);
        let unique = candidates.find(|each| is_free_type_name(each) && !self.taken.contains(&each.to_lowercase()));
        let unique = unique.unwrap_or(name);
        self.taken.insert(unique.to_lowercase());
        unique
    }
}

/// Returns the name in Pascal case. A name that Rust or the generated code uses gets an ending.
fn type_name(name: &str) -> String {
    let ascii = name.replace(|each: char| !each.is_ascii_alphanumeric(), " ");
    let name = ascii.to_pascal_case().to_pascal_case();
    let name = if name.starts_with(|first: char| first.is_ascii_uppercase()) { name } else { format!("Schema{name}") };
    if is_free_type_name(&name) {
        return name;
    }
    let ended = format!("{name}Schema").to_pascal_case();
    if is_free_type_name(&ended) { ended } else { format!("Schema{name}").to_pascal_case() }
}

/// Returns the name of an operation in snake case. `None` if nothing is left of it.
pub(super) fn operation_id(id: &str) -> Option<String> {
    let name = id.replace(|each: char| !each.is_ascii_alphanumeric(), " ").to_snake_case();
    is_snake_case(&name).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_name_is_what_the_generator_would_write() {
        for (name, expected) in [
            ("dataSetList", "DataSetList"),
            ("pull-request", "PullRequest"),
            ("HTTPError", "HttpError"),
            ("Error", "ErrorSchema"),
            ("type", "TypeSchema"),
            ("Self", "SelfSchema"),
            ("std", "StdSchema"),
            ("DealBuilder", "DealBuilderSchema"),
            ("GivenState", "SchemaGivenState"),
            ("2fa", "Schema2fa"),
            ("", "Schema"),
            ("ż", "Schema"),
        ] {
            let found = type_name(name);
            assert!(is_free_type_name(&found), "{found}");
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn an_operation_is_named_in_snake_case() {
        for (id, expected) in [
            ("listPets", Some("list_pets")),
            ("find pet by id", Some("find_pet_by_id")),
            ("list-data-sets", Some("list_data_sets")),
            ("2fa", None),
            ("", None),
        ] {
            assert_eq!(operation_id(id).as_deref(), expected);
        }
    }
}
