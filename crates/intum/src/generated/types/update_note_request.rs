// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to update a note.
///
/// Supported: No source shows this body; an update of a project is wrapped like its create. Source:
/// [Aktualizacja projektu](https://intum.pl/pomoc/organizacja/projekt.api).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct UpdateNoteRequest {
    /// See [`NotePatch`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub note: NotePatch,
}

crm_client_runtime::sent!(UpdateNoteRequest);

impl UpdateNoteRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(note: NotePatch) -> Self {
        Self { note }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> UpdateNoteRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for UpdateNoteRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.object("note", Some(&self.note));
    }
}

/// A builder of [`UpdateNoteRequest`], with a type parameter for each required field that says whether
/// it is set.
#[derive(Clone, Debug, Default)]
pub struct UpdateNoteRequestBuilder<GivenNote> {
    note: GivenNote,
}

impl UpdateNoteRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`UpdateNoteRequest::note`].
    pub fn note(
        self,
        value: impl Into<NotePatch>,
    ) -> UpdateNoteRequestBuilder<NotePatch> {
        UpdateNoteRequestBuilder {
            note: value.into(),
        }
    }
}

impl<GivenNote> UpdateNoteRequestBuilder<GivenNote> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> UpdateNoteRequest
    where
        GivenNote: UpdateNoteRequestNoteIsSet,
    {
        UpdateNoteRequest {
            note: self.note.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `note` of `UpdateNoteRequest` is not set",
    label = "`.note(…)` is missing before this"
)]
pub trait UpdateNoteRequestNoteIsSet {
    fn get(self) -> NotePatch;
}

impl UpdateNoteRequestNoteIsSet for NotePatch {
    fn get(self) -> NotePatch {
        self
    }
}
