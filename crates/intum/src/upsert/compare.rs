//! Comparison of a deal with the values that were sent.

use crm_client_runtime::{Amount, Json, JsonKind, JsonObject};

use crate::generated::types::Deal;

/// Returns whether a deal has another value than `sent` in a field that both have. Then somebody else wrote it.
pub(super) fn is_different(found: &Deal, sent: &Json) -> bool {
    let found = Json::of(found).and_then(|json| json.to::<JsonObject>()).unwrap_or_default();
    let sent: JsonObject = sent.to().unwrap_or_default();
    sent.iter().any(|(name, sent)| found.json(name).is_some_and(|found| differs(found, sent)))
}

/// Compares values, not spellings. Nested values always pass, since a server may add to them.
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

/// Compares text. A server may trim spaces, and add a time to a date.
fn is_same_text(found: &str, sent: &str) -> bool {
    let (found, sent) = (found.trim(), sent.trim());
    let begins = |long: &str, short: &str| {
        is_date(short) && long.strip_prefix(short).is_some_and(|time| time.starts_with(['T', ' ', 't']))
    };
    found == sent || begins(found, sent) || begins(sent, found)
}

/// Returns whether the text has the shape of `2026-11-27`.
fn is_date(text: &str) -> bool {
    let has_shape =
        |(index, byte): (usize, u8)| if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(has_shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(found: &str, sent: &str) -> bool {
        differs(&Json::parse(found).expect("JSON"), &Json::parse(sent).expect("JSON"))
    }

    #[test]
    fn accepts_another_spelling_of_the_same_value() {
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
            assert!(!differ(found, sent), "{found} {sent}");
        }
    }

    #[test]
    fn finds_another_value() {
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
            assert!(differ(found, sent), "{found} {sent}");
        }
    }
}
