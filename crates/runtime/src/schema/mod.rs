//! JSON Schemas of the data types.
//!
//! What serde writes and what it reads differ, and schemars asks for one of them: an amount is written as a number, and is
//! read from text too.

mod enums;
mod fields;
mod responses;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
mod values;

pub use enums::open_enum;
pub use responses::tolerant;
