// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The fields of a client to change.
///
/// Documented: [Pola
/// klienta](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
///
/// Documented (`additionalProperties`): [Użycie w
/// API](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/additional_fields.md).
///
/// Assumed (`nullable`): No source says how a field is emptied; `null` is how JSON says it, and a field
/// that is not required can be empty.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct CrmClientPatch {
    /// Description ("opis"), a longer text.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub description: crm_client_runtime::Patch<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub email: crm_client_runtime::Patch<String>,
    /// External id ("zewnętrzne ID"), for integrations.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub external_id: crm_client_runtime::Patch<String>,
    /// Name ("nazwa"); made from the phone number or the e-mail address if it is left out.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub name: crm_client_runtime::Patch<String>,
    /// Phone number ("telefon").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub phone: crm_client_runtime::Patch<String>,
    /// Tags ("tagi"), names separated by commas.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub tags: crm_client_runtime::Patch<String>,
    /// The members beside the fields, such as custom fields, in the order in which they are sent.
    #[serde(
        flatten,
        serialize_with = "crm_client_runtime::write_extra",
        deserialize_with = "crm_client_runtime::read_extra"
    )]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::sent!(
    CrmClientPatch, open beside["description", "email", "external_id", "name", "phone",
    "tags"]
);

impl CrmClientPatch {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> CrmClientPatchBuilder {
        Default::default()
    }
    /// Returns a custom field, a member of [`extra`](Self::extra); `None` if it is not set or `null`.
    ///
    /// # Errors
    ///
    /// It cannot be read as `T`.
    pub fn custom_field<T: crm_client_runtime::FromJson>(
        &self,
        name: &str,
    ) -> Result<Option<T>, crm_client_runtime::FieldError> {
        self.extra.get(name)
    }
}

impl crm_client_runtime::Validate for CrmClientPatch {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.extra(<Self as crm_client_runtime::OpenObject>::FIELDS, &self.extra);
    }
}

impl From<NewCrmClient> for CrmClientPatch {
    /// Creates an update that sets the fields of `NewCrmClient` that are set, and keeps all others.
    fn from(value: NewCrmClient) -> Self {
        Self {
            description: value
                .description
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            email: value
                .email
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            external_id: value
                .external_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            name: value
                .name
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            phone: value
                .phone
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            tags: value
                .tags
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            extra: value.extra,
        }
    }
}

/// A builder of [`CrmClientPatch`], with a type parameter for each required field that says whether it
/// is set.
#[derive(Clone, Debug, Default)]
pub struct CrmClientPatchBuilder {
    optional: CrmClientPatchOptional,
}

impl CrmClientPatchBuilder {
    /// Sets [`CrmClientPatch::description`].
    pub fn description(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.description = value.into();
        self
    }
    /// Sets [`CrmClientPatch::email`].
    pub fn email(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.email = value.into();
        self
    }
    /// Sets [`CrmClientPatch::external_id`].
    pub fn external_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.external_id = value.into();
        self
    }
    /// Sets [`CrmClientPatch::name`].
    pub fn name(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.name = value.into();
        self
    }
    /// Sets [`CrmClientPatch::phone`].
    pub fn phone(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.phone = value.into();
        self
    }
    /// Sets [`CrmClientPatch::tags`].
    pub fn tags(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.tags = value.into();
        self
    }
    /// Sets a custom field: a member beside the fields of [`CrmClientPatch`], in
    /// [`extra`](CrmClientPatch::extra).
    ///
    /// Text, integers, amounts, dates, booleans, lists of them and `None` convert by `into()`, without
    /// losing a digit; [`Json::null`](crm_client_runtime::Json::null) is `null`. The request is rejected
    /// before it is sent if a field has the name.
    pub fn custom_field(
        mut self,
        name: impl Into<String>,
        value: impl Into<crm_client_runtime::Json>,
    ) -> Self {
        self.optional.extra.insert(name, value.into());
        self
    }
}

impl CrmClientPatchBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> CrmClientPatch {
        CrmClientPatch {
            description: self.optional.description,
            email: self.optional.email,
            external_id: self.optional.external_id,
            name: self.optional.name,
            phone: self.optional.phone,
            tags: self.optional.tags,
            extra: self.optional.extra,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct CrmClientPatchOptional {
    description: crm_client_runtime::Patch<String>,
    email: crm_client_runtime::Patch<String>,
    external_id: crm_client_runtime::Patch<String>,
    name: crm_client_runtime::Patch<String>,
    phone: crm_client_runtime::Patch<String>,
    tags: crm_client_runtime::Patch<String>,
    extra: crm_client_runtime::JsonObject,
}
