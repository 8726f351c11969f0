// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// A project ("проект") with its dynamic fields; their names and types are the account's.
///
/// Assumed: The page shows no answer; that a project has an `id` follows from the request for one and
/// from sorting by it.
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
pub struct Project {
    /// The object's id, as a number or as text.
    pub id: crm_client_runtime::Field<u64>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::Record,
}

crm_client_runtime::model! {
    Project, wrapped as ["payload"] {
        id: u64 = "id",
    }
}
