//! The parameters of operations by their names in Rust.

use super::location::Location;
use crate::document::{Document, Operation, SpecObject};
use crate::names::parameter_names;

/// Returns the parameters of an operation, those of the path first, each with its name in Rust.
pub fn parameters<'a>(document: &'a Document, operation: &Operation<'a>) -> Vec<(String, SpecObject<'a>)> {
    let mut parameters = operation.parameters(document);
    // A parameter of the path has the first choice of a name.
    parameters.sort_by_key(|parameter| Location::of_parameter(parameter.node) != Some(Location::Path));
    let names = parameters.iter().map(|parameter| parameter.node.str("name").unwrap_or_default());
    parameter_names(names).into_iter().zip(parameters).collect()
}

/// Returns the names in Rust of what an operation requires.
///
/// Parameters of the path come in the order of the path, others in that of the document, and the body last.
pub fn required(document: &Document, operation: &Operation<'_>) -> Vec<String> {
    let parameters = parameters(document, operation);
    let mut in_order = operation.parameters(document);
    in_order.sort_by_key(|parameter| match (Location::of_parameter(parameter.node), parameter.node.str("name")) {
        (Some(Location::Path), Some(name)) => operation.path.find(&format!("{{{name}}}")).unwrap_or_default(),
        _ => operation.path.len(),
    });
    let required = in_order.iter().filter(|parameter| parameter.node.bool("required") == Some(true));
    let names = required.filter_map(|parameter| {
        let named = parameters.iter().find(|(_, other)| other.pointer == parameter.pointer);
        named.map(|(name, _)| name.clone())
    });
    names.chain(is_body_required(document, operation).then(|| "body".to_owned())).collect()
}

/// Returns whether an operation requires a body.
pub fn is_body_required(document: &Document, operation: &Operation<'_>) -> bool {
    operation.request_body(document).is_some_and(|body| body.node.bool("required") == Some(true))
}
