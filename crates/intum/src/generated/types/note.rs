// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A note as the server returns it. Any field can be missing. The types are those of a request; a
/// client must be ready for others.
///
/// Assumed: No source shows a note in a response; it is taken to have the fields that a request has.
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
pub struct Note {
    /// Text ("treść") in Markdown.
    pub content: crm_client_runtime::Field<String>,
    /// When the note was created.
    ///
    /// Supported: No source shows a note in a response. A webhook posts an object with `created_at`, in
    /// UTC. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub created_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// The note's id, as in the path of the other operations.
    ///
    /// Supported: No source shows a note in a response. A webhook posts an object with its `id`. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub id: crm_client_runtime::Field<i64>,
    /// Kind of note ("typ notatki"), `phone` in the example.
    pub kind: crm_client_runtime::Field<String>,
    /// Name or title ("nazwa/tytuł notatki").
    pub name: crm_client_runtime::Field<String>,
    /// Date of the note ("data notatki"), without a time zone in the example.
    pub note_at: crm_client_runtime::Field<String>,
    /// Id of the object that the note is on ("ID powiązanego obiektu").
    pub noteable_id: crm_client_runtime::Field<i64>,
    /// Type of the object that the note is on ("typ").
    pub noteable_type: crm_client_runtime::Field<crate::types::NoteableType>,
    /// When the note was last changed.
    ///
    /// Assumed: No source names it. An object that has `created_at` usually has it too.
    pub updated_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::model! {
    Note, wrapped as ["note", "notes"], builder() -> NoteBuilder {
        content, require_content: String => &str = "content",
        created_at, require_created_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "created_at",
        id, require_id: i64 => i64 = "id",
        kind, require_kind: String => &str = "kind",
        name, require_name: String => &str = "name",
        note_at, require_note_at: String => &str = "note_at",
        noteable_id, require_noteable_id: i64 => i64 = "noteable_id",
        noteable_type, require_noteable_type: crate::types::NoteableType => &crate::types::NoteableType = "noteable_type",
        updated_at, require_updated_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "updated_at",
    }
}
