//! Violations from the errors of a schema.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;

use super::at_most;
use super::document::{BASE_URI, Document};
use super::encoding::{child, decode};
use super::violation::Violation;

/// Returns the violations that an error of the schema at `schema` stands for. `location` is that of the validated value.
pub(super) fn violations(
    document: &Document,
    schema: &str,
    error: &ValidationError<'_>,
    location: &str,
) -> Vec<Violation> {
    let pointer = nearest_keyword(document, keyword(error).unwrap_or_else(|| schema.to_owned()));
    let here = format!("{location}{}", error.instance_path().as_str());
    match error.kind() {
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => match intended(error, context) {
            Some(errors) => errors.iter().flat_map(|each| violations(document, schema, each, location)).collect(),
            None => vec![Violation::new(here, pointer, error.masked().to_string())],
        },
        Kind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            vec![Violation::missing(child(&here, name), pointer)]
        }
        Kind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| Violation::undocumented(child(&here, name), &*pointer)).collect()
        }
        Kind::Custom { keyword: name, .. } if name == at_most::KEY => {
            let pairs = document.get(&pointer).zip(error.instance().as_object());
            let violated = pairs.map_or_else(Vec::new, |(pairs, members)| at_most::violated(pairs, members));
            if violated.is_empty() {
                return vec![Violation::new(here, pointer, error.masked().to_string())];
            }
            let all = violated.into_iter();
            all.map(|(small, large)| Violation::more_than(child(&here, small), child(&pointer, small), large)).collect()
        }
        _ => vec![Violation::new(here, pointer, error.masked().to_string())],
    }
}

/// Returns the pointer of a keyword in the document. A limit that only the format implies has the pointer of `format`.
fn nearest_keyword(document: &Document, pointer: String) -> String {
    if document.get(&pointer).is_some() {
        return pointer;
    }
    let parent = document.nearest(&pointer);
    let format = child(parent, "format");
    if document.get(&format).is_some() { format } else { parent.to_owned() }
}

/// Returns the pointer of the keyword in the compiled schemas.
fn keyword(error: &ValidationError<'_>) -> Option<String> {
    let location = error.absolute_keyword_location()?.as_str();
    decode(location.strip_prefix(BASE_URI)?.strip_prefix('#')?)
}

/// Returns the errors of the alternative that the value most likely stands for: the first one in which only the members
/// of the value are wrong.
fn intended<'e>(
    error: &ValidationError<'_>,
    alternatives: &'e [Vec<ValidationError<'static>>],
) -> Option<&'e Vec<ValidationError<'static>>> {
    let here = error.instance_path().as_str().len();
    let is_inside = |each: &ValidationError<'_>| {
        let is_about_member = matches!(each.kind(), Kind::AdditionalProperties { .. });
        is_about_member || each.instance_path().as_str().len() > here
    };
    alternatives.iter().find(|errors| errors.iter().all(is_inside))
}
