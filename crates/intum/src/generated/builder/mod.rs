// @generated from openapi/intum.yaml (sha256 17ebb09398ce742816622aa29be8ae2768b6a5555f704bb2024e936d6c0991e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
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

use super::Client;
use super::types;
#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};
