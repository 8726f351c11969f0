// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A product ("товар") of a project.
///
/// Assumed: The page shows no response; a product is taken to have an `id` as the other objects do; it
/// need not be the `good_id` of the filter.
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
pub struct ProjectGood {
    /// The object's id, as a number or as text.
    pub id: crm_client_runtime::Field<u64>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::model! {
    ProjectGood, wrapped as ["payload"], builder() -> ProjectGoodBuilder {
        id, require_id: u64 => u64 = "id",
    }
}
