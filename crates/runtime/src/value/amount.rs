//! Money, exact to the last digit.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::borrowed_text::BorrowedText;
use super::excerpt::excerpt;
use super::format::{is_buffer, is_json};
use super::from_json::{Decoded, FromJson};
use super::number::{shortest, significant};
use super::raw_text::{RawText, TextKind};
use super::read::read_raw;
use super::rounded::MaybeRounded;
use super::write::write_raw;

/// A decimal amount of money. It is never a float: it is sent with the digits it was given, and is read back equal.
///
/// In JSON it is a number, `12300.00` with both zeros, and is read from a number or from text. Amounts are equal if their
/// values are: `12300.00 == 12300`. Any 28 digits fit. An amount with more is rejected, not rounded. A zero has no sign.
///
/// In another format than JSON it is text, so that `10.10` keeps its zero in CSV, YAML, a form or `bincode`. From a format
/// whose numbers are floats, such as TOML, it is the shortest decimal for the float, or an error if there is more than
/// one. In a buffer of serde (untagged, internally tagged, flattened), and from or to a [`serde_json::Value`], more than
/// 15 digits with a fraction are an error, unless the program enables `serde_json`'s feature `arbitrary_precision`.
///
/// Formatting with a precision rounds half away from zero, as bookkeepers do. Width, fill, sign and zeros are those of
/// numbers.
///
/// ```
/// use crm_client_runtime::Amount;
///
/// let gross: Amount = "12300.00".parse()?;
/// assert_eq!(serde_json::to_string(&gross)?, "12300.00");
/// assert_eq!(serde_json::from_str::<Amount>("\"12300.00\"")?, gross);
/// assert!("1,5".parse::<Amount>().is_err());
/// assert_eq!(format!("{gross:>+12.1}"), "    +12300.0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

impl Amount {
    /// Creates an amount of `minor` units of 10^-`scale`: `Amount::new(1_230_000, 2)` is 12300.00.
    ///
    /// # Errors
    ///
    /// `scale` is more than 28.
    ///
    /// # Examples
    ///
    /// ```
    /// use crm_client_runtime::Amount;
    ///
    /// assert_eq!(Amount::new(1_230_000, 2)?.to_string(), "12300.00");
    /// # Ok::<(), crm_client_runtime::AmountError>(())
    /// ```
    pub fn new(minor: i64, scale: u32) -> Result<Self, AmountError> {
        let decimal = Decimal::try_from_i128_with_scale(i128::from(minor), scale);
        decimal.map(Self).map_err(|_| AmountError::new(&format!("{minor}e-{scale}")))
    }

    /// Returns the amount as a decimal, to calculate with.
    pub fn to_decimal(self) -> Decimal {
        self.0
    }

    /// Reads a JSON number or plain decimal text. The flag says whether it is written back with the same spelling.
    pub(crate) fn read(text: &str) -> Option<(Self, bool)> {
        if let Some((minor, scale)) = short(text) {
            let decimal = Decimal::try_new(minor, scale).ok()?;
            return Some((decimal.into(), minor != 0 || !text.starts_with('-')));
        }
        if !is_number(text) {
            return None;
        }
        let decimal = Decimal::from_str_exact(text).ok().or_else(|| scaled(text))?;
        let amount = Self::from(decimal);
        Some((amount, amount.to_string() == text))
    }
}

/// Reads a JSON number without an exponent that fits a machine word, as nearly all amounts do: `12300.00` is 1230000 of
/// 10^-2.
fn short(text: &str) -> Option<(i64, u32)> {
    const MAX_DIGITS: usize = 18;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let has_superfluous_zero = whole.len() > 1 && whole.starts_with('0');
    let has_bare_point = fraction.is_empty() && whole.len() < digits.len();
    if whole.is_empty() || has_superfluous_zero || has_bare_point || digits.len() > MAX_DIGITS {
        return None;
    }
    let mut minor = 0_i64;
    for digit in whole.bytes().chain(fraction.bytes()) {
        if !digit.is_ascii_digit() {
            return None;
        }
        minor = minor * 10 + i64::from(digit - b'0');
    }
    let minor = if digits.len() < text.len() { -minor } else { minor };
    Some((minor, u32::try_from(fraction.len()).ok()?))
}

/// Returns the decimal of a JSON number with an exponent, or with more zeros than fit. Returns `None` if a digit would be
/// lost.
fn scaled(text: &str) -> Option<Decimal> {
    const MAX_DIGITS: usize = 29;
    let (digits, power) = significant(text);
    if digits.len() > MAX_DIGITS {
        return None;
    }
    let magnitude: i128 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
    let signed = if text.starts_with('-') { -magnitude } else { magnitude };
    match u32::try_from(power) {
        Ok(zeros) => Decimal::try_from_i128_with_scale(signed.checked_mul(10_i128.checked_pow(zeros)?)?, 0).ok(),
        Err(_) => Decimal::try_from_i128_with_scale(signed, power.checked_neg()?.try_into().ok()?).ok(),
    }
}

/// Returns whether the text is a JSON number. `Decimal` alone would also accept `1_000` and `.5`.
fn is_number(text: &str) -> bool {
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        && RawText::parse(text).is_ok_and(|value| value.text().len() == text.len())
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut decimal = self.0;
        let mut zeros = 0;
        if let Some(precision) = f.precision() {
            let places = u32::try_from(precision).unwrap_or(u32::MAX);
            decimal = decimal.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
            zeros = precision.saturating_sub(usize::try_from(decimal.scale()).unwrap_or_default());
        }
        let mut digits = decimal.abs().to_string();
        if zeros > 0 {
            if decimal.scale() == 0 {
                digits.push('.');
            }
            digits.extend(std::iter::repeat_n('0', zeros));
        }
        f.pad_integral(decimal.is_zero() || decimal.is_sign_positive(), "", &digits)
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Amount({})", self.0)
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (amount, _) = Self::read(text).ok_or_else(|| AmountError::new(text))?;
        Ok(amount)
    }
}

impl TryFrom<&str> for Amount {
    type Error = AmountError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<String> for Amount {
    type Error = AmountError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Decimal> for Amount {
    fn from(mut decimal: Decimal) -> Self {
        if decimal.is_zero() {
            decimal.set_sign_positive(true);
        }
        Self(decimal)
    }
}

impl From<Amount> for Decimal {
    fn from(amount: Amount) -> Self {
        amount.0
    }
}

impl From<i64> for Amount {
    fn from(whole: i64) -> Self {
        Self(whole.into())
    }
}

impl From<i32> for Amount {
    fn from(whole: i32) -> Self {
        Self(whole.into())
    }
}

impl FromJson for Amount {
    const EXPECTED: &'static str = "an amount";

    #[inline]
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        if value.text_kind() == TextKind::Number {
            return Amount::read(value.text()).map(|(amount, is_exact)| Decoded::exact_if(is_exact, amount));
        }
        let (amount, is_exact) = Amount::read(&value.string()?)?;
        Some(Decoded::quoted_if(is_exact && value.text_kind() == TextKind::PlainString, amount))
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = self.0.to_string();
        if !is_json::<S::Error>() {
            return serializer.serialize_str(&digits);
        }
        write_raw(&digits, serializer)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_json::<D::Error>() {
            read_raw(deserializer, Self::from_borrowed)
        } else if is_buffer::<D>() {
            deserializer.deserialize_any(AmountVisitor)
        } else {
            deserializer.deserialize_str(AmountVisitor)
        }
    }
}

impl Amount {
    fn from_borrowed(borrowed: BorrowedText<'_>) -> serde_json::Result<Self> {
        let value = borrowed.value()?;
        if value.is_rounded() {
            return Err(serde_json::Error::custom(MaybeRounded(value.text())));
        }
        let amount = Self::from_json(value);
        amount.map(|decoded| decoded.value).ok_or_else(|| serde_json::Error::custom(AmountError::new(value.text())))
    }
}

/// Reads an amount from a format other than JSON.
struct AmountVisitor;

impl Visitor<'_> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount, as `12300.00`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Amount, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Amount, E> {
        Ok(whole.into())
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Amount, E> {
        Ok(Amount(whole.into()))
    }

    fn visit_i128<E: Error>(self, whole: i128) -> Result<Amount, E> {
        self.visit_str(&whole.to_string())
    }

    fn visit_u128<E: Error>(self, whole: u128) -> Result<Amount, E> {
        self.visit_str(&whole.to_string())
    }

    fn visit_f64<E: Error>(self, float: f64) -> Result<Amount, E> {
        match shortest(float) {
            Some(text) => self.visit_str(&text),
            None => Err(E::custom(MaybeRounded(&float.to_string()))),
        }
    }
}

/// A text or number that is not an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountError {
    text: String,
}

impl AmountError {
    fn new(text: &str) -> Self {
        Self { text: excerpt(text) }
    }
}

impl fmt::Display for AmountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text } = self;
        write!(f, "`{text}` is not an amount: write it as `12300.00`, with at most 28 digits")
    }
}

impl std::error::Error for AmountError {}
