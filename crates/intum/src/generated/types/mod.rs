// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
//! What the operations send and receive.

pub mod error;
mod create_deal_request;
mod deal;
mod deal_outcome;
mod deal_patch;
mod new_deal;
mod update_deal_request;

pub use create_deal_request::CreateDealRequest;
pub use deal::Deal;
pub use deal_outcome::DealOutcome;
pub use deal_patch::DealPatch;
pub use new_deal::NewDeal;
pub use update_deal_request::UpdateDealRequest;

/// Builders of what is sent.
pub mod builder {
    pub use super::create_deal_request::builder::CreateDealRequest;
    pub use super::deal_patch::builder::DealPatch;
    pub use super::new_deal::builder::NewDeal;
    pub use super::update_deal_request::builder::UpdateDealRequest;
}
