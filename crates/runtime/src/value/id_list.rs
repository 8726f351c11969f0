//! Lists of ids.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::excerpt::excerpt;
use super::from_json::{Decoded, FromJson};
use super::integer::integer;
use super::raw_text::{RawText, TextKind};

/// A list of ids, as a query of solOS has it: `1_2_3`. It is never empty.
///
/// ```
/// use crm_client_runtime::IdList;
///
/// let steps = IdList::new([1, 2, 3])?;
/// assert_eq!(steps.to_string(), "1_2_3");
/// assert!(IdList::new([]).is_err());
/// # Ok::<(), crm_client_runtime::IdListError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IdList(Vec<u64>);

impl IdList {
    /// Creates a list of these ids, in this order.
    ///
    /// # Errors
    ///
    /// There are no ids.
    pub fn new(ids: impl IntoIterator<Item = u64>) -> Result<Self, IdListError> {
        let ids: Vec<u64> = ids.into_iter().collect();
        if ids.is_empty() {
            return Err(IdListError("an id list is empty: omit the filter to select everything".to_owned()));
        }
        Ok(Self(ids))
    }

    /// Returns the ids.
    pub fn ids(&self) -> &[u64] {
        &self.0
    }
}

impl fmt::Display for IdList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, id) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("_")?;
            }
            id.fmt(f)?;
        }
        Ok(())
    }
}

impl std::str::FromStr for IdList {
    type Err = IdListError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let ids = text.split('_').map(|id| {
            // The parser of `u64` also accepts a plus sign.
            let is_digits = id.bytes().all(|byte| byte.is_ascii_digit());
            is_digits.then(|| id.parse().ok())?
        });
        let ids = ids.collect::<Option<Vec<u64>>>().ok_or_else(|| {
            let text = excerpt(text);
            IdListError(format!("`{text}` is not an id list: write it as `1_2_3`"))
        })?;
        Self::new(ids)
    }
}

impl TryFrom<&str> for IdList {
    type Error = IdListError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<Vec<u64>> for IdList {
    type Error = IdListError;

    fn try_from(ids: Vec<u64>) -> Result<Self, Self::Error> {
        Self::new(ids)
    }
}

impl<const N: usize> TryFrom<[u64; N]> for IdList {
    type Error = IdListError;

    fn try_from(ids: [u64; N]) -> Result<Self, Self::Error> {
        Self::new(ids)
    }
}

impl FromJson for IdList {
    const EXPECTED: &'static str = "an id list (1_2_3)";

    /// Also reads one id as a number, and an array of ids.
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let ids = match value.text_kind() {
            TextKind::PlainString | TextKind::EscapedString => {
                let text = value.string()?;
                if let Ok(value) = text.parse::<Self>() {
                    return Some(Decoded::exact_if(value.to_string() == text, value));
                }
                text.split('_').map(|id| integer(id)?.try_into().ok()).collect::<Option<Vec<u64>>>()?
            }
            TextKind::Array => Vec::<u64>::from_json(value)?.value,
            _ => vec![u64::from_json(value)?.value],
        };
        Self::new(ids).ok().map(Decoded::coerced)
    }
}

impl Serialize for IdList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for IdList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// An id list that is empty or has another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdListError(String);

impl fmt::Display for IdListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for IdListError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_one_id_an_array_and_other_spellings_too() {
        for (json, expected, is_exact) in [
            ("\"1_2\"", Some("1_2"), true),
            ("\"01_2\"", Some("1_2"), false),
            ("\"1.0_2e0\"", Some("1_2"), false),
            ("17", Some("17"), false),
            ("[1, \"2\"]", Some("1_2"), false),
            ("[]", None, false),
            ("\"\"", None, false),
            ("\"1_a\"", None, false),
            ("-1", None, false),
            ("{}", None, false),
        ] {
            let decoded = IdList::from_json(RawText::parse(json).expect("JSON"));
            let found = decoded.as_ref().map(|decoded| decoded.value.to_string());
            assert_eq!(found.as_deref(), expected, "{json}");
            assert_eq!(decoded.is_some_and(|decoded| decoded.is_exact()), is_exact, "{json}");
        }
    }

    #[test]
    fn the_error_says_what_is_wrong() {
        let error = IdList::new([]).expect_err("no ids").to_string();
        assert_eq!(error, "an id list is empty: omit the filter to select everything");
        let error = "1_+2".parse::<IdList>().expect_err("a sign").to_string();
        assert_eq!(error, "`1_+2` is not an id list: write it as `1_2_3`");
        assert_eq!(IdList::try_from([3, 1]).expect("ids").ids(), [3, 1]);
    }
}
