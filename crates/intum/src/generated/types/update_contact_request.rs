// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to update a contact.
///
/// Supported: No source shows this body; an update of a project is wrapped like its create. Source:
/// [Aktualizacja projektu](https://intum.pl/pomoc/organizacja/projekt.api).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct UpdateContactRequest {
    /// See [`ContactPatch`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub contact: ContactPatch,
}

crm_client_runtime::sent!(UpdateContactRequest);

impl UpdateContactRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(contact: ContactPatch) -> Self {
        Self { contact }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> UpdateContactRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for UpdateContactRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.object("contact", Some(&self.contact));
    }
}

/// A builder of [`UpdateContactRequest`], with a type parameter for each required field that says
/// whether it is set.
#[derive(Clone, Debug, Default)]
pub struct UpdateContactRequestBuilder<GivenContact> {
    contact: GivenContact,
}

impl UpdateContactRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`UpdateContactRequest::contact`].
    pub fn contact(
        self,
        value: impl Into<ContactPatch>,
    ) -> UpdateContactRequestBuilder<ContactPatch> {
        UpdateContactRequestBuilder {
            contact: value.into(),
        }
    }
}

impl<GivenContact> UpdateContactRequestBuilder<GivenContact> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> UpdateContactRequest
    where
        GivenContact: UpdateContactRequestContactIsSet,
    {
        UpdateContactRequest {
            contact: self.contact.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `contact` of `UpdateContactRequest` is not set",
    label = "`.contact(…)` is missing before this"
)]
pub trait UpdateContactRequestContactIsSet {
    fn get(self) -> ContactPatch;
}

impl UpdateContactRequestContactIsSet for ContactPatch {
    fn get(self) -> ContactPatch {
        self
    }
}
