//! The secrets that no output may show.

use super::redactor::Redactor;
use crate::secret::SecretString;

/// The secrets of a client and a call, of which a [`Redactor`] is built when something is to be shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Secrets {
    whole: Vec<SecretString>,
    values: Vec<SecretString>,
}

impl Secrets {
    /// Adds a secret.
    pub(crate) fn add(&mut self, secret: SecretString) {
        self.whole.push(secret);
    }

    /// Adds the value of a header or parameter, parts of which may be secrets by themselves.
    pub(crate) fn add_value(&mut self, value: SecretString) {
        self.values.push(value);
    }

    /// Returns a redactor of these secrets.
    pub(crate) fn redactor(&self) -> Redactor {
        let mut redactor = Redactor::default();
        for secret in &self.whole {
            redactor.add(secret.expose().as_bytes());
        }
        for value in &self.values {
            redactor.add_value(value.expose().as_bytes());
        }
        redactor
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redacts_secrets_and_the_parts_of_values() {
        let mut secrets = Secrets::default();
        secrets.add("test-token".into());
        secrets.add_value("Bearer test-value-17".into());
        let redacted = secrets.redactor().redact_text("<test-token> <test-value-17> Bearer");
        assert_eq!(redacted, "<(secret)> <(secret)> Bearer");
        assert_eq!(Secrets::default().redactor().redact_text("test-token"), "test-token");
    }
}
