// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to update a client.
///
/// Supported: No source shows this body; an update of a project is wrapped like its create. Source:
/// [Aktualizacja projektu](https://intum.pl/pomoc/organizacja/projekt.api).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct UpdateCrmClientRequest {
    /// See [`CrmClientPatch`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub client: CrmClientPatch,
}

crm_client_runtime::sent!(UpdateCrmClientRequest);

impl UpdateCrmClientRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(client: CrmClientPatch) -> Self {
        Self { client }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> UpdateCrmClientRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for UpdateCrmClientRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.object("client", Some(&self.client));
    }
}

/// A builder of [`UpdateCrmClientRequest`], with a type parameter for each required field that says
/// whether it is set.
#[derive(Clone, Debug, Default)]
pub struct UpdateCrmClientRequestBuilder<GivenClient> {
    client: GivenClient,
}

impl UpdateCrmClientRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`UpdateCrmClientRequest::client`].
    pub fn client(
        self,
        value: impl Into<CrmClientPatch>,
    ) -> UpdateCrmClientRequestBuilder<CrmClientPatch> {
        UpdateCrmClientRequestBuilder {
            client: value.into(),
        }
    }
}

impl<GivenClient> UpdateCrmClientRequestBuilder<GivenClient> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> UpdateCrmClientRequest
    where
        GivenClient: UpdateCrmClientRequestClientIsSet,
    {
        UpdateCrmClientRequest {
            client: self.client.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `client` of `UpdateCrmClientRequest` is not set",
    label = "`.client(…)` is missing before this"
)]
pub trait UpdateCrmClientRequestClientIsSet {
    fn get(self) -> CrmClientPatch;
}

impl UpdateCrmClientRequestClientIsSet for CrmClientPatch {
    fn get(self) -> CrmClientPatch {
        self
    }
}
