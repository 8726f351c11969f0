//! The wrapper around the content of a response.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::model::Model;
use crate::value::format::is_json;
use crate::value::json_object::{JsonObject, MemberText};
use crate::value::json_object_serde::write_object;
use crate::value::raw_text::RawText;
use crate::value::scan::Scanner;

/// The usual names in envelopes, in addition to those that a document gives.
///
/// Other names do not count: `{"error": {…}}` wraps no deal, and `{"errors": []}` lists none.
const USUAL: [&str; 7] = ["data", "items", "list", "payload", "records", "result", "results"];

/// What was found in an object.
pub(super) enum Found<I> {
    /// The content has this name, and `envelope` has the other members.
    Wrapped { name: String, inner: I, envelope: JsonObject },
    /// No name is a wrapper.
    Bare,
    /// A wrapper has something else, or there are several.
    Undocumented,
}

/// A member of an object.
struct Member<'a> {
    name: Cow<'a, str>,
    written: RawText<'a>,
    value: RawText<'a>,
}

/// Returns whether the content may have this name: the document says so, or it is usual.
///
/// A field of the object itself is never a usual wrapper.
pub(crate) fn is_wrapper<T: Model>(name: &str) -> bool {
    T::WRAPPERS.contains(&name) || (USUAL.contains(&name) && !T::FIELDS.contains(&name))
}

/// Scans an object and finds the content in it.
///
/// The content begins with the byte `opening`. It is read by `read` at the first candidate, to scan it once only. Returns
/// `None` if the text is not JSON.
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
        let is_candidate = inner.is_none() && is_wrapper::<T>(&name) && scanner.next_token()? == opening;
        let value = if is_candidate {
            let (value, text) = scanner.with_text(&mut read)?;
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
        return Some(if has_wrapper { Found::Undocumented } else { Found::Bare });
    };
    let member = members.remove(index);
    let inner = match inner {
        Some((at, inner)) if at == index => inner,
        _ if member.value.text().as_bytes().first() == Some(&opening) => read(&mut Scanner::new(member.value.text()))?,
        _ => return Some(Found::Undocumented),
    };
    let mut envelope = MemberText::default();
    for member in &members {
        envelope.push(member.written, member.value);
    }
    let envelope = envelope.finish(has_floats).unwrap_or_default();
    Some(Found::Wrapped { name: member.name.into_owned(), inner, envelope })
}

/// Returns the index of the one member that may be the content.
fn wrapper<T: Model>(members: &[Member<'_>]) -> Option<usize> {
    let has_name = |name: &str| members.iter().any(|member| member.name == name);
    let documented = T::WRAPPERS.iter().copied().find(|name| has_name(name));
    let is_candidate =
        |member: &Member<'_>| documented.map_or_else(|| is_wrapper::<T>(&member.name), |name| member.name == name);
    let mut candidates = members.iter().enumerate().filter(|(_, member)| is_candidate(member));
    match (candidates.next(), candidates.next()) {
        (Some((index, _)), None) => Some(index),
        _ => None,
    }
}

/// Writes the content under its name, and the other members.
pub(crate) fn write_wrapped<T: Serialize, S: Serializer>(
    name: &str,
    inner: &T,
    envelope: &JsonObject,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if is_json::<S::Error>() && !envelope.has_text_names() {
        return write_object(&std::collections::BTreeMap::from([(name, inner)]), envelope, serializer);
    }
    let mut map = serializer.serialize_map(Some(1 + envelope.len()))?;
    map.serialize_entry(name, inner)?;
    envelope.write_members(&mut map)?;
    map.end()
}
