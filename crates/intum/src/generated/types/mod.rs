// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
//! What the operations send and receive.

mod create_deal_request;
mod deal;
mod deal_outcome;
mod deal_patch;
mod new_deal;
mod update_deal_request;

pub use create_deal_request::CreateDealRequest;
pub use create_deal_request::CreateDealRequestBuilder;
pub use deal::Deal;
pub use deal_outcome::DealOutcome;
pub use deal_patch::DealPatch;
pub use deal_patch::DealPatchBuilder;
pub use new_deal::NewDeal;
pub use new_deal::NewDealBuilder;
pub use update_deal_request::UpdateDealRequest;
pub use update_deal_request::UpdateDealRequestBuilder;
