//! What is found in a request before it is sent.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use rust_decimal::Decimal;

use super::{Check, Problem};
use crate::secret::Secret;

/// A limit of a number, with the digits that the document has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Bound {
    /// The number itself is allowed (`minimum`).
    AtLeast(&'static str),
    /// The number itself is not allowed (`minimum` and `exclusiveMinimum`).
    Above(&'static str),
    /// The number itself is allowed (`maximum`).
    AtMost(&'static str),
    /// The number itself is not allowed (`maximum` and `exclusiveMaximum`).
    Below(&'static str),
}

impl Bound {
    /// A bound that is no decimal number allows nothing: it fails where it is used first.
    fn allows(self, number: Decimal) -> bool {
        let (Self::AtLeast(digits) | Self::Above(digits) | Self::AtMost(digits) | Self::Below(digits)) = self;
        Decimal::from_str_exact(digits).is_ok_and(|bound| match self {
            Self::AtLeast(_) => number >= bound,
            Self::Above(_) => number > bound,
            Self::AtMost(_) => number <= bound,
            Self::Below(_) => number < bound,
        })
    }
}

impl Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(digits) => write!(f, "at least {digits}"),
            Self::Above(digits) => write!(f, "more than {digits}"),
            Self::AtMost(digits) => write!(f, "at most {digits}"),
            Self::Below(digits) => write!(f, "less than {digits}"),
        }
    }
}

/// What is found in a request before it is sent: all problems, and the secrets that no output may show.
#[derive(Debug, Default)]
pub struct Inspection {
    path: Vec<String>,
    problems: Vec<Problem>,
    secrets: Vec<Secret>,
}

impl Inspection {
    /// Checks an object that is the field `name`.
    pub fn object<T: Check>(&mut self, name: &str, object: Option<&T>) {
        let Some(object) = object else { return };
        self.path.push(name.to_owned());
        object.check(self);
        self.path.pop();
    }

    /// Checks the objects of a list that is the field `name`.
    pub fn objects<'a, T: Check + 'a>(&mut self, name: &str, objects: impl IntoIterator<Item = &'a T>) {
        for (index, object) in objects.into_iter().enumerate() {
            self.object(&format!("{name}[{index}]"), Some(object));
        }
    }

    /// Checks the objects of a map that is the field `name`.
    pub fn object_values<T: Check>(&mut self, name: &str, map: Option<&BTreeMap<String, T>>) {
        for (key, object) in map.into_iter().flatten() {
            self.object(&format!("{name}.{key}"), Some(object));
        }
    }

    /// Checks a number against a bound.
    pub fn bound<T: Copy + Into<Decimal>>(&mut self, name: &str, number: Option<&T>, bound: Bound) {
        let Some(number) = number.copied().map(Into::into) else { return };
        if !bound.allows(number) {
            self.problem(name, format!("{number} is not {bound}"));
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
            self.problem(small_name, format!("{small} is more than `{large_name}`, which is {large}"));
        }
    }

    /// Takes note of a secret, so that an answer that repeats it does not show it.
    pub fn secret(&mut self, secret: Option<&Secret>) {
        self.secrets.extend(secret.cloned());
    }

    /// Takes note of what is wrong with the field `name`.
    pub fn problem(&mut self, name: &str, message: impl Into<String>) {
        let mut field = self.path.join(".");
        if !field.is_empty() && !name.is_empty() {
            field.push('.');
        }
        field.push_str(name);
        self.problems.push(Problem { field, message: message.into() });
    }

    /// What was found.
    pub(crate) fn finish(self) -> (Vec<Problem>, Vec<Secret>) {
        (self.problems, self.secrets)
    }
}
