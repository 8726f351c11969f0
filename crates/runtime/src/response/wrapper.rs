//! The name under which an answer has what was asked for.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::model::Model;
use crate::value::format::is_json;
use crate::value::json_object::{JsonObject, MemberText, write_object};
use crate::value::raw_text::RawText;
use crate::value::scan::Scanner;

/// The names that envelopes usually have, beside those that a document gives.
///
/// Not whatever name there is: `{"error": {…}}` wraps no deal, and `{"errors": []}` lists none.
const USUAL: [&str; 7] = ["data", "items", "list", "payload", "records", "result", "results"];

/// What was found in an object.
pub(super) enum Found<I> {
    /// What was asked for stands under this name, and the others beside it.
    Wrapped { name: String, inner: I, others: JsonObject },
    /// No name is that of a wrapper.
    Bare,
    /// Something else stands under such a name, or there are several.
    Other,
}

/// A member of an object.
struct Member<'a> {
    name: Cow<'a, str>,
    written: RawText<'a>,
    value: RawText<'a>,
}

/// Whether an answer may stand under this name: a document says so, or it is usual.
///
/// A field of the object itself is no wrapper, whatever its name.
pub(crate) fn is_wrapper<T: Model>(name: &str) -> bool {
    T::WRAPPERS.contains(&name) || (USUAL.contains(&name) && !T::FIELDS.contains(&name))
}

/// Looks for what was asked for in an object, which the scanner passes.
///
/// It begins with the byte `opening` and is read by `read`, where it is met: the first time it may be what was meant.
/// `None` where the text is not JSON.
pub(super) fn find<'a, T: Model, I>(
    scanner: &mut Scanner<'a>,
    has_floats: bool,
    opening: u8,
    mut read: impl FnMut(&mut Scanner<'a>) -> Option<I>,
) -> Option<Found<I>> {
    let mut members: Vec<Member<'a>> = Vec::new();
    let mut inner = None;
    scanner.members(|written, scanner| {
        let name = written.name();
        let may_be_meant = inner.is_none() && is_wrapper::<T>(&name) && scanner.next_token()? == opening;
        let value = if may_be_meant {
            let (value, text) = scanner.passed(&mut read)?;
            inner = Some((members.len(), value));
            text
        } else {
            scanner.value()?
        };
        members.push(Member { name, written, value: value.with_floats(has_floats) });
        Some(())
    })?;
    let Some(index) = wrapper::<T>(&members) else {
        let has_wrapper = members.iter().any(|member| is_wrapper::<T>(&member.name));
        return Some(if has_wrapper { Found::Other } else { Found::Bare });
    };
    let member = members.remove(index);
    let inner = match inner {
        Some((at, inner)) if at == index => inner,
        _ if member.value.text().as_bytes().first() == Some(&opening) => read(&mut Scanner::new(member.value.text()))?,
        _ => return Some(Found::Other),
    };
    let mut others = MemberText::default();
    for member in &members {
        others.push(member.written, member.value);
    }
    let others = others.finish(has_floats).unwrap_or_default();
    Some(Found::Wrapped { name: member.name.into_owned(), inner, others })
}

/// The one member that may be what was asked for.
fn wrapper<T: Model>(members: &[Member<'_>]) -> Option<usize> {
    let has_name = |name: &str| members.iter().any(|member| member.name == name);
    let documented = T::WRAPPERS.iter().copied().find(|name| has_name(name));
    let is_meant =
        |member: &Member<'_>| documented.map_or_else(|| is_wrapper::<T>(&member.name), |name| member.name == name);
    let mut meant = members.iter().enumerate().filter(|(_, member)| is_meant(member));
    match (meant.next(), meant.next()) {
        (Some((index, _)), None) => Some(index),
        _ => None,
    }
}

/// Writes what stood under the name of a wrapper, and what stood beside it.
pub(crate) fn write_wrapped<T: Serialize, S: Serializer>(
    name: &str,
    inner: &T,
    others: &JsonObject,
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
