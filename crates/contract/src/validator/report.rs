//! From the errors of a schema to violations.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;

use super::at_most;
use super::document::Document;
use super::encoding::{child, decode};
use super::violation::Violation;

/// What the document is called in references to it.
pub(super) const BASE: &str = "crm-contract:/document";

/// The violations that an error of the schema at `schema` stands for.
pub(super) fn violations(
    document: &Document,
    schema: &str,
    error: &ValidationError<'_>,
    place: &str,
) -> Vec<Violation> {
    let at = keyword(document, pointer(error).unwrap_or_else(|| schema.to_owned()));
    let here = format!("{place}{}", error.instance_path().as_str());
    match error.kind() {
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => match meant(error, context) {
            Some(errors) => errors.iter().flat_map(|each| violations(document, schema, each, place)).collect(),
            None => vec![Violation::new(here, at, error.masked().to_string())],
        },
        Kind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            vec![Violation::new(child(&here, name), at, "is required and not there")]
        }
        Kind::AdditionalProperties { unexpected } => {
            let all = unexpected.iter();
            all.map(|name| Violation::new(child(&here, name), &*at, "is not documented")).collect()
        }
        Kind::Custom { keyword: name, .. } if name == at_most::KEY => {
            let pairs = document.get(&at).zip(error.instance().as_object());
            let broken = pairs.map_or_else(Vec::new, |(pairs, members)| at_most::broken(pairs, members));
            if broken.is_empty() {
                return vec![Violation::new(here, at, error.masked().to_string())];
            }
            let all = broken.into_iter();
            all.map(|(small, large)| more_than(child(&here, small), child(&at, small), large)).collect()
        }
        _ => vec![Violation::new(here, at, error.masked().to_string())],
    }
}

/// What is larger than what it is at most.
pub(super) fn more_than(place: String, pointer: String, large: &str) -> Violation {
    Violation::new(place, pointer, format!("is more than `{large}`"))
}

/// The place in the document of a keyword of a schema, which may be a bound that only the number's format says.
fn keyword(document: &Document, pointer: String) -> String {
    if document.get(&pointer).is_some() {
        return pointer;
    }
    let above = document.nearest(&pointer);
    let format = child(above, "format");
    if document.get(&format).is_some() { format } else { above.to_owned() }
}

/// The place of the keyword in the schemas as they were compiled.
fn pointer(error: &ValidationError<'_>) -> Option<String> {
    let location = error.absolute_keyword_location()?.as_str();
    decode(location.strip_prefix(BASE)?.strip_prefix('#')?)
}

/// The errors of the one form that is meant: the first that fits the value itself and not what is in it.
fn meant<'e>(
    error: &ValidationError<'_>,
    forms: &'e [Vec<ValidationError<'static>>],
) -> Option<&'e Vec<ValidationError<'static>>> {
    let here = error.instance_path().as_str().len();
    let is_inside = |each: &ValidationError<'_>| {
        let is_about_member = matches!(each.kind(), Kind::AdditionalProperties { .. });
        is_about_member || each.instance_path().as_str().len() > here
    };
    forms.iter().find(|errors| errors.iter().all(is_inside))
}
