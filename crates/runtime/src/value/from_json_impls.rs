//! Types that can be read from JSON: integers, booleans, text, dates, and collections of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::from_json::{Decoded, FromJson, Mismatch};
use super::integer::integer;
use super::json::Json;
use super::raw_text::{RawText, TextKind};
use super::scan::Scanner;

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl FromJson for $integer {
            const EXPECTED: &'static str = concat!("an integer (", stringify!($integer), ")");

            #[inline]
            fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
                if value.text_kind() == TextKind::Number {
                    let text = value.text();
                    return match text.parse() {
                        // The integer -0 is written as 0.
                        Ok(value) => Some(Decoded::exact_if(text != "-0", value)),
                        Err(_) => integer_from(text),
                    };
                }
                let text = value.string()?;
                match text.parse() {
                    Ok(number) => {
                        let is_quoted = value.text_kind() == TextKind::PlainString && is_shortest(&text);
                        Some(Decoded::quoted_if(is_quoted, number))
                    }
                    Err(_) => integer_from(&text),
                }
            }
        }
    )*};
}

integers!(i32, i64, u32, u64);

/// Returns whether an integer is spelled as it is written: `17`, and not `+17` or `017`.
fn is_shortest(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1'..=b'9', ..] | [b'-', b'1'..=b'9', ..] | b"0")
}

/// Reads an integer in an unusual spelling, such as `17.0`.
#[cold]
fn integer_from<T: TryFrom<i128>>(text: &str) -> Option<Decoded<T>> {
    T::try_from(integer(text)?).ok().map(Decoded::coerced)
}

/// Returns the usual spelling of an integer, `17` for `17.0`.
#[cold]
pub fn integer_text(text: &str) -> Option<String> {
    integer(text).map(|value| value.to_string())
}

impl FromJson for bool {
    const EXPECTED: &'static str = "a boolean";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        match value.text() {
            "true" => Some(Decoded::exact(true)),
            "false" => Some(Decoded::exact(false)),
            _ => {
                let text = text_from_json(value)?.value;
                match (&*text, integer(&text)) {
                    ("true", _) | (_, Some(1)) => Some(Decoded::coerced(true)),
                    ("false", _) | (_, Some(0)) => Some(Decoded::coerced(false)),
                    _ => None,
                }
            }
        }
    }
}

impl FromJson for String {
    const EXPECTED: &'static str = "a string";

    #[inline]
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let Decoded { value, spelling } = text_from_json(value)?;
        Some(Decoded { value: value.into_owned(), spelling })
    }
}

/// Reads text, or a number as text, without a copy if there is nothing to unescape.
#[inline]
pub fn text_from_json(value: RawText<'_>) -> Option<Decoded<Cow<'_, str>>> {
    match value.text_kind() {
        TextKind::Number => Some(Decoded::coerced(Cow::Borrowed(value.text()))),
        _ => value.string().map(Decoded::exact),
    }
}

impl FromJson for NaiveDate {
    const EXPECTED: &'static str = "a date (YYYY-MM-DD)";

    #[inline]
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let text = value.string()?;
        if let Some(date) = date_of_digits(&text) {
            return Some(Decoded::exact(date));
        }
        let value: Self = text.parse().ok()?;
        Some(Decoded::exact_if(value.to_string() == text, value))
    }
}

/// Parses `2026-03-15`, as a date is written. The parser of chrono accepts more and is slower.
fn date_of_digits(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0_u32, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

impl FromJson for Json {
    const EXPECTED: &'static str = "any value";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        Some(Decoded::exact(Json::keep(value)))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const EXPECTED: &'static str = "an array";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let mut items = Vec::new();
        let mut is_exact = true;
        Scanner::new(value.text()).array(|scanner| {
            let item = T::from_json(scanner.value()?)?;
            is_exact &= item.is_exact();
            items.push(item.value);
            Some(())
        })?;
        Some(Decoded::exact_if(is_exact, items))
    }

    fn mismatch(value: RawText<'_>) -> Option<Mismatch> {
        let mut index = 0;
        let mut invalid = None;
        Scanner::new(value.text()).array(|scanner| {
            let item = scanner.value()?;
            if T::from_json(item).is_none() {
                invalid = Some(item);
                return None;
            }
            index += 1;
            Some(())
        });
        let item = invalid?;
        Some(match T::mismatch(item) {
            Some(inner) => Mismatch { path: format!("[{index}]{}", inner.path), ..inner },
            None => Mismatch { path: format!("[{index}]"), expected: T::EXPECTED, found: Json::keep(item) },
        })
    }
}

/// A map is written in the order of its names. Another order, or a repeated name, is not exact.
impl<T: FromJson> FromJson for BTreeMap<String, T> {
    const EXPECTED: &'static str = "an object";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let mut map = BTreeMap::new();
        let mut is_exact = true;
        Scanner::new(value.text()).members(|name, scanner| {
            let item = T::from_json(scanner.value()?)?;
            let name = name.name();
            let is_last = map.last_key_value().is_none_or(|(last, _): (&String, _)| **last < *name);
            is_exact &= item.is_exact() && is_last;
            // The first member with a name counts, as elsewhere.
            map.entry(name.into_owned()).or_insert(item.value);
            Some(())
        })?;
        Some(Decoded::exact_if(is_exact, map))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        if value.text_kind() == TextKind::Null {
            return Some(Decoded::exact(None));
        }
        let Decoded { value, spelling } = T::from_json(value)?;
        Some(Decoded { value: Some(value), spelling })
    }
}

/// An object that contains objects of its own type is boxed.
impl<T: FromJson> FromJson for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let Decoded { value, spelling } = T::from_json(value)?;
        Some(Decoded { value: Box::new(value), spelling })
    }
}

#[cfg(test)]
mod tests {
    use super::super::from_json::Spelling;
    use super::*;

    fn spelling<T: FromJson>(json: &str) -> Option<(T, bool)> {
        let decoded = T::from_json(RawText::parse(json).expect("JSON"))?;
        let is_exact = decoded.is_exact();
        Some((decoded.value, is_exact))
    }

    #[test]
    fn reads_booleans_in_their_usual_spellings() {
        for (json, expected) in [
            ("true", Some((true, true))),
            ("false", Some((false, true))),
            ("\"true\"", Some((true, false))),
            ("\"false\"", Some((false, false))),
            ("1", Some((true, false))),
            ("0", Some((false, false))),
            ("\"1.0\"", Some((true, false))),
            ("\"0\"", Some((false, false))),
            ("2", None),
            ("-1", None),
            ("\"yes\"", None),
            ("null", None),
            ("[]", None),
        ] {
            assert_eq!(spelling::<bool>(json), expected, "{json}");
        }
    }

    #[test]
    fn reads_integers_in_any_spelling_within_their_range() {
        for (json, expected) in [
            ("17", Some((17, true))),
            ("-0", Some((0, false))),
            ("17.0", Some((17, false))),
            ("2147483647", Some((i32::MAX, true))),
            ("2147483648", None),
            ("1.5", None),
            ("\"1.7e1\"", Some((17, false))),
            ("\"\"", None),
            ("true", None),
        ] {
            assert_eq!(spelling::<i32>(json), expected, "{json}");
        }
        for (json, expected) in [
            ("\"17\"", Spelling::Quoted),
            ("\"-17\"", Spelling::Quoted),
            ("\"0\"", Spelling::Quoted),
            ("\"017\"", Spelling::Coerced),
            ("\"+17\"", Spelling::Coerced),
            ("\"-0\"", Spelling::Coerced),
            ("\"\\u0031\"", Spelling::Coerced),
        ] {
            let decoded = i64::from_json(RawText::parse(json).expect("JSON")).expect("an integer");
            assert_eq!(decoded.spelling, expected, "{json}");
        }
        assert_eq!(integer_text("1.7e1").as_deref(), Some("17"));
        assert_eq!(integer_text("a"), None);
    }

    #[test]
    fn reads_dates() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 15).expect("a date");
        for (json, expected) in [
            ("\"2026-03-15\"", Some((day, true))),
            ("\"2026-3-15\"", Some((day, false))),
            ("\"2026-02-30\"", None),
            ("\"2026-03-1x\"", None),
            ("\"2026-0x-15\"", None),
            ("20260315", None),
        ] {
            assert_eq!(spelling::<NaiveDate>(json), expected, "{json}");
        }
    }

    type Map = BTreeMap<String, i64>;

    #[test]
    fn a_collection_is_exact_if_all_of_it_is() {
        assert_eq!(spelling::<Vec<i64>>("[1, 2]"), Some((vec![1, 2], true)));
        assert_eq!(spelling::<Vec<i64>>("[1, \"2\"]"), Some((vec![1, 2], false)));
        assert_eq!(spelling::<Vec<i64>>("{}"), None);
        let map = |pairs: [(&str, i64); 2]| pairs.map(|(name, value)| (name.to_owned(), value)).into_iter().collect();
        assert_eq!(spelling::<Map>(r#"{"a": 1, "b": 2}"#), Some((map([("a", 1), ("b", 2)]), true)));
        assert_eq!(spelling::<Map>(r#"{"b": 2, "a": 1}"#), Some((map([("a", 1), ("b", 2)]), false)));
        assert_eq!(spelling::<Map>(r#"{"a": 1, "b": 2, "b": 3}"#), Some((map([("a", 1), ("b", 2)]), false)));
        assert_eq!(spelling::<Map>(r#"{"a": 1, "b": "2"}"#), Some((map([("a", 1), ("b", 2)]), false)));
        assert_eq!(spelling::<Option<i64>>("null"), Some((None, true)));
        assert_eq!(spelling::<Option<i64>>("17.0"), Some((Some(17), false)));
        assert_eq!(spelling::<Box<i64>>("17"), Some((Box::new(17), true)));
    }

    #[test]
    fn a_mismatch_has_the_path_of_the_item() {
        let mismatch = |json| Vec::<Vec<i64>>::mismatch(RawText::parse(json).expect("JSON"));
        let found = mismatch("[[1], [2, \"a\", 3]]").expect("a mismatch");
        assert_eq!((&*found.path, found.expected, found.found.text()), ("[1][1]", "an integer (i64)", "\"a\""));
        let found = mismatch("[[1], 2]").expect("a mismatch");
        assert_eq!((&*found.path, found.expected, found.found.text()), ("[1]", "an array", "2"));
        assert_eq!(mismatch("[[1]]"), None);
        assert_eq!(mismatch("17"), None);
    }
}
