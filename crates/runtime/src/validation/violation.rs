//! Violations.

use std::fmt;

/// What is wrong with a field or parameter.
///
/// ```
/// # fn report(error: crm_client_runtime::Error) {
/// for violation in error.violations() {
///     println!("{}: {}", violation.field, violation.message);
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The name of a parameter, or the path of a field in the body: `deal.total_amount_net`. Empty for the whole request.
    pub field: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, message } = self;
        if field.is_empty() {
            return f.write_str(message);
        }
        write!(f, "`{field}`: {message}")
    }
}
