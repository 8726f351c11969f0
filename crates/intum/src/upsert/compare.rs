//! Whether a deal that was found is the one that was sent.

use crm_client_runtime::{Amount, Json, JsonKind, JsonObject};

use crate::types::Deal;

/// Whether a deal that was found has another value than `sent` in a field that both have: then somebody else wrote it.
pub(super) fn belongs_to_another(found: &Deal, sent: &Json) -> bool {
    let found = Json::of(found).and_then(|json| json.to::<JsonObject>()).unwrap_or_default();
    let sent: JsonObject = sent.to().unwrap_or_default();
    sent.iter().any(|(name, sent)| found.json(name).is_some_and(|found| differs(found, sent)))
}

/// Values are compared, not spellings; what is nested may have more in it than was sent.
fn differs(found: &Json, sent: &Json) -> bool {
    let is_nested = |json: &Json| matches!(json.kind(), JsonKind::Object | JsonKind::Array | JsonKind::Null);
    if is_nested(found) || is_nested(sent) || found == sent {
        return false;
    }
    if [found, sent].iter().any(|json| json.kind() == JsonKind::Boolean) {
        let values = (boolean(found), boolean(sent));
        return !matches!(values, (Some(found), Some(sent)) if found == sent);
    }
    let amounts = (found.to::<Amount>(), sent.to::<Amount>());
    let texts = (found.to::<String>(), sent.to::<String>());
    let is_same = matches!(amounts, (Ok(found), Ok(sent)) if found == sent)
        || matches!(texts, (Ok(found), Ok(sent)) if is_same_text(&found, &sent));
    !is_same
}

fn boolean(json: &Json) -> Option<bool> {
    match json.text().trim_matches('"').to_ascii_lowercase().as_str() {
        "true" | "1" | "t" | "yes" | "on" => Some(true),
        "false" | "0" | "f" | "no" | "off" => Some(false),
        _ => None,
    }
}

/// A server may cut off space at the ends, and write a date with a time.
fn is_same_text(found: &str, sent: &str) -> bool {
    let (found, sent) = (found.trim(), sent.trim());
    let begins = |long: &str, short: &str| {
        is_date(short) && long.strip_prefix(short).is_some_and(|time| time.starts_with(['T', ' ', 't']))
    };
    found == sent || begins(found, sent) || begins(sent, found)
}

/// `2026-11-27`.
fn is_date(text: &str) -> bool {
    let is_form =
        |(index, byte): (usize, u8)| if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(is_form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_different(found: &str, sent: &str) -> bool {
        differs(&Json::parse(found).expect("JSON"), &Json::parse(sent).expect("JSON"))
    }

    #[test]
    fn the_same_value_in_another_spelling_is_the_same() {
        for (found, sent) in [
            ("1", "true"),
            ("\"1\"", "true"),
            ("\"True\"", "true"),
            ("0", "false"),
            ("\"false\"", "false"),
            ("\"2026-11-27T00:00:00+01:00\"", "\"2026-11-27\""),
            ("\"2026-11-27 10:00\"", "\"2026-11-27\""),
            ("\"2026-11-27\"", "\"2026-11-27T00:00:00Z\""),
            ("\"10.00\"", "10"),
            ("23", "\"23\""),
            ("\"A\"", "\" A \""),
            ("null", "\"A\""),
        ] {
            assert!(!are_different(found, sent), "{found} {sent}");
        }
    }

    #[test]
    fn another_value_is_different() {
        for (found, sent) in [
            ("0", "true"),
            ("2", "true"),
            ("\"\"", "false"),
            ("\"2026-11-28T00:00:00Z\"", "\"2026-11-27\""),
            ("\"2026-11-271\"", "\"2026-11-27\""),
            ("\"A B\"", "\"A\""),
            ("\"a\"", "\"A\""),
            ("10.01", "\"10\""),
        ] {
            assert!(are_different(found, sent), "{found} {sent}");
        }
    }
}
