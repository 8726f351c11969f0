//! Values of requests and responses.
//!
//! Days and lists of ids are parsed here and not by `crm-contract`. Tests compare the two, which would not show a
//! mistake in shared code.

mod date;
mod decimal;
mod ids;
mod json;
mod members;
pub mod numbered;
mod text;

pub use date::{is_date_range, is_day};
pub use decimal::Decimal;
pub use ids::is_id_list;
pub use json::canonical;
pub use members::Members;
pub use text::{casefold, normalize};
