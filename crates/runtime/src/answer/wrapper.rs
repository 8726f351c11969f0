//! The name under which an answer has what was asked for.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::model::Model;
use crate::value::format::is_json;
use crate::value::record::{Record, write_object};

/// The names that envelopes usually have, beside those that a document gives.
///
/// Not whatever name there is: `{"error": {…}}` wraps no deal, and `{"errors": []}` lists none.
const USUAL: [&str; 7] = ["data", "items", "list", "payload", "records", "result", "results"];

/// Where in an object the answer is.
pub(crate) enum Wrapper<'a> {
    /// Under this name.
    Name(&'a str),
    /// Under no name: the object itself may be the answer.
    None,
    /// Under a name that comes twice, or under one of several.
    Ambiguous,
}

/// Whether an answer may stand under this name: a document says so, or it is usual.
///
/// A field of the object itself is no wrapper, whatever its name.
pub(crate) fn is_wrapper<T: Model>(name: &str) -> bool {
    T::WRAPPERS.contains(&name) || (USUAL.contains(&name) && !T::FIELDS.contains(&name))
}

/// Looks for the answer among the members of an object; what stands under the name is for the caller to see.
pub(crate) fn wrapper<T: Model>(members: &Record) -> Wrapper<'_> {
    let documented = T::WRAPPERS.iter().copied().find(|name| members.json(name).is_some());
    let mut names = members.iter().map(|(name, _)| name).filter(|name| is_wrapper::<T>(name));
    let name = match (documented, names.next(), names.next()) {
        (Some(name), ..) | (None, Some(name), None) => name,
        (None, None, _) => return Wrapper::None,
        (None, Some(_), Some(_)) => return Wrapper::Ambiguous,
    };
    if members.count(name) == 1 { Wrapper::Name(name) } else { Wrapper::Ambiguous }
}

/// Writes what stood under the name of a wrapper, and what stood beside it.
pub(crate) fn write_wrapped<T: Serialize, S: Serializer>(
    name: &str,
    inner: &T,
    others: &Record,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if is_json::<S::Error>() && !others.has_text_names() {
        return write_object(&std::collections::BTreeMap::from([(name, inner)]), others, serializer);
    }
    let mut map = serializer.serialize_map(Some(1 + others.len()))?;
    map.serialize_entry(name, inner)?;
    others.write_members(&mut map)?;
    map.end()
}
