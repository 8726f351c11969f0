//! Values of requests and answers.
//!
//! Days and lists of ids are read here and not by `crm-contract`, which reads them too: tests hold one against the
//! other, and would pass over what both had wrong.

mod date;
mod decimal;
mod ids;
mod json;
mod text;

pub use date::{is_date_range, is_day};
pub use decimal::Decimal;
pub use ids::is_id_list;
pub use json::canonical;
pub use text::{composed, fold};
