//! Integers of SQLite.

/// Converts a number to an SQLite integer. A number that is too large becomes the largest one, which is no id.
pub fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
