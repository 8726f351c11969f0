//! JSON Schemas of the data types: what serde writes of them, and what it reads.
//!
//! The two differ, and schemars asks for one of them: an amount is written as a number, and read from text too.

mod answers;
mod enums;
mod fields;
mod values;

pub use answers::tolerant;
pub use enums::open_enum;
