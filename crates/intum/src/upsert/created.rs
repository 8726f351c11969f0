//! What a create says of the deal that it created, and what is found of it.

use crm_client_runtime::{Amount, Json, JsonKind, OneAnswer, Record, Response};

use crate::types::{Deal, NewDeal};

/// The id of a deal that was created, as the response to the create has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CreatedId {
    Known(i64),
    /// The response has no id, or was not read.
    Missing,
    /// The response has one that is no integer: what stands there.
    Unreadable(String),
}

impl CreatedId {
    pub(super) fn of(response: &Response<OneAnswer<Deal>>) -> Self {
        let Ok(deal) = response.object() else {
            // An id somewhere in a response of an unknown form is an id that is there.
            return match response.other() {
                Some(other) if other.text().contains("\"id\"") => Self::Unreadable(other.kind().to_string()),
                _ => Self::Missing,
            };
        };
        match deal.id.value() {
            Some(id) => Self::Known(*id),
            None if deal.id.is_absent() => Self::Missing,
            None => Self::Unreadable(deal.id.other_form().map_or_else(|| "null".to_owned(), excerpt)),
        }
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
                format!("a deal (the response to its create has an id that is no integer: {text})")
            }
        }
    }
}

fn excerpt(json: &Json) -> String {
    json.text().chars().take(40).collect()
}

/// Whether a deal that was found has another value than `sent` in a field that both have: then somebody else wrote it.
pub(super) fn is_anothers(found: &Deal, sent: &NewDeal) -> bool {
    let members = |json: serde_json::Result<Json>| json.and_then(|json| json.to::<Record>()).unwrap_or_default();
    let found = members(Json::of(found));
    members(Json::of(sent)).iter().any(|(name, sent)| found.json(name).is_some_and(|found| differs(found, sent)))
}

/// Numbers are compared as numbers, and texts of them too; what is nested may have more in it than was sent.
fn differs(found: &Json, sent: &Json) -> bool {
    let is_nested = |json: &Json| matches!(json.kind(), JsonKind::Object | JsonKind::Array | JsonKind::Null);
    if is_nested(found) || is_nested(sent) || found == sent {
        return false;
    }
    let amounts = (found.to::<Amount>(), sent.to::<Amount>());
    let texts = (found.to::<String>(), sent.to::<String>());
    let is_same = matches!(amounts, (Ok(found), Ok(sent)) if found == sent)
        || matches!(texts, (Ok(found), Ok(sent)) if found == sent);
    !is_same
}
