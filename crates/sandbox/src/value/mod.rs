//! Values of requests and answers.

mod date;
mod decimal;
mod ids;
mod json;
mod text;

pub use date::{is_date_range, is_day};
pub use decimal::Decimal;
pub use ids::is_id_list;
pub use json::canonical;
pub use text::fold;
