// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A contact to create. A custom field of the account ("pole dodatkowe") stands beside the others.
///
/// In conflict (`required`): follows [Pola contact](https://intum.pl/pomoc/crm/kontakty.api), against
/// [Pola kontaktu](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
/// The page of contacts is the newer one and lists every field. The older file has no `kind`, requires
/// nothing, and its example of a create sends none.
///
/// Documented: [Pola contact](https://intum.pl/pomoc/crm/kontakty.api).
///
/// Documented (`additionalProperties`): [Użycie w
/// API](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/additional_fields.md).
///
/// Assumed (`format`): The source's type is `integer`; that it is 64-bit is ours.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct NewContact {
    /// Id of the category ("ID kategorii").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub category_id: Option<i64>,
    /// City ("miasto").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub city: Option<String>,
    /// Id of the client ("ID klienta").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub client_id: Option<i64>,
    /// Code of the country ("kod kraju").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub country: Option<String>,
    /// Id of the department ("ID działu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub department_id: Option<i64>,
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
    /// External id ("zewnętrzne ID").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub external_id: Option<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The source says an object of custom fields and names none of them.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crm_client_runtime::JsonObject"))]
    pub fields: Option<crm_client_runtime::JsonObject>,
    /// First name ("imię").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub first_name: Option<String>,
    /// Whether the contact buys or supplies ("buyer lub supplier").
    pub kind: crate::types::ContactKind,
    /// Last name ("nazwisko").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub last_name: Option<String>,
    /// Mobile phone number ("telefon komórkowy").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub mobile_phone: Option<String>,
    /// Full name ("pełna nazwa").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub name: Option<String>,
    /// Note ("notatka"), a longer text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub note: Option<String>,
    /// Phone number ("telefon").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub phone: Option<String>,
    /// Position in the company ("stanowisko").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub position: Option<String>,
    /// Post code ("kod pocztowy").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub post_code: Option<String>,
    /// Id of the person responsible ("ID odpowiedzialnego").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub responsible_id: Option<i64>,
    /// Id of the status ("ID statusu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub status_id: Option<i64>,
    /// Street ("ulica").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub street: Option<String>,
    /// Website ("strona internetowa").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub www: Option<String>,
    /// The members beside the fields, such as custom fields, in the order in which they are sent.
    #[serde(
        flatten,
        serialize_with = "crm_client_runtime::write_extra",
        deserialize_with = "crm_client_runtime::read_extra"
    )]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::sent!(
    NewContact, open beside["category_id", "city", "client_id", "country",
    "department_id", "description", "email", "external_id", "fields", "first_name",
    "kind", "last_name", "mobile_phone", "name", "note", "phone", "position",
    "post_code", "responsible_id", "status_id", "street", "www"]
);

impl NewContact {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(kind: crate::types::ContactKind) -> Self {
        Self {
            category_id: Default::default(),
            city: Default::default(),
            client_id: Default::default(),
            country: Default::default(),
            department_id: Default::default(),
            description: Default::default(),
            email: Default::default(),
            external_id: Default::default(),
            fields: Default::default(),
            first_name: Default::default(),
            kind,
            last_name: Default::default(),
            mobile_phone: Default::default(),
            name: Default::default(),
            note: Default::default(),
            phone: Default::default(),
            position: Default::default(),
            post_code: Default::default(),
            responsible_id: Default::default(),
            status_id: Default::default(),
            street: Default::default(),
            www: Default::default(),
            extra: Default::default(),
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> NewContactBuilder<crm_client_runtime::Missing> {
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

impl crm_client_runtime::Validate for NewContact {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.extra(<Self as crm_client_runtime::OpenObject>::FIELDS, &self.extra);
    }
}

/// A builder of [`NewContact`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct NewContactBuilder<GivenKind> {
    kind: GivenKind,
    optional: NewContactOptional,
}

impl<GivenKind> NewContactBuilder<GivenKind> {
    /// Sets [`NewContact::category_id`].
    pub fn category_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.category_id = Some(value.into());
        self
    }
    /// Sets [`NewContact::city`].
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.optional.city = Some(value.into());
        self
    }
    /// Sets [`NewContact::client_id`].
    pub fn client_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.client_id = Some(value.into());
        self
    }
    /// Sets [`NewContact::country`].
    pub fn country(mut self, value: impl Into<String>) -> Self {
        self.optional.country = Some(value.into());
        self
    }
    /// Sets [`NewContact::department_id`].
    pub fn department_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.department_id = Some(value.into());
        self
    }
    /// Sets [`NewContact::description`].
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.optional.description = Some(value.into());
        self
    }
    /// Sets [`NewContact::email`].
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.optional.email = Some(value.into());
        self
    }
    /// Sets [`NewContact::external_id`].
    pub fn external_id(mut self, value: impl Into<String>) -> Self {
        self.optional.external_id = Some(value.into());
        self
    }
    /// Sets [`NewContact::fields`].
    pub fn fields(mut self, value: impl Into<crm_client_runtime::JsonObject>) -> Self {
        self.optional.fields = Some(value.into());
        self
    }
    /// Sets [`NewContact::first_name`].
    pub fn first_name(mut self, value: impl Into<String>) -> Self {
        self.optional.first_name = Some(value.into());
        self
    }
    /// Sets [`NewContact::last_name`].
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.optional.last_name = Some(value.into());
        self
    }
    /// Sets [`NewContact::mobile_phone`].
    pub fn mobile_phone(mut self, value: impl Into<String>) -> Self {
        self.optional.mobile_phone = Some(value.into());
        self
    }
    /// Sets [`NewContact::name`].
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.optional.name = Some(value.into());
        self
    }
    /// Sets [`NewContact::note`].
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.optional.note = Some(value.into());
        self
    }
    /// Sets [`NewContact::phone`].
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.optional.phone = Some(value.into());
        self
    }
    /// Sets [`NewContact::position`].
    pub fn position(mut self, value: impl Into<String>) -> Self {
        self.optional.position = Some(value.into());
        self
    }
    /// Sets [`NewContact::post_code`].
    pub fn post_code(mut self, value: impl Into<String>) -> Self {
        self.optional.post_code = Some(value.into());
        self
    }
    /// Sets [`NewContact::responsible_id`].
    pub fn responsible_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.responsible_id = Some(value.into());
        self
    }
    /// Sets [`NewContact::status_id`].
    pub fn status_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.status_id = Some(value.into());
        self
    }
    /// Sets [`NewContact::street`].
    pub fn street(mut self, value: impl Into<String>) -> Self {
        self.optional.street = Some(value.into());
        self
    }
    /// Sets [`NewContact::www`].
    pub fn www(mut self, value: impl Into<String>) -> Self {
        self.optional.www = Some(value.into());
        self
    }
    /// Sets a custom field: a member beside the fields of [`NewContact`], in [`extra`](NewContact::extra).
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

impl NewContactBuilder<crm_client_runtime::Missing> {
    /// Sets [`NewContact::kind`].
    pub fn kind(
        self,
        value: impl Into<crate::types::ContactKind>,
    ) -> NewContactBuilder<crate::types::ContactKind> {
        NewContactBuilder {
            kind: value.into(),
            optional: self.optional,
        }
    }
}

impl<GivenKind> NewContactBuilder<GivenKind> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> NewContact
    where
        GivenKind: NewContactKindIsSet,
    {
        NewContact {
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
            kind: self.kind.get(),
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

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `kind` of `NewContact` is not set",
    label = "`.kind(…)` is missing before this"
)]
pub trait NewContactKindIsSet {
    fn get(self) -> crate::types::ContactKind;
}

impl NewContactKindIsSet for crate::types::ContactKind {
    fn get(self) -> crate::types::ContactKind {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct NewContactOptional {
    category_id: Option<i64>,
    city: Option<String>,
    client_id: Option<i64>,
    country: Option<String>,
    department_id: Option<i64>,
    description: Option<String>,
    email: Option<String>,
    external_id: Option<String>,
    fields: Option<crm_client_runtime::JsonObject>,
    first_name: Option<String>,
    last_name: Option<String>,
    mobile_phone: Option<String>,
    name: Option<String>,
    note: Option<String>,
    phone: Option<String>,
    position: Option<String>,
    post_code: Option<String>,
    responsible_id: Option<i64>,
    status_id: Option<i64>,
    street: Option<String>,
    www: Option<String>,
    extra: crm_client_runtime::JsonObject,
}
