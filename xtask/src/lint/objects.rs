//! What several rules ask about objects.

use crate::diagnostic::Position;
use crate::document::SpecObject;

/// Returns the names in `required`, each with its position.
pub(super) fn required_names<'a>(schema: &SpecObject<'a>) -> impl Iterator<Item = (&'a str, Position)> {
    let items = schema.node.items_of("required");
    items.iter().filter_map(|item| Some((item.as_str()?, item.at)))
}
