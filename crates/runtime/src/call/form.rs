//! Form bodies, `name=value&other=value`.

use form_urlencoded::byte_serialize;

use crate::value::json::Json;
use crate::value::json_kind::JsonKind;
use crate::value::json_object::JsonObject;

/// Encodes the members of a JSON object as a form. Numbers keep their digits. A list becomes one pair for each value.
///
/// # Errors
///
/// A member is an object, or a list of lists or objects. The error names the first one.
pub(super) fn encode(json: &[u8]) -> Result<String, String> {
    let members: JsonObject = serde_json::from_slice(json).map_err(|error| error.to_string())?;
    let mut form = String::new();
    for (name, value) in members.iter() {
        let values = match value.kind() {
            JsonKind::Array => value.to::<Vec<Json>>().map_err(|error| error.to_string())?,
            _ => vec![value.clone()],
        };
        for value in values {
            let text = text(&value).ok_or_else(|| format!("`{name}` cannot be sent in a form"))?;
            if !form.is_empty() {
                form.push('&');
            }
            form.extend(byte_serialize(name.as_bytes()));
            form.push('=');
            form.extend(byte_serialize(text.as_bytes()));
        }
    }
    Ok(form)
}

/// Returns the value as a form has it. `null` is empty.
fn text(value: &Json) -> Option<String> {
    match value.kind() {
        JsonKind::String => value.to().ok(),
        JsonKind::Null => Some(String::new()),
        JsonKind::Array | JsonKind::Object => None,
        _ => Some(value.text().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn encodes_values_and_keeps_their_digits() {
        let json = r#"{"a b": "x&y=1", "amount": 12300.00, "flag": true, "list": [1, "ż"], "none": null}"#;
        assert_eq!(
            encode(json.as_bytes()).as_deref(),
            Ok("a+b=x%26y%3D1&amount=12300.00&flag=true&list=1&list=%C5%BC&none=")
        );
        assert_eq!(encode(b"{}").as_deref(), Ok(""));
        assert!(encode(br#"{"a": {}}"#).is_err() && encode(br#"{"a": [[]]}"#).is_err());
    }
}
