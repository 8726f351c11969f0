//! What is found in a request before it is sent.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use rust_decimal::Decimal;

use super::{Validate, Violation};
use crate::secret::SecretString;

/// A limit of a number, with the digits that the document has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// The number itself is allowed (`minimum`).
    AtLeast(&'static str),
    /// The number itself is not allowed (`minimum` and `exclusiveMinimum`).
    Above(&'static str),
    /// The number itself is allowed (`maximum`).
    AtMost(&'static str),
    /// The number itself is not allowed (`maximum` and `exclusiveMaximum`).
    Below(&'static str),
}

impl Limit {
    /// A limit that is no decimal number allows nothing: it fails where it is used first.
    fn allows(self, number: Decimal) -> bool {
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

/// What is found in a request before it is sent: all violations, and the secrets that no output may show.
#[derive(Debug, Default)]
pub struct Validation {
    path: Vec<String>,
    violations: Vec<Violation>,
    secrets: Vec<SecretString>,
}

impl Validation {
    /// Checks an object that is the field `name`.
    pub fn object<T: Validate>(&mut self, name: &str, object: Option<&T>) {
        let Some(object) = object else { return };
        self.path.push(name.to_owned());
        object.validate(self);
        self.path.pop();
    }

    /// Checks the objects of a list that is the field `name`.
    pub fn objects<'a, T: Validate + 'a>(&mut self, name: &str, objects: impl IntoIterator<Item = &'a T>) {
        for (index, object) in objects.into_iter().enumerate() {
            self.object(&format!("{name}[{index}]"), Some(object));
        }
    }

    /// Checks the objects of a map that is the field `name`.
    pub fn object_values<T: Validate>(&mut self, name: &str, map: Option<&BTreeMap<String, T>>) {
        for (key, object) in map.into_iter().flatten() {
            self.object(&format!("{name}.{key}"), Some(object));
        }
    }

    /// Checks a number against a limit.
    pub fn limit<T: Copy + Into<Decimal>>(&mut self, name: &str, number: Option<&T>, limit: Limit) {
        let Some(number) = number.copied().map(Into::into) else { return };
        if !limit.allows(number) {
            self.violation(name, format!("{number} is not {limit}"));
        }
    }

    /// Checks that the field `small` is at most the field `large`, where both are there.
    pub fn at_most<T: PartialOrd + Display>(
        &mut self,
        (small_name, small): (&str, Option<&T>),
        (large_name, large): (&str, Option<&T>),
    ) {
        let (Some(small), Some(large)) = (small, large) else { return };
        if small > large {
            self.violation(small_name, format!("{small} is more than `{large_name}`, which is {large}"));
        }
    }

    /// Takes note of a secret, so that an answer that repeats it does not show it.
    pub fn secret(&mut self, secret: Option<&SecretString>) {
        self.secrets.extend(secret.cloned());
    }

    /// Takes note of what is wrong with the field `name`.
    pub fn violation(&mut self, name: &str, message: impl Into<String>) {
        let mut field = self.path.join(".");
        if !field.is_empty() && !name.is_empty() {
            field.push('.');
        }
        field.push_str(name);
        self.violations.push(Violation { field, message: message.into() });
    }

    /// What was found.
    pub(crate) fn finish(self) -> (Vec<Violation>, Vec<SecretString>) {
        (self.violations, self.secrets)
    }
}
