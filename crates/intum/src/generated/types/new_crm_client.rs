// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A client to create. A custom field of the account ("pole dodatkowe") stands beside the others.
///
/// Documented: [Pola
/// klienta](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
///
/// Documented (`additionalProperties`): [Użycie w
/// API](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/additional_fields.md).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct NewCrmClient {
    /// Description ("opis"), a longer text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub description: Option<String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub email: Option<String>,
    /// External id ("zewnętrzne ID"), for integrations.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub external_id: Option<String>,
    /// Name ("nazwa"); made from the phone number or the e-mail address if it is left out.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub name: Option<String>,
    /// Phone number ("telefon").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub phone: Option<String>,
    /// Tags ("tagi"), names separated by commas.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub tags: Option<String>,
    /// The members beside the fields, such as custom fields, in the order in which they are sent.
    #[serde(
        flatten,
        serialize_with = "crm_client_runtime::write_extra",
        deserialize_with = "crm_client_runtime::read_extra"
    )]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::sent!(
    NewCrmClient, open beside["description", "email", "external_id", "name", "phone",
    "tags"]
);

impl NewCrmClient {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> NewCrmClientBuilder {
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

impl crm_client_runtime::Validate for NewCrmClient {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.extra(<Self as crm_client_runtime::OpenObject>::FIELDS, &self.extra);
    }
}

/// A builder of [`NewCrmClient`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct NewCrmClientBuilder {
    optional: NewCrmClientOptional,
}

impl NewCrmClientBuilder {
    /// Sets [`NewCrmClient::description`].
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.optional.description = Some(value.into());
        self
    }
    /// Sets [`NewCrmClient::email`].
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.optional.email = Some(value.into());
        self
    }
    /// Sets [`NewCrmClient::external_id`].
    pub fn external_id(mut self, value: impl Into<String>) -> Self {
        self.optional.external_id = Some(value.into());
        self
    }
    /// Sets [`NewCrmClient::name`].
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.optional.name = Some(value.into());
        self
    }
    /// Sets [`NewCrmClient::phone`].
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.optional.phone = Some(value.into());
        self
    }
    /// Sets [`NewCrmClient::tags`].
    pub fn tags(mut self, value: impl Into<String>) -> Self {
        self.optional.tags = Some(value.into());
        self
    }
    /// Sets a custom field: a member beside the fields of [`NewCrmClient`], in
    /// [`extra`](NewCrmClient::extra).
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

impl NewCrmClientBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> NewCrmClient {
        NewCrmClient {
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
struct NewCrmClientOptional {
    description: Option<String>,
    email: Option<String>,
    external_id: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    tags: Option<String>,
    extra: crm_client_runtime::JsonObject,
}
