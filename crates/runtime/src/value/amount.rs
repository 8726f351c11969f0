//! Money, exact to the last digit.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::from_json::FromJson;
use super::raw::read_raw;

/// A decimal amount that is never a float: it leaves as the digits it was given and comes back equal.
///
/// As JSON it is a number, `12300.00` with both zeros, and it is read from a number or from text. Amounts are equal
/// where their values are: `12300.00 == 12300`. Any 28 digits fit; what does not is refused, not rounded. A zero has
/// no sign.
///
/// It writes itself for `serde_json`. For another format, use [`Amount::to_decimal`] or the text.
///
/// ```
/// use crm_client_runtime::Amount;
///
/// let gross: Amount = "12300.00".parse()?;
/// assert_eq!(serde_json::to_string(&gross)?, "12300.00");
/// assert_eq!(serde_json::from_str::<Amount>("\"12300.00\"")?, gross);
/// assert!("1,5".parse::<Amount>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

impl Amount {
    /// `minor` units of 10^-`scale`: `Amount::new(1_230_000, 2)` is 12300.00.
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

    /// The amount as a decimal to calculate with.
    pub fn to_decimal(self) -> Decimal {
        self.0
    }

    /// Reads a JSON number or plain decimal text; the flag says whether it is written back in the same form.
    pub(crate) fn read(text: &str) -> Option<(Self, bool)> {
        if let Some((minor, scale)) = short(text) {
            let decimal = Decimal::try_new(minor, scale).ok()?;
            return Some((decimal.into(), minor != 0 || !text.starts_with('-')));
        }
        let is_plain = !text.contains(['e', 'E']);
        let decimal = if is_plain { Decimal::from_str_exact(text) } else { scientific(text) };
        let amount = Self::from(decimal.ok().filter(|_| is_number(text))?);
        Some((amount, is_plain && amount.to_string() == text))
    }
}

/// A JSON number without an exponent that fits a machine word, as nearly all amounts do: `12300.00` is 1230000 of 10^-2.
fn short(text: &str) -> Option<(i64, u32)> {
    const MOST_DIGITS: usize = 18;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let has_superfluous_zero = whole.len() > 1 && whole.starts_with('0');
    let has_bare_point = fraction.is_empty() && whole.len() < digits.len();
    if whole.is_empty() || has_superfluous_zero || has_bare_point || digits.len() > MOST_DIGITS {
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

/// `1e11`, refused where a digit would be lost.
fn scientific(text: &str) -> Result<Decimal, rust_decimal::Error> {
    let lossy = rust_decimal::Error::ScaleExceedsMaximumPrecision(u32::MAX);
    let (mantissa, exponent) = text.split_once(['e', 'E']).ok_or(lossy.clone())?;
    let exponent: i32 = exponent.parse().map_err(|_| lossy.clone())?;
    let mantissa = Decimal::from_str_exact(mantissa)?;
    if mantissa.is_zero() {
        return Ok(mantissa);
    }
    let scale = i64::from(mantissa.scale()) - i64::from(exponent);
    let digits = mantissa.mantissa();
    if let Ok(scale) = u32::try_from(scale) {
        return Decimal::try_from_i128_with_scale(digits, scale);
    }
    let zeros = u32::try_from(-scale).map_err(|_| lossy.clone())?;
    let factor = 10_i128.checked_pow(zeros).ok_or(lossy.clone())?;
    Decimal::try_from_i128_with_scale(digits.checked_mul(factor).ok_or(lossy)?, 0)
}

/// Whether the text has the form of a JSON number; `Decimal` alone would also take `1_000` and `.5`.
fn is_number(text: &str) -> bool {
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
        && serde_json::from_str::<&RawValue>(text).is_ok()
        && !text.ends_with(char::is_whitespace)
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
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

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = RawValue::from_string(self.0.to_string());
        digits.map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_raw(deserializer, |raw| {
            let text = raw.text;
            if raw.is_rounded {
                return Err(serde_json::Error::custom(format!(
                    "{text} may have been rounded on its way: send it as text"
                )));
            }
            let amount = Amount::from_json(text);
            amount.map(|read| read.value).ok_or_else(|| serde_json::Error::custom(AmountError::new(text)))
        })
    }
}

/// A text or number that is not an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountError {
    text: String,
}

impl AmountError {
    fn new(text: &str) -> Self {
        Self { text: super::json::excerpt(text) }
    }
}

impl fmt::Display for AmountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text } = self;
        write!(f, "`{text}` is not an amount: write it as `12300.00`, with at most 28 digits")
    }
}

impl std::error::Error for AmountError {}

/// An [`Amount`] in a query, where there are only texts: it is written as a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueryAmount(Amount);

impl<T> From<T> for QueryAmount
where
    Amount: From<T>,
{
    fn from(amount: T) -> Self {
        Self(amount.into())
    }
}

impl TryFrom<&str> for QueryAmount {
    type Error = AmountError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl From<QueryAmount> for Decimal {
    fn from(amount: QueryAmount) -> Self {
        amount.0.0
    }
}

impl fmt::Display for QueryAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
