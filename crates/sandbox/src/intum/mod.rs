//! Deals of Intum CRM.

mod deal;
mod operations;
mod types;

pub use operations::{APP_CODE, api, api_with, routes};
pub use types::{Deal, DealFilter, DealOutcome, NewDeal};
