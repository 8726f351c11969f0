// @generated from openapi/solos.yaml (sha256 b927d6a62a458ed08d03f3ae4c34594f70b0e5249d74dfc4186024cccfb221ce) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// A good ("товар") of a project.
///
/// Assumed: The page shows no answer; that a good has an id follows from the filter key `good_id`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ProjectGood {
    /// The object's id, as a number or as text.
    pub id: crm_client_runtime::Field<u64>,
    /// The members that are no field of the document, as they came.
    pub extra: crm_client_runtime::Record,
}

crm_client_runtime::model! {
    ProjectGood, wrapped as ["payload"] {
        id: u64 = "id",
    }
}
