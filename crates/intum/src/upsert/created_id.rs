//! The id of a new deal, as the response to its create states it.

use crm_client_runtime::{Error, ErrorBody, Field, Json, JsonKind, JsonObject, ObjectResponse, Response};

use crate::generated::types::Deal;

/// The id of a new deal, as the response to its create states it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CreatedId {
    Known(i64),
    /// The response has no id, or could not be read.
    Missing,
    /// The response has or may have an id, but not as an integer in a known place. Holds what is there.
    Unreadable(String),
}

impl CreatedId {
    pub(super) fn of(response: &Response<ObjectResponse<Deal>>) -> Self {
        let id = match (response.object(), response.raw()) {
            (Ok(deal), _) => Self::of_object(deal, response.envelope()),
            (Err(_), Some(raw)) => Self::of_raw(raw),
            (Err(_), None) => Self::Missing,
        };
        id.or_location(response.headers().get("location").is_some())
    }

    /// Reads the id from the error of a successful response that is not JSON or could not be read.
    pub(super) fn of_error(error: &Error) -> Self {
        let text = error.body().map(ErrorBody::text).unwrap_or_default();
        let id = if has_digit(&text) { Self::Unreadable("no JSON".to_owned()) } else { Self::Missing };
        id.or_location(error.headers().is_some_and(|headers| headers.contains_key("location")))
    }

    fn of_object(deal: &Deal, envelope: Option<&JsonObject>) -> Self {
        match deal.id.value() {
            Some(id) => Self::Known(*id),
            None if !deal.id.is_absent() => {
                Self::Unreadable(deal.id.raw().map_or_else(|| "null".to_owned(), |json| excerpt(&json)))
            }
            None => {
                let members = deal.extra.iter().chain(envelope.into_iter().flat_map(JsonObject::iter));
                let id = members.filter(|(name, _)| is_id_name(name)).map(|(_, id)| id).next();
                id.map_or(Self::Missing, |id| Self::Unreadable(excerpt(id)))
            }
        }
    }

    /// Reads the id from JSON that is not a deal. Anything that may be an id counts; `{"status": "ok"}` has none.
    fn of_raw(json: &Json) -> Self {
        let members: JsonObject = json.to().unwrap_or_default();
        match members.json("id").and_then(|id| id.to::<Field<i64>>().ok()) {
            Some(id) if members.iter().all(|(_, member)| member.kind() != JsonKind::Object) => {
                id.value().map_or_else(|| Self::Unreadable(excerpt(json)), |id| Self::Known(*id))
            }
            _ if has_digit(json.text()) || json.text().split('"').any(is_id_name) => Self::Unreadable(excerpt(json)),
            _ => Self::Missing,
        }
    }

    /// A `Location` header states an id, though not one that can be read.
    fn or_location(self, has_location: bool) -> Self {
        if has_location && self == Self::Missing { Self::Unreadable("`Location`".to_owned()) } else { self }
    }

    pub(super) fn known(&self) -> Option<i64> {
        match self {
            Self::Known(id) => Some(*id),
            Self::Missing | Self::Unreadable(_) => None,
        }
    }

    /// Describes the deal in an error message.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Known(id) => format!("the deal {id}"),
            Self::Missing => "a deal (the response to its create has no id)".to_owned(),
            Self::Unreadable(text) => {
                format!("a deal (the response to its create has no id that can be read: {text})")
            }
        }
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Returns whether a name is that of an id: `id`, `deal_id`, `dealId`, `uuid`. A word that ends in `id` by chance does no
/// harm.
fn is_id_name(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with("id")
}

/// Returns the start of the JSON text. An ellipsis marks a cut, which the redaction of secrets relies on.
fn excerpt(json: &Json) -> String {
    const LENGTH: usize = 40;
    let text = json.text();
    let cut_off = if text.chars().nth(LENGTH).is_some() { "…" } else { "" };
    text.chars().take(LENGTH).chain(cut_off.chars()).collect()
}
