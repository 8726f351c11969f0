//! Limits of numbers.

use std::fmt::{self, Display};

use rust_decimal::Decimal;

/// A limit of a number, with the digits of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// At least this (`minimum`).
    AtLeast(&'static str),
    /// More than this (`minimum` and `exclusiveMinimum`).
    Above(&'static str),
    /// At most this (`maximum`).
    AtMost(&'static str),
    /// Less than this (`maximum` and `exclusiveMaximum`).
    Below(&'static str),
}

impl Limit {
    /// Returns whether a number is within the limit. A limit that is not a decimal number allows nothing.
    pub(super) fn allows(self, number: Decimal) -> bool {
        let (Self::AtLeast(digits) | Self::Above(digits) | Self::AtMost(digits) | Self::Below(digits)) = self;
        Decimal::from_str_exact(digits).is_ok_and(|limit| match self {
            Self::AtLeast(_) => number >= limit,
            Self::Above(_) => number > limit,
            Self::AtMost(_) => number <= limit,
            Self::Below(_) => number < limit,
        })
    }
}

impl Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(digits) => write!(f, "at least {digits}"),
            Self::Above(digits) => write!(f, "more than {digits}"),
            Self::AtMost(digits) => write!(f, "at most {digits}"),
            Self::Below(digits) => write!(f, "less than {digits}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_says_whether_it_includes_its_number() {
        for (limit, allowed, text) in [
            (Limit::AtLeast("10"), [false, true, true], "at least 10"),
            (Limit::Above("10"), [false, false, true], "more than 10"),
            (Limit::AtMost("10"), [true, true, false], "at most 10"),
            (Limit::Below("10"), [true, false, false], "less than 10"),
            (Limit::AtMost("ten"), [false; 3], "at most ten"),
        ] {
            assert_eq!([9, 10, 11].map(|number| limit.allows(Decimal::from(number))), allowed, "{limit}");
            assert_eq!(limit.to_string(), text);
        }
    }
}
