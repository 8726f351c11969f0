// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The fields of a note to change.
///
/// Documented: [Pola note](https://intum.com/pomoc/crm/notatki.api).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`format`): The source's type is `integer`; that it is 64-bit is ours.
///
/// Assumed (`nullable`): No source says how a field is emptied; `null` is how JSON says it, and a field
/// that is not required can be empty.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct NotePatch {
    /// Text ("treść") in Markdown.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub content: crm_client_runtime::Patch<String>,
    /// Kind of note ("typ notatki"), `phone` in the example.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub kind: crm_client_runtime::Patch<String>,
    /// Name or title ("nazwa/tytuł notatki").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub name: crm_client_runtime::Patch<String>,
    /// Date of the note ("data notatki"), without a time zone in the example.
    ///
    /// Assumed (`type`): The source says `datetime` and writes one without a time zone, so this is text as
    /// the example has it.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub note_at: crm_client_runtime::Patch<String>,
    /// Id of the object that the note is on ("ID powiązanego obiektu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub noteable_id: Option<i64>,
    /// Type of the object that a note is on, a client, a contact or a deal.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::types::NoteableType"))]
    pub noteable_type: Option<crate::types::NoteableType>,
}

crm_client_runtime::sent!(NotePatch);

impl NotePatch {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> NotePatchBuilder {
        Default::default()
    }
}

impl crm_client_runtime::Validate for NotePatch {
    fn validate(&self, _: &mut crm_client_runtime::Validation) {}
}

impl From<NewNote> for NotePatch {
    /// Creates an update that sets the fields of `NewNote` that are set, and keeps all others.
    fn from(value: NewNote) -> Self {
        Self {
            content: value
                .content
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            kind: value
                .kind
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            name: value
                .name
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            note_at: value
                .note_at
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            noteable_id: Some(value.noteable_id),
            noteable_type: Some(value.noteable_type),
        }
    }
}

/// A builder of [`NotePatch`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct NotePatchBuilder {
    optional: NotePatchOptional,
}

impl NotePatchBuilder {
    /// Sets [`NotePatch::content`].
    pub fn content(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.content = value.into();
        self
    }
    /// Sets [`NotePatch::kind`].
    pub fn kind(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.kind = value.into();
        self
    }
    /// Sets [`NotePatch::name`].
    pub fn name(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.name = value.into();
        self
    }
    /// Sets [`NotePatch::note_at`].
    pub fn note_at(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.note_at = value.into();
        self
    }
    /// Sets [`NotePatch::noteable_id`].
    pub fn noteable_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.noteable_id = Some(value.into());
        self
    }
    /// Sets [`NotePatch::noteable_type`].
    pub fn noteable_type(
        mut self,
        value: impl Into<crate::types::NoteableType>,
    ) -> Self {
        self.optional.noteable_type = Some(value.into());
        self
    }
}

impl NotePatchBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> NotePatch {
        NotePatch {
            content: self.optional.content,
            kind: self.optional.kind,
            name: self.optional.name,
            note_at: self.optional.note_at,
            noteable_id: self.optional.noteable_id,
            noteable_type: self.optional.noteable_type,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct NotePatchOptional {
    content: crm_client_runtime::Patch<String>,
    kind: crm_client_runtime::Patch<String>,
    name: crm_client_runtime::Patch<String>,
    note_at: crm_client_runtime::Patch<String>,
    noteable_id: Option<i64>,
    noteable_type: Option<crate::types::NoteableType>,
}
