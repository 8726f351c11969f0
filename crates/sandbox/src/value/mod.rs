//! Values of requests and answers.

mod date;
mod decimal;

pub use date::{is_date_range, is_day};
pub use decimal::Decimal;
