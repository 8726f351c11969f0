//! Reading a value whose type the vendor does not promise.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::amount::Amount;
use super::date_range::DateRange;
use super::date_time::DateTime;
use super::id_list::IdList;
use super::integer::integer;
use super::json::{Json, JsonKind};
use super::record::Record;

/// A type that can be read from a JSON value of more than one form: a number also from text, text also from a number.
///
/// The typed access of answers uses it ([`Field`](crate::Field), [`Record::get`]).
pub trait FromJson: Sized {
    /// What is expected, for messages: "an integer".
    const EXPECTED: &'static str;

    /// Reads the one JSON value in `text`; `None` where it is not one of this type.
    fn from_json(text: &str) -> Option<Reading<Self>>;

    /// Where in a value that cannot be read the fault is, if not in the value as a whole: which item of an array.
    fn mismatch(text: &str) -> Option<Mismatch> {
        let _ = text;
        None
    }
}

/// The part of a value that keeps the whole from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where it is: `[2]` is the third item of an array.
    pub path: String,
    /// What is expected there.
    pub expected: &'static str,
    /// What stands there.
    pub found: Json,
}

/// A value that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// The value.
    pub value: T,
    /// Whether writing the value gives the same JSON value again.
    pub is_exact: bool,
}

impl<T> Reading<T> {
    /// A value in the form in which it is also written.
    pub fn exact(value: T) -> Self {
        Self { value, is_exact: true }
    }

    /// A value that was read from another form.
    pub fn converted(value: T) -> Self {
        Self { value, is_exact: false }
    }
}

/// The content of a JSON string, borrowed where there is nothing to unescape; `None` for another value.
#[inline]
fn string(text: &str) -> Option<Cow<'_, str>> {
    if let Some(content) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'))
        && is_plain(content)
    {
        return Some(Cow::Borrowed(content));
    }
    (JsonKind::of(text) == JsonKind::String).then(|| serde_json::from_str(text).ok().map(Cow::Owned))?
}

/// Whether the content of a JSON string stands for itself.
///
/// Eight bytes at a time and no exit among them: the compiler compares them at once.
#[inline]
fn is_plain(content: &str) -> bool {
    let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    let has_special = |bytes: &[u8]| bytes.iter().fold(false, |found, byte| found | is_special(*byte));
    let (chunks, rest) = content.as_bytes().as_chunks::<8>();
    !chunks.iter().any(|chunk| has_special(chunk)) && !has_special(rest)
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl FromJson for $integer {
            const EXPECTED: &'static str = concat!("an integer (", stringify!($integer), ")");

            #[inline]
            fn from_json(text: &str) -> Option<Reading<Self>> {
                match JsonKind::of(text) {
                    JsonKind::Number => match text.parse() {
                        // The integer -0 is written as 0.
                        Ok(value) => Some(Reading { value, is_exact: text != "-0" }),
                        Err(_) => integer_from(text),
                    },
                    JsonKind::String => {
                        let text = string(text)?;
                        text.parse().map(Reading::converted).ok().or_else(|| integer_from(&text))
                    }
                    _ => None,
                }
            }
        }
    )*};
}

integers!(i32, i64, u32, u64);

/// An integer in a spelling other than the usual one, as `17.0`.
#[cold]
fn integer_from<T: TryFrom<i128>>(text: &str) -> Option<Reading<T>> {
    T::try_from(integer(text)?).ok().map(Reading::converted)
}

/// The usual spelling of an integer: `17` for `17.0`, of a number or of text.
#[cold]
pub fn integer_text(text: &str) -> Option<String> {
    integer(text).map(|value| value.to_string())
}

impl FromJson for bool {
    const EXPECTED: &'static str = "a boolean";

    fn from_json(text: &str) -> Option<Reading<Self>> {
        match text {
            "true" => Some(Reading::exact(true)),
            "false" => Some(Reading::exact(false)),
            _ => {
                let text = text_from_json(text)?.value;
                match (&*text, integer(&text)) {
                    ("true", _) | (_, Some(1)) => Some(Reading::converted(true)),
                    ("false", _) | (_, Some(0)) => Some(Reading::converted(false)),
                    _ => None,
                }
            }
        }
    }
}

impl FromJson for String {
    const EXPECTED: &'static str = "a string";

    #[inline]
    fn from_json(text: &str) -> Option<Reading<Self>> {
        let Reading { value, is_exact } = text_from_json(text)?;
        Some(Reading { value: value.into_owned(), is_exact })
    }
}

/// Reads text, or a number as text, without a copy where there is nothing to unescape.
#[inline]
pub fn text_from_json(text: &str) -> Option<Reading<Cow<'_, str>>> {
    match JsonKind::of(text) {
        JsonKind::String => string(text).map(Reading::exact),
        JsonKind::Number => Some(Reading::converted(Cow::Borrowed(text))),
        _ => None,
    }
}

impl FromJson for Amount {
    const EXPECTED: &'static str = "an amount";

    #[inline]
    fn from_json(text: &str) -> Option<Reading<Self>> {
        match JsonKind::of(text) {
            JsonKind::Number => Amount::read(text).map(|(value, is_exact)| Reading { value, is_exact }),
            JsonKind::String => string(text)?.parse().ok().map(Reading::converted),
            _ => None,
        }
    }
}

/// A text form of its own, which is written as it is parsed.
macro_rules! texts {
    ($($text:ty: $expected:literal),*) => {$(
        impl FromJson for $text {
            const EXPECTED: &'static str = $expected;

            fn from_json(text: &str) -> Option<Reading<Self>> {
                let text = string(text)?;
                let value: Self = text.parse().ok()?;
                Some(Reading { is_exact: value.to_string() == text, value })
            }
        }
    )*};
}

impl FromJson for IdList {
    const EXPECTED: &'static str = "an id list (1_2_3)";

    /// Also one id as a number, and an array of ids.
    fn from_json(text: &str) -> Option<Reading<Self>> {
        let ids = match JsonKind::of(text) {
            JsonKind::String => {
                let text = string(text)?;
                if let Ok(value) = text.parse::<Self>() {
                    return Some(Reading { is_exact: value.to_string() == text, value });
                }
                text.split('_').map(|id| integer(id)?.try_into().ok()).collect::<Option<Vec<u64>>>()?
            }
            JsonKind::Array => Vec::<u64>::from_json(text)?.value,
            _ => vec![u64::from_json(text)?.value],
        };
        Self::new(ids).ok().map(Reading::converted)
    }
}
texts!(
    DateRange: "a date range",
    DateTime: "a date and time (YYYY-MM-DDThh:mm:ss+hh:mm)"
);

impl FromJson for NaiveDate {
    const EXPECTED: &'static str = "a date (YYYY-MM-DD)";

    #[inline]
    fn from_json(text: &str) -> Option<Reading<Self>> {
        let text = string(text)?;
        if let Some(date) = date_of_digits(&text) {
            return Some(Reading::exact(date));
        }
        let value: Self = text.parse().ok()?;
        Some(Reading { is_exact: value.to_string() == text, value })
    }
}

/// `2026-03-15`, the form in which a date is written; chrono's own reading takes many others and is slower.
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

    fn from_json(text: &str) -> Option<Reading<Self>> {
        Json::parse(text).ok().map(Reading::exact)
    }
}

impl FromJson for Record {
    const EXPECTED: &'static str = "an object";

    fn from_json(text: &str) -> Option<Reading<Self>> {
        strict(text, JsonKind::Object)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const EXPECTED: &'static str = "an array";

    fn from_json(text: &str) -> Option<Reading<Self>> {
        let items: Vec<Json> = strict(text, JsonKind::Array)?.value;
        let items = items.iter().map(|item| T::from_json(item.text()));
        let items: Vec<Reading<T>> = items.collect::<Option<_>>()?;
        let is_exact = items.iter().all(|item| item.is_exact);
        let value = items.into_iter().map(|item| item.value).collect();
        Some(Reading { value, is_exact })
    }

    fn mismatch(text: &str) -> Option<Mismatch> {
        let items: Vec<Json> = strict(text, JsonKind::Array)?.value;
        let is_odd = |item: &Json| T::from_json(item.text()).is_none();
        let (index, found) = items.into_iter().enumerate().find(|(_, item)| is_odd(item))?;
        Some(match T::mismatch(found.text()) {
            Some(inner) => Mismatch { path: format!("[{index}]{}", inner.path), ..inner },
            None => Mismatch { path: format!("[{index}]"), expected: T::EXPECTED, found },
        })
    }
}

/// A map is written in the order of its names: another order, or a name that comes twice, is not exact.
impl<T: FromJson> FromJson for BTreeMap<String, T> {
    const EXPECTED: &'static str = "an object";

    fn from_json(text: &str) -> Option<Reading<Self>> {
        let members: Record = strict(text, JsonKind::Object)?.value;
        let mut map = BTreeMap::new();
        let mut is_exact = true;
        for (name, json) in members.iter() {
            let reading = T::from_json(json.text())?;
            is_exact &=
                reading.is_exact && map.last_key_value().is_none_or(|(last, _): (&String, _)| last.as_str() < name);
            // The first of a name counts, as elsewhere.
            map.entry(name.to_owned()).or_insert(reading.value);
        }
        Some(Reading { value: map, is_exact })
    }
}

impl<T: FromJson> FromJson for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_json(text: &str) -> Option<Reading<Self>> {
        if text == "null" {
            return Some(Reading::exact(None));
        }
        let Reading { value, is_exact } = T::from_json(text)?;
        Some(Reading { value: Some(value), is_exact })
    }
}

/// An object that contains objects of its own kind stands in a box.
impl<T: FromJson> FromJson for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_json(text: &str) -> Option<Reading<Self>> {
        let Reading { value, is_exact } = T::from_json(text)?;
        Some(Reading { value: Box::new(value), is_exact })
    }
}

fn strict<T: DeserializeOwned>(text: &str, kind: JsonKind) -> Option<Reading<T>> {
    let is_kind = JsonKind::of(text) == kind;
    is_kind.then(|| serde_json::from_str(text).ok().map(Reading::exact))?
}
