// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
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
pub use deal::DealBuilder;
pub use deal_outcome::DealOutcome;
pub use deal_patch::DealPatch;
pub use deal_patch::DealPatchBuilder;
pub use new_deal::NewDeal;
pub use new_deal::NewDealBuilder;
pub use update_deal_request::UpdateDealRequest;
pub use update_deal_request::UpdateDealRequestBuilder;

/// Adds the JSON Schemas of all types, and of the responses, to those that `generator` has.
#[cfg(feature = "schemars")]
pub fn add_schemas(generator: &mut crm_client_runtime::schemars::SchemaGenerator) {
    generator.subschema_for::<CreateDealRequest>();
    generator.subschema_for::<Deal>();
    generator.subschema_for::<DealOutcome>();
    generator.subschema_for::<DealPatch>();
    generator.subschema_for::<NewDeal>();
    generator.subschema_for::<UpdateDealRequest>();
    generator.subschema_for::<crm_client_runtime::ListResponse<crate::types::Deal>>();
    generator.subschema_for::<crm_client_runtime::ObjectResponse<crate::types::Deal>>();
}
