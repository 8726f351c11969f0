//! Deals of Intum CRM.

mod deal;
mod operations;
mod types;

pub use operations::{APP_CODE, api, routes};
pub use types::{Deal, DealFilter, DealOutcome, NewDeal};
