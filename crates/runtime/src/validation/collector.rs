//! Collecting the violations and secrets of a request before it is sent.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use rust_decimal::Decimal;

use super::limit::Limit;
use super::violation::Violation;
use crate::secret::SecretString;
use crate::value::json_object::JsonObject;

/// A body that can be validated.
///
/// The generated code implements it from the document: limits, and pairs of fields one of which is at most the other.
pub trait Validate {
    /// Adds violations to `validation`.
    fn validate(&self, validation: &mut Validation);
}

/// An object that contains objects of its own type is boxed.
impl<T: Validate> Validate for Box<T> {
    fn validate(&self, validation: &mut Validation) {
        T::validate(self, validation);
    }
}

/// Collects the violations of a request, and the secrets in it that no output may show.
#[derive(Debug, Default)]
pub struct Validation {
    path: Vec<String>,
    violations: Vec<Violation>,
    secrets: Vec<SecretString>,
}

impl Validation {
    /// Validates an object that is the field `name`.
    pub fn object<T: Validate>(&mut self, name: &str, object: Option<&T>) {
        let Some(object) = object else { return };
        self.path.push(name.to_owned());
        object.validate(self);
        self.path.pop();
    }

    /// Validates the objects of a list that is the field `name`.
    pub fn objects<'a, T: Validate + 'a>(&mut self, name: &str, objects: impl IntoIterator<Item = &'a T>) {
        for (index, object) in objects.into_iter().enumerate() {
            self.object(&format!("{name}[{index}]"), Some(object));
        }
    }

    /// Validates the objects of a map that is the field `name`.
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

    /// Checks that the field `small` is at most the field `large`, if both are set.
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

    /// Checks the members that an open object has beside its fields: each has a name of its own.
    pub fn extra(&mut self, fields: &[&str], extra: &JsonObject) {
        let mut names: BTreeSet<&str> = BTreeSet::new();
        for (name, _) in extra.iter() {
            if fields.contains(&name) {
                self.violation(name, "is a field, and is set as a custom field too");
            } else if name.is_empty() {
                self.violation(name, "a custom field has no name");
            } else if !names.insert(name) {
                self.violation(name, "is set as a custom field twice");
            }
        }
    }

    /// Adds a secret, so that it is redacted if a response repeats it.
    pub fn secret(&mut self, secret: Option<&SecretString>) {
        self.secrets.extend(secret.cloned());
    }

    /// Adds a violation of the field `name`.
    pub fn violation(&mut self, name: &str, message: impl Into<String>) {
        let mut field = self.path.join(".");
        if !field.is_empty() && !name.is_empty() {
            field.push('.');
        }
        field.push_str(name);
        self.violations.push(Violation { field, message: message.into() });
    }

    /// Returns the violations and the secrets.
    pub(crate) fn finish(self) -> (Vec<Violation>, Vec<SecretString>) {
        (self.violations, self.secrets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Amount(i32);

    impl Validate for Amount {
        fn validate(&self, validation: &mut Validation) {
            validation.limit("net", Some(&self.0), Limit::AtLeast("0"));
            validation.secret(Some(&"test-token".into()));
        }
    }

    #[test]
    fn a_custom_field_has_a_name_of_its_own() {
        let extra: JsonObject =
            serde_json::from_str(r#"{"score": 1, "net": 2, "": 3, "score": 4}"#).expect("an object");
        let mut validation = Validation::default();
        validation.extra(&["net"], &extra);
        let messages: Vec<String> = validation.finish().0.iter().map(ToString::to_string).collect();
        let expected = [
            "`net`: is a field, and is set as a custom field too",
            "a custom field has no name",
            "`score`: is set as a custom field twice",
        ];
        assert_eq!(messages, expected);
    }

    #[test]
    fn a_violation_has_the_path_of_its_field() {
        let mut validation = Validation::default();
        validation.limit("page", Some(&0), Limit::Above("0"));
        validation.limit::<i32>("page", None, Limit::Above("0"));
        validation.at_most(("from", Some(&2)), ("to", Some(&1)));
        validation.at_most(("from", Some(&1)), ("to", Some(&1)));
        validation.at_most(("from", Some(&2)), ("to", None));
        validation.object("deal", Some(&Box::new(Amount(-1))));
        validation.object::<Amount>("deal", None);
        validation.objects("deals", &[Amount(0), Amount(-1)]);
        validation.object_values("by_name", Some(&BTreeMap::from([("a".to_owned(), Amount(-2))])));
        validation.violation("", "is empty");
        let (violations, secrets) = validation.finish();
        let messages: Vec<String> = violations.iter().map(ToString::to_string).collect();
        let expected = [
            "`page`: 0 is not more than 0",
            "`from`: 2 is more than `to`, which is 1",
            "`deal.net`: -1 is not at least 0",
            "`deals[1].net`: -1 is not at least 0",
            "`by_name.a.net`: -2 is not at least 0",
            "is empty",
        ];
        assert_eq!(messages, expected);
        assert_eq!(secrets, vec!["test-token".into(); 4]);
    }
}
