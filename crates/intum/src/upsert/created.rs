//! What a create says of the deal that it created.

use crm_client_runtime::{Error, ErrorBody, Field, Json, JsonKind, JsonObject, ObjectResponse, Response};

use crate::types::Deal;

/// The id of a deal that was created, as the response to the create has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CreatedId {
    Known(i64),
    /// The response has no id, or was not read.
    Missing,
    /// The response has, or may have, one that is no integer or in no known place: what stands there.
    Unreadable(String),
}

impl CreatedId {
    pub(super) fn of(response: &Response<ObjectResponse<Deal>>) -> Self {
        let id = match (response.object(), response.raw()) {
            (Ok(deal), _) => Self::of_object(deal, response.envelope()),
            (Err(_), Some(other)) => Self::of_other(other),
            (Err(_), None) => Self::Missing,
        };
        id.or_location(response.headers().get("location").is_some())
    }

    /// Of a successful response that is no JSON or was not read.
    pub(super) fn of_error(error: &Error) -> Self {
        let text = error.body().map(ErrorBody::text).unwrap_or_default();
        let id = if has_digit(&text) { Self::Unreadable("no JSON".to_owned()) } else { Self::Missing };
        id.or_location(error.headers().is_some_and(|headers| headers.contains_key("location")))
    }

    fn of_object(deal: &Deal, beside: Option<&JsonObject>) -> Self {
        match deal.id.value() {
            Some(id) => Self::Known(*id),
            None if !deal.id.is_absent() => {
                Self::Unreadable(deal.id.raw().map_or_else(|| "null".to_owned(), |json| excerpt(&json)))
            }
            None => {
                let members = deal.extra.iter().chain(beside.into_iter().flat_map(JsonObject::iter));
                let id = members.filter(|(name, _)| is_name_of_id(name)).map(|(_, id)| id).next();
                id.map_or(Self::Missing, |id| Self::Unreadable(excerpt(id)))
            }
        }
    }

    /// Of a response of an unknown form. What may be an id is one, unless there is none to be seen: `{"status": "ok"}`.
    fn of_other(json: &Json) -> Self {
        let members: JsonObject = json.to().unwrap_or_default();
        match members.json("id").and_then(|id| id.to::<Field<i64>>().ok()) {
            Some(id) if members.iter().all(|(_, member)| member.kind() != JsonKind::Object) => {
                id.value().map_or_else(|| Self::Unreadable(excerpt(json)), |id| Self::Known(*id))
            }
            _ if has_digit(json.text()) || json.text().split('"').any(is_name_of_id) => Self::Unreadable(excerpt(json)),
            _ => Self::Missing,
        }
    }

    /// A server that says where the deal is does not say nothing.
    fn or_location(self, has_location: bool) -> Self {
        if has_location && self == Self::Missing { Self::Unreadable("`Location`".to_owned()) } else { self }
    }

    pub(super) fn known(&self) -> Option<i64> {
        match self {
            Self::Known(id) => Some(*id),
            Self::Missing | Self::Unreadable(_) => None,
        }
    }

    /// The deal in a sentence.
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

/// `id`, `deal_id`, `dealId`, `uuid`: also a word that ends so by chance, which does no harm.
fn is_name_of_id(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with("id")
}

/// The beginning of it, with a sign where it is cut off: what is searched for secrets is told so.
fn excerpt(json: &Json) -> String {
    const LENGTH: usize = 40;
    let text = json.text();
    let cut_off = if text.chars().nth(LENGTH).is_some() { "…" } else { "" };
    text.chars().take(LENGTH).chain(cut_off.chars()).collect()
}
