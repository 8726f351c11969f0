//! JSON of values that can always be written.

use chrono::NaiveDate;

use super::amount::Amount;
use super::date_time::DateTime;
use super::json::Json;
use super::json_object::JsonObject;

/// Implements `From` for values whose text is JSON, or is JSON in quotes.
macro_rules! values {
    ($($value:ty),* $(; in quotes: $($quoted:ty),*)?) => {
        $(
            impl From<$value> for Json {
                fn from(value: $value) -> Self {
                    Self::written(value.to_string())
                }
            }
        )*
        $($(
            impl From<$quoted> for Json {
                fn from(value: $quoted) -> Self {
                    Self::written(format!("\"{value}\""))
                }
            }
        )*)?
    };
}

// Floats are missing: `1.10` has no exact one. An amount has.
values!(bool, i32, i64, u32, u64, Amount; in quotes: NaiveDate);

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::written(serde_json::Value::from(text).to_string())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<DateTime> for Json {
    fn from(value: DateTime) -> Self {
        Self::from(value.to_string())
    }
}

impl From<JsonObject> for Json {
    fn from(object: JsonObject) -> Self {
        object.into_json()
    }
}

/// `None` is `null`.
impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::null, Into::into)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Json>, const N: usize> From<[T; N]> for Json {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

/// Makes an array.
impl<T: Into<Json>> FromIterator<T> for Json {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut items = items.into_iter().map(Into::into).peekable();
        let mut array = String::from("[");
        let mut is_rounded = false;
        while let Some(item) = items.next() {
            let item: Self = item;
            is_rounded |= item.is_rounded();
            array.push_str(item.text());
            if items.peek().is_some() {
                array.push(',');
            }
        }
        array.push(']');
        if is_rounded { Self::rounded(array) } else { Self::written(array) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_the_digits_of_the_value() {
        let amount: Amount = "12300.00".parse().expect("an amount");
        let day: NaiveDate = "2026-03-15".parse().expect("a day");
        let time: DateTime = "2026-03-15T09:30:00+01:00".parse().expect("a time");
        for (json, text) in [
            (Json::from(true), "true"),
            (Json::from(-5), "-5"),
            (Json::from(u64::MAX), "18446744073709551615"),
            (Json::from(9_007_199_254_740_993_i64), "9007199254740993"),
            (Json::from(amount), "12300.00"),
            (Json::from(day), "\"2026-03-15\""),
            (Json::from(time), "\"2026-03-15T09:30:00+01:00\""),
            (Json::from("a \"b\"\n\u{1}"), r#""a \"b\"\n\u0001""#),
            (Json::from("ż".to_owned()), "\"ż\""),
            (Json::from(None::<i64>), "null"),
            (Json::from(Some("a")), "\"a\""),
            (Json::from(["a", "b"]), r#"["a","b"]"#),
            (Json::from(Vec::<i64>::new()), "[]"),
            (Json::from(vec![amount, 2.into()]), "[12300.00,2]"),
            (Json::from(JsonObject::new().with("a", &1).expect("JSON")), r#"{"a":1}"#),
        ] {
            assert_eq!(json.text(), text);
            assert_eq!(Json::parse(text).expect("JSON"), json);
        }
    }

    #[test]
    fn a_list_with_a_rounded_number_is_rounded() {
        let value: serde_json::Value = serde_json::from_str(r#"{"a": 12345678901234.5678}"#).expect("JSON");
        let object: crate::value::json_object::JsonObject = crate::value::open_object::read_extra(value).expect("kept");
        let rounded = object.json("a").expect("a member").clone();
        assert!(rounded.is_rounded() && Json::from([rounded.clone()]).is_rounded());
        assert!(serde_json::to_string(&Json::from(vec![rounded])).is_err());
        assert!(Json::from(object).is_rounded());
    }
}
