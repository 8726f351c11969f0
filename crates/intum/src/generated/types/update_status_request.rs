// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to update a status.
///
/// Supported: No source shows this body; an update of a project is wrapped like its create. Source:
/// [Aktualizacja projektu](https://intum.pl/pomoc/organizacja/projekt.api).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct UpdateStatusRequest {
    /// See [`StatusPatch`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub status: StatusPatch,
}

crm_client_runtime::sent!(UpdateStatusRequest);

impl UpdateStatusRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(status: StatusPatch) -> Self {
        Self { status }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> UpdateStatusRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for UpdateStatusRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.object("status", Some(&self.status));
    }
}

/// A builder of [`UpdateStatusRequest`], with a type parameter for each required field that says
/// whether it is set.
#[derive(Clone, Debug, Default)]
pub struct UpdateStatusRequestBuilder<GivenStatus> {
    status: GivenStatus,
}

impl UpdateStatusRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`UpdateStatusRequest::status`].
    pub fn status(
        self,
        value: impl Into<StatusPatch>,
    ) -> UpdateStatusRequestBuilder<StatusPatch> {
        UpdateStatusRequestBuilder {
            status: value.into(),
        }
    }
}

impl<GivenStatus> UpdateStatusRequestBuilder<GivenStatus> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> UpdateStatusRequest
    where
        GivenStatus: UpdateStatusRequestStatusIsSet,
    {
        UpdateStatusRequest {
            status: self.status.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `status` of `UpdateStatusRequest` is not set",
    label = "`.status(…)` is missing before this"
)]
pub trait UpdateStatusRequestStatusIsSet {
    fn get(self) -> StatusPatch;
}

impl UpdateStatusRequestStatusIsSet for StatusPatch {
    fn get(self) -> StatusPatch {
        self
    }
}
