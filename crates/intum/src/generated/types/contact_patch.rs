// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The fields of a contact to change.
///
/// Documented: [Pola contact](https://intum.pl/pomoc/crm/kontakty.api).
///
/// Documented (`additionalProperties`): [Użycie w
/// API](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/additional_fields.md).
///
/// Assumed (`format`): The source's type is `integer`; that it is 64-bit is ours.
///
/// Assumed (`nullable`): No source says how a field is emptied; `null` is how JSON says it, and a field
/// that is not required can be empty.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct ContactPatch {
    /// Id of the category ("ID kategorii").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub category_id: crm_client_runtime::Patch<i64>,
    /// City ("miasto").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub city: crm_client_runtime::Patch<String>,
    /// Id of the client ("ID klienta").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub client_id: crm_client_runtime::Patch<i64>,
    /// Code of the country ("kod kraju").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub country: crm_client_runtime::Patch<String>,
    /// Id of the department ("ID działu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub department_id: crm_client_runtime::Patch<i64>,
    /// Description ("opis"), a longer text.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub description: crm_client_runtime::Patch<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub email: crm_client_runtime::Patch<String>,
    /// External id ("zewnętrzne ID").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub external_id: crm_client_runtime::Patch<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The source says an object of custom fields and names none of them.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub fields: crm_client_runtime::Patch<crm_client_runtime::JsonObject>,
    /// First name ("imię").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub first_name: crm_client_runtime::Patch<String>,
    /// Whether the contact buys or supplies ("buyer lub supplier").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::types::ContactKind"))]
    pub kind: Option<crate::types::ContactKind>,
    /// Last name ("nazwisko").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub last_name: crm_client_runtime::Patch<String>,
    /// Mobile phone number ("telefon komórkowy").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub mobile_phone: crm_client_runtime::Patch<String>,
    /// Full name ("pełna nazwa").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub name: crm_client_runtime::Patch<String>,
    /// Note ("notatka"), a longer text.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub note: crm_client_runtime::Patch<String>,
    /// Phone number ("telefon").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub phone: crm_client_runtime::Patch<String>,
    /// Position in the company ("stanowisko").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub position: crm_client_runtime::Patch<String>,
    /// Post code ("kod pocztowy").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub post_code: crm_client_runtime::Patch<String>,
    /// Id of the person responsible ("ID odpowiedzialnego").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub responsible_id: crm_client_runtime::Patch<i64>,
    /// Id of the status ("ID statusu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub status_id: crm_client_runtime::Patch<i64>,
    /// Street ("ulica").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub street: crm_client_runtime::Patch<String>,
    /// Website ("strona internetowa").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub www: crm_client_runtime::Patch<String>,
    /// The members beside the fields, such as custom fields, in the order in which they are sent.
    #[serde(
        flatten,
        serialize_with = "crm_client_runtime::write_extra",
        deserialize_with = "crm_client_runtime::read_extra"
    )]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::sent!(
    ContactPatch, open beside["category_id", "city", "client_id", "country",
    "department_id", "description", "email", "external_id", "fields", "first_name",
    "kind", "last_name", "mobile_phone", "name", "note", "phone", "position",
    "post_code", "responsible_id", "status_id", "street", "www"]
);

impl ContactPatch {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> ContactPatchBuilder {
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

impl crm_client_runtime::Validate for ContactPatch {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.extra(<Self as crm_client_runtime::OpenObject>::FIELDS, &self.extra);
    }
}

impl From<NewContact> for ContactPatch {
    /// Creates an update that sets the fields of `NewContact` that are set, and keeps all others.
    fn from(value: NewContact) -> Self {
        Self {
            category_id: value
                .category_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            city: value
                .city
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            client_id: value
                .client_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            country: value
                .country
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            department_id: value
                .department_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            description: value
                .description
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            email: value
                .email
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            external_id: value
                .external_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            fields: value
                .fields
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            first_name: value
                .first_name
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            kind: Some(value.kind),
            last_name: value
                .last_name
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            mobile_phone: value
                .mobile_phone
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            name: value
                .name
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            note: value
                .note
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            phone: value
                .phone
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            position: value
                .position
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            post_code: value
                .post_code
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            responsible_id: value
                .responsible_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            status_id: value
                .status_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            street: value
                .street
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            www: value
                .www
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            extra: value.extra,
        }
    }
}

/// A builder of [`ContactPatch`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct ContactPatchBuilder {
    optional: ContactPatchOptional,
}

impl ContactPatchBuilder {
    /// Sets [`ContactPatch::category_id`].
    pub fn category_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.category_id = value.into();
        self
    }
    /// Sets [`ContactPatch::city`].
    pub fn city(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.city = value.into();
        self
    }
    /// Sets [`ContactPatch::client_id`].
    pub fn client_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.client_id = value.into();
        self
    }
    /// Sets [`ContactPatch::country`].
    pub fn country(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.country = value.into();
        self
    }
    /// Sets [`ContactPatch::department_id`].
    pub fn department_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.department_id = value.into();
        self
    }
    /// Sets [`ContactPatch::description`].
    pub fn description(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.description = value.into();
        self
    }
    /// Sets [`ContactPatch::email`].
    pub fn email(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.email = value.into();
        self
    }
    /// Sets [`ContactPatch::external_id`].
    pub fn external_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.external_id = value.into();
        self
    }
    /// Sets [`ContactPatch::fields`].
    pub fn fields(
        mut self,
        value: impl Into<crm_client_runtime::Patch<crm_client_runtime::JsonObject>>,
    ) -> Self {
        self.optional.fields = value.into();
        self
    }
    /// Sets [`ContactPatch::first_name`].
    pub fn first_name(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.first_name = value.into();
        self
    }
    /// Sets [`ContactPatch::kind`].
    pub fn kind(mut self, value: impl Into<crate::types::ContactKind>) -> Self {
        self.optional.kind = Some(value.into());
        self
    }
    /// Sets [`ContactPatch::last_name`].
    pub fn last_name(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.last_name = value.into();
        self
    }
    /// Sets [`ContactPatch::mobile_phone`].
    pub fn mobile_phone(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.mobile_phone = value.into();
        self
    }
    /// Sets [`ContactPatch::name`].
    pub fn name(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.name = value.into();
        self
    }
    /// Sets [`ContactPatch::note`].
    pub fn note(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.note = value.into();
        self
    }
    /// Sets [`ContactPatch::phone`].
    pub fn phone(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.phone = value.into();
        self
    }
    /// Sets [`ContactPatch::position`].
    pub fn position(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.position = value.into();
        self
    }
    /// Sets [`ContactPatch::post_code`].
    pub fn post_code(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.post_code = value.into();
        self
    }
    /// Sets [`ContactPatch::responsible_id`].
    pub fn responsible_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.responsible_id = value.into();
        self
    }
    /// Sets [`ContactPatch::status_id`].
    pub fn status_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.status_id = value.into();
        self
    }
    /// Sets [`ContactPatch::street`].
    pub fn street(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.street = value.into();
        self
    }
    /// Sets [`ContactPatch::www`].
    pub fn www(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.www = value.into();
        self
    }
    /// Sets a custom field: a member beside the fields of [`ContactPatch`], in
    /// [`extra`](ContactPatch::extra).
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

impl ContactPatchBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> ContactPatch {
        ContactPatch {
            category_id: self.optional.category_id,
            city: self.optional.city,
            client_id: self.optional.client_id,
            country: self.optional.country,
            department_id: self.optional.department_id,
            description: self.optional.description,
            email: self.optional.email,
            external_id: self.optional.external_id,
            fields: self.optional.fields,
            first_name: self.optional.first_name,
            kind: self.optional.kind,
            last_name: self.optional.last_name,
            mobile_phone: self.optional.mobile_phone,
            name: self.optional.name,
            note: self.optional.note,
            phone: self.optional.phone,
            position: self.optional.position,
            post_code: self.optional.post_code,
            responsible_id: self.optional.responsible_id,
            status_id: self.optional.status_id,
            street: self.optional.street,
            www: self.optional.www,
            extra: self.optional.extra,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct ContactPatchOptional {
    category_id: crm_client_runtime::Patch<i64>,
    city: crm_client_runtime::Patch<String>,
    client_id: crm_client_runtime::Patch<i64>,
    country: crm_client_runtime::Patch<String>,
    department_id: crm_client_runtime::Patch<i64>,
    description: crm_client_runtime::Patch<String>,
    email: crm_client_runtime::Patch<String>,
    external_id: crm_client_runtime::Patch<String>,
    fields: crm_client_runtime::Patch<crm_client_runtime::JsonObject>,
    first_name: crm_client_runtime::Patch<String>,
    kind: Option<crate::types::ContactKind>,
    last_name: crm_client_runtime::Patch<String>,
    mobile_phone: crm_client_runtime::Patch<String>,
    name: crm_client_runtime::Patch<String>,
    note: crm_client_runtime::Patch<String>,
    phone: crm_client_runtime::Patch<String>,
    position: crm_client_runtime::Patch<String>,
    post_code: crm_client_runtime::Patch<String>,
    responsible_id: crm_client_runtime::Patch<i64>,
    status_id: crm_client_runtime::Patch<i64>,
    street: crm_client_runtime::Patch<String>,
    www: crm_client_runtime::Patch<String>,
    extra: crm_client_runtime::JsonObject,
}
