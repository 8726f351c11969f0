//! Decoded a value whose type the vendor does not promise.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::amount::Amount;
use super::date_range::DateRange;
use super::date_time::DateTime;
use super::id_list::IdList;
use super::integer::integer;
use super::json::Json;
use super::json_object::JsonObject;
use super::raw_text::{Form, RawText};
use super::scan::Scanner;

/// A type that can be read from a JSON value of more than one form: a number also from text, text also from a number.
///
/// The typed access of answers uses it ([`Field`](crate::Field), [`JsonObject::get`]).
pub trait FromJson: Sized {
    /// What is expected, for messages: "an integer".
    const EXPECTED: &'static str;

    /// Reads a JSON value; `None` where it is not one of this type.
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>>;

    /// Where in a value that cannot be read the fault is, if not in the value as a whole: which item of an array.
    fn mismatch(value: RawText<'_>) -> Option<Mismatch> {
        let _ = value;
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
pub struct Decoded<T> {
    /// The value.
    pub value: T,
    /// How the value was written.
    pub spelling: Spelling,
}

/// How a value was written, beside how it is written back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// Writing the value gives the same JSON value again.
    Canonical,
    /// Writing the value gives the content of the string that it was read from: `"12300.00"`.
    Quoted,
    /// Any other.
    Coerced,
}

impl<T> Decoded<T> {
    /// A value in the form in which it is also written.
    #[inline]
    pub fn exact(value: T) -> Self {
        Self { value, spelling: Spelling::Canonical }
    }

    /// A value that was read from another form.
    #[inline]
    pub fn coerced(value: T) -> Self {
        Self { value, spelling: Spelling::Coerced }
    }

    /// A value that is written in the same form where the flag says so.
    #[inline]
    fn exact_if(is_exact: bool, value: T) -> Self {
        if is_exact { Self::exact(value) } else { Self::coerced(value) }
    }

    /// A number that was read from a string, whose content is how it is written where the flag says so.
    #[inline]
    fn quoted_if(is_quoted: bool, value: T) -> Self {
        Self { value, spelling: if is_quoted { Spelling::Quoted } else { Spelling::Coerced } }
    }

    #[inline]
    fn is_exact(&self) -> bool {
        self.spelling == Spelling::Canonical
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl FromJson for $integer {
            const EXPECTED: &'static str = concat!("an integer (", stringify!($integer), ")");

            #[inline]
            fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
                if value.form() == Form::Number {
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
                        let is_quoted = value.form() == Form::Plain && is_shortest(&text);
                        Some(Decoded::quoted_if(is_quoted, number))
                    }
                    Err(_) => integer_from(&text),
                }
            }
        }
    )*};
}

integers!(i32, i64, u32, u64);

/// Whether the text of an integer is the one that is written: `17`, and not `+17` or `017`.
fn is_shortest(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1'..=b'9', ..] | [b'-', b'1'..=b'9', ..] | b"0")
}

/// An integer in a spelling other than the usual one, as `17.0`.
#[cold]
fn integer_from<T: TryFrom<i128>>(text: &str) -> Option<Decoded<T>> {
    T::try_from(integer(text)?).ok().map(Decoded::coerced)
}

/// The usual spelling of an integer: `17` for `17.0`, of a number or of text.
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

/// Reads text, or a number as text, without a copy where there is nothing to unescape.
#[inline]
pub fn text_from_json(value: RawText<'_>) -> Option<Decoded<Cow<'_, str>>> {
    match value.form() {
        Form::Number => Some(Decoded::coerced(Cow::Borrowed(value.text()))),
        _ => value.string().map(Decoded::exact),
    }
}

impl FromJson for Amount {
    const EXPECTED: &'static str = "an amount";

    #[inline]
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        if value.form() == Form::Number {
            return Amount::read(value.text()).map(|(amount, is_exact)| Decoded::exact_if(is_exact, amount));
        }
        let (amount, is_exact) = Amount::read(&value.string()?)?;
        Some(Decoded::quoted_if(is_exact && value.form() == Form::Plain, amount))
    }
}

/// A text form of its own, which is written as it is parsed.
macro_rules! texts {
    ($($text:ty: $expected:literal),*) => {$(
        impl FromJson for $text {
            const EXPECTED: &'static str = $expected;

            fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
                let text = value.string()?;
                let value: Self = text.parse().ok()?;
                Some(Decoded::exact_if(value.to_string() == text, value))
            }
        }
    )*};
}

impl FromJson for IdList {
    const EXPECTED: &'static str = "an id list (1_2_3)";

    /// Also one id as a number, and an array of ids.
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let ids = match value.form() {
            Form::Plain | Form::Escaped => {
                let text = value.string()?;
                if let Ok(value) = text.parse::<Self>() {
                    return Some(Decoded::exact_if(value.to_string() == text, value));
                }
                text.split('_').map(|id| integer(id)?.try_into().ok()).collect::<Option<Vec<u64>>>()?
            }
            Form::Array => Vec::<u64>::from_json(value)?.value,
            _ => vec![u64::from_json(value)?.value],
        };
        Self::new(ids).ok().map(Decoded::coerced)
    }
}

texts!(
    DateRange: "a date range",
    DateTime: "a date and time (YYYY-MM-DDThh:mm:ss+hh:mm)"
);

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

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        Some(Decoded::exact(Json::keep(value)))
    }
}

impl FromJson for JsonObject {
    const EXPECTED: &'static str = "an object";

    #[inline]
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        value.is_object().then(|| Decoded::exact(JsonObject::keep(value)))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const EXPECTED: &'static str = "an array";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let mut items = Vec::new();
        let mut is_exact = true;
        Scanner::new(value.text()).array(|scanner| {
            let reading = T::from_json(scanner.value()?)?;
            is_exact &= reading.is_exact();
            items.push(reading.value);
            Some(())
        })?;
        Some(Decoded::exact_if(is_exact, items))
    }

    fn mismatch(value: RawText<'_>) -> Option<Mismatch> {
        let mut index = 0;
        let mut odd = None;
        Scanner::new(value.text()).array(|scanner| {
            let item = scanner.value()?;
            if T::from_json(item).is_none() {
                odd = Some(item);
                return None;
            }
            index += 1;
            Some(())
        });
        let item = odd?;
        Some(match T::mismatch(item) {
            Some(inner) => Mismatch { path: format!("[{index}]{}", inner.path), ..inner },
            None => Mismatch { path: format!("[{index}]"), expected: T::EXPECTED, found: Json::keep(item) },
        })
    }
}

/// A map is written in the order of its names: another order, or a name that comes twice, is not exact.
impl<T: FromJson> FromJson for BTreeMap<String, T> {
    const EXPECTED: &'static str = "an object";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let mut map = BTreeMap::new();
        let mut is_exact = true;
        Scanner::new(value.text()).members(|name, scanner| {
            let reading = T::from_json(scanner.value()?)?;
            let name = name.name();
            let is_last = map.last_key_value().is_none_or(|(last, _): (&String, _)| **last < *name);
            is_exact &= reading.is_exact() && is_last;
            // The first of a name counts, as elsewhere.
            map.entry(name.into_owned()).or_insert(reading.value);
            Some(())
        })?;
        Some(Decoded::exact_if(is_exact, map))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        if value.form() == Form::Null {
            return Some(Decoded::exact(None));
        }
        let Decoded { value, spelling } = T::from_json(value)?;
        Some(Decoded { value: Some(value), spelling })
    }
}

/// An object that contains objects of its own kind stands in a box.
impl<T: FromJson> FromJson for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let Decoded { value, spelling } = T::from_json(value)?;
        Some(Decoded { value: Box::new(value), spelling })
    }
}
