//! Values of numbered seed data. Each follows from the number of its object.

use super::decimal::{Decimal, DecimalError};

/// Spreads consecutive numbers over `0..limit`.
pub fn spread(number: u32, limit: u32) -> u32 {
    number.wrapping_mul(2_654_435_761).rotate_left(16) % limit
}

/// Returns an id from 1 to `limit`.
pub fn id(number: u32, limit: u32) -> i64 {
    i64::from(spread(number, limit)) + 1
}

/// Returns a day from 2020 to 2025.
pub fn day(number: u32) -> String {
    let day = spread(number, 6 * 12 * 28);
    format!("{}-{:02}-{:02}", 2020 + day / 336, day / 28 % 12 + 1, day % 28 + 1)
}

/// Returns an amount of so many cents, with two decimals.
///
/// # Errors
///
/// Never for the text that it makes of the cents.
pub fn amount(cents: u32) -> Result<Decimal, DecimalError> {
    format!("{}.{:02}", cents / 100, cents % 100).parse()
}
