// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to create a note.
///
/// Documented: [Przykład utworzenia](https://intum.com/pomoc/crm/notatki.api).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`required`): The example has the note; the token can be in the header, as for the other
/// operations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct CreateNoteRequest {
    /// API token, instead of the `Authorization` header.
    ///
    /// Assumed (`format`): Ours; a token is a secret.
    ///
    /// Supported (`description`): An example of a create has the token in the body and no header; that one
    /// place is enough follows from the help page. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crm_client_runtime::SecretString")
    )]
    pub api_token: Option<crm_client_runtime::SecretString>,
    /// See [`NewNote`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub note: NewNote,
}

crm_client_runtime::sent!(CreateNoteRequest);

impl CreateNoteRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(note: NewNote) -> Self {
        Self {
            api_token: Default::default(),
            note,
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> CreateNoteRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for CreateNoteRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.secret(self.api_token.as_ref());
        validation.object("note", Some(&self.note));
    }
}

/// A builder of [`CreateNoteRequest`], with a type parameter for each required field that says whether
/// it is set.
#[derive(Clone, Debug, Default)]
pub struct CreateNoteRequestBuilder<GivenNote> {
    note: GivenNote,
    optional: CreateNoteRequestOptional,
}

impl<GivenNote> CreateNoteRequestBuilder<GivenNote> {
    /// Sets [`CreateNoteRequest::api_token`].
    pub fn api_token(
        mut self,
        value: impl Into<crm_client_runtime::SecretString>,
    ) -> Self {
        self.optional.api_token = Some(value.into());
        self
    }
}

impl CreateNoteRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`CreateNoteRequest::note`].
    pub fn note(self, value: impl Into<NewNote>) -> CreateNoteRequestBuilder<NewNote> {
        CreateNoteRequestBuilder {
            note: value.into(),
            optional: self.optional,
        }
    }
}

impl<GivenNote> CreateNoteRequestBuilder<GivenNote> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> CreateNoteRequest
    where
        GivenNote: CreateNoteRequestNoteIsSet,
    {
        CreateNoteRequest {
            api_token: self.optional.api_token,
            note: self.note.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `note` of `CreateNoteRequest` is not set",
    label = "`.note(…)` is missing before this"
)]
pub trait CreateNoteRequestNoteIsSet {
    fn get(self) -> NewNote;
}

impl CreateNoteRequestNoteIsSet for NewNote {
    fn get(self) -> NewNote {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct CreateNoteRequestOptional {
    api_token: Option<crm_client_runtime::SecretString>,
}
