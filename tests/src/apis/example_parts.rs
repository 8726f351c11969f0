//! The parts of a documented example.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use crm_contract::Example;

/// Returns the query parameter of this name.
///
/// # Panics
///
/// Panics if the example has none.
pub fn query<'a>(example: &'a Example, name: &str) -> &'a str {
    let found = example.query.iter().find(|(each, _)| *each == name);
    found.unwrap_or_else(|| panic!("the example has no {name}")).1
}

/// Returns the body.
///
/// # Panics
///
/// Panics if the example has none.
pub fn body(example: &Example) -> &'static str {
    example.body.expect("the example has a body")
}
