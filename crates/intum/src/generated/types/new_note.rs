// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A note to create.
///
/// Documented: [Pola note](https://intum.com/pomoc/crm/notatki.api).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`format`): The source's type is `integer`; that it is 64-bit is ours.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct NewNote {
    /// Text ("treść") in Markdown.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub content: Option<String>,
    /// Kind of note ("typ notatki"), `phone` in the example.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub kind: Option<String>,
    /// Name or title ("nazwa/tytuł notatki").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub name: Option<String>,
    /// Date of the note ("data notatki"), without a time zone in the example.
    ///
    /// Assumed (`type`): The source says `datetime` and writes one without a time zone, so this is text as
    /// the example has it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub note_at: Option<String>,
    /// Id of the object that the note is on ("ID powiązanego obiektu").
    pub noteable_id: i64,
    /// Type of the object that a note is on, a client, a contact or a deal.
    pub noteable_type: crate::types::NoteableType,
}

crm_client_runtime::sent!(NewNote);

impl NewNote {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(noteable_id: i64, noteable_type: crate::types::NoteableType) -> Self {
        Self {
            content: Default::default(),
            kind: Default::default(),
            name: Default::default(),
            note_at: Default::default(),
            noteable_id,
            noteable_type,
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> NewNoteBuilder<
        crm_client_runtime::Missing,
        crm_client_runtime::Missing,
    > {
        Default::default()
    }
}

impl crm_client_runtime::Validate for NewNote {
    fn validate(&self, _: &mut crm_client_runtime::Validation) {}
}

/// A builder of [`NewNote`], with a type parameter for each required field that says whether it is set.
#[derive(Clone, Debug, Default)]
pub struct NewNoteBuilder<GivenNoteableId, GivenNoteableType> {
    noteable_id: GivenNoteableId,
    noteable_type: GivenNoteableType,
    optional: NewNoteOptional,
}

impl<
    GivenNoteableId,
    GivenNoteableType,
> NewNoteBuilder<GivenNoteableId, GivenNoteableType> {
    /// Sets [`NewNote::content`].
    pub fn content(mut self, value: impl Into<String>) -> Self {
        self.optional.content = Some(value.into());
        self
    }
    /// Sets [`NewNote::kind`].
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.optional.kind = Some(value.into());
        self
    }
    /// Sets [`NewNote::name`].
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.optional.name = Some(value.into());
        self
    }
    /// Sets [`NewNote::note_at`].
    pub fn note_at(mut self, value: impl Into<String>) -> Self {
        self.optional.note_at = Some(value.into());
        self
    }
}

impl<GivenNoteableType> NewNoteBuilder<crm_client_runtime::Missing, GivenNoteableType> {
    /// Sets [`NewNote::noteable_id`].
    pub fn noteable_id(
        self,
        value: impl Into<i64>,
    ) -> NewNoteBuilder<i64, GivenNoteableType> {
        NewNoteBuilder {
            noteable_id: value.into(),
            noteable_type: self.noteable_type,
            optional: self.optional,
        }
    }
}

impl<GivenNoteableId> NewNoteBuilder<GivenNoteableId, crm_client_runtime::Missing> {
    /// Sets [`NewNote::noteable_type`].
    pub fn noteable_type(
        self,
        value: impl Into<crate::types::NoteableType>,
    ) -> NewNoteBuilder<GivenNoteableId, crate::types::NoteableType> {
        NewNoteBuilder {
            noteable_id: self.noteable_id,
            noteable_type: value.into(),
            optional: self.optional,
        }
    }
}

impl<
    GivenNoteableId,
    GivenNoteableType,
> NewNoteBuilder<GivenNoteableId, GivenNoteableType> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> NewNote
    where
        GivenNoteableId: NewNoteNoteableIdIsSet,
        GivenNoteableType: NewNoteNoteableTypeIsSet,
    {
        NewNote {
            content: self.optional.content,
            kind: self.optional.kind,
            name: self.optional.name,
            note_at: self.optional.note_at,
            noteable_id: self.noteable_id.get(),
            noteable_type: self.noteable_type.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `noteable_id` of `NewNote` is not set",
    label = "`.noteable_id(…)` is missing before this"
)]
pub trait NewNoteNoteableIdIsSet {
    fn get(self) -> i64;
}

impl NewNoteNoteableIdIsSet for i64 {
    fn get(self) -> i64 {
        self
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `noteable_type` of `NewNote` is not set",
    label = "`.noteable_type(…)` is missing before this"
)]
pub trait NewNoteNoteableTypeIsSet {
    fn get(self) -> crate::types::NoteableType;
}

impl NewNoteNoteableTypeIsSet for crate::types::NoteableType {
    fn get(self) -> crate::types::NoteableType {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct NewNoteOptional {
    content: Option<String>,
    kind: Option<String>,
    name: Option<String>,
    note_at: Option<String>,
}
