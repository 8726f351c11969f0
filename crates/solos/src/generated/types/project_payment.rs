// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A payment ("платеж") of a project.
///
/// Assumed: The page shows no response; that a payment has an `id` follows from the filter by it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        crate = "crm_client_runtime::schemars",
        transform = crm_client_runtime::schema::tolerant
    )
)]
pub struct ProjectPayment {
    /// The object's id, as a number or as text.
    pub id: crm_client_runtime::Field<u64>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::model! {
    ProjectPayment, wrapped as ["payload"], builder() -> ProjectPaymentBuilder {
        id, require_id: u64 => u64 = "id",
    }
}
