// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
//! The requests of the operations.

mod create_deal;
mod delete_deal;
mod get_deal;
mod get_deal_by_external_id;
mod list_deals;
mod update_deal;

pub use create_deal::CreateDeal;
pub use delete_deal::DeleteDeal;
pub use get_deal::GetDeal;
pub use get_deal_by_external_id::GetDealByExternalId;
pub use list_deals::ListDeals;
pub use update_deal::UpdateDeal;

use super::{Client, types};
