// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A contact as the server returns it. Any field can be missing. The types are those of a request; a
/// client must be ready for others.
///
/// Assumed: No source shows a contact in a response; it is taken to have the fields that a request has.
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
pub struct Contact {
    /// Id of the category ("ID kategorii").
    pub category_id: crm_client_runtime::Field<i64>,
    /// City ("miasto").
    pub city: crm_client_runtime::Field<String>,
    /// Id of the client ("ID klienta").
    pub client_id: crm_client_runtime::Field<i64>,
    /// Code of the country ("kod kraju").
    pub country: crm_client_runtime::Field<String>,
    /// When the contact was created.
    ///
    /// Supported: No source shows a contact in a response. A webhook posts an object with `created_at`, in
    /// UTC. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub created_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// Id of the department ("ID działu").
    pub department_id: crm_client_runtime::Field<i64>,
    /// Description ("opis"), a longer text.
    pub description: crm_client_runtime::Field<String>,
    /// E-mail address.
    pub email: crm_client_runtime::Field<String>,
    /// External id ("zewnętrzne ID").
    pub external_id: crm_client_runtime::Field<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The source says an object of custom fields and names none of them.
    pub fields: crm_client_runtime::Field<crm_client_runtime::JsonObject>,
    /// First name ("imię").
    pub first_name: crm_client_runtime::Field<String>,
    /// The contact's id, as in the path of the other operations.
    ///
    /// Supported: No source shows a contact in a response. A webhook posts an object with its `id`. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub id: crm_client_runtime::Field<i64>,
    /// Whether the contact buys or supplies ("buyer lub supplier").
    pub kind: crm_client_runtime::Field<crate::types::ContactKind>,
    /// Last name ("nazwisko").
    pub last_name: crm_client_runtime::Field<String>,
    /// Mobile phone number ("telefon komórkowy").
    pub mobile_phone: crm_client_runtime::Field<String>,
    /// Full name ("pełna nazwa").
    pub name: crm_client_runtime::Field<String>,
    /// Note ("notatka"), a longer text.
    pub note: crm_client_runtime::Field<String>,
    /// Phone number ("telefon").
    pub phone: crm_client_runtime::Field<String>,
    /// Position in the company ("stanowisko").
    pub position: crm_client_runtime::Field<String>,
    /// Post code ("kod pocztowy").
    pub post_code: crm_client_runtime::Field<String>,
    /// Id of the person responsible ("ID odpowiedzialnego").
    pub responsible_id: crm_client_runtime::Field<i64>,
    /// Id of the status ("ID statusu").
    pub status_id: crm_client_runtime::Field<i64>,
    /// Street ("ulica").
    pub street: crm_client_runtime::Field<String>,
    /// When the contact was last changed.
    ///
    /// Assumed: No source names it. An object that has `created_at` usually has it too.
    pub updated_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// Website ("strona internetowa").
    pub www: crm_client_runtime::Field<String>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::model! {
    Contact, wrapped as ["contact", "contacts"], builder() -> ContactBuilder {
        category_id, require_category_id: i64 => i64 = "category_id",
        city, require_city: String => &str = "city",
        client_id, require_client_id: i64 => i64 = "client_id",
        country, require_country: String => &str = "country",
        created_at, require_created_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "created_at",
        department_id, require_department_id: i64 => i64 = "department_id",
        description, require_description: String => &str = "description",
        email, require_email: String => &str = "email",
        external_id, require_external_id: String => &str = "external_id",
        fields, require_fields: crm_client_runtime::JsonObject => &crm_client_runtime::JsonObject = "fields",
        first_name, require_first_name: String => &str = "first_name",
        id, require_id: i64 => i64 = "id",
        kind, require_kind: crate::types::ContactKind => &crate::types::ContactKind = "kind",
        last_name, require_last_name: String => &str = "last_name",
        mobile_phone, require_mobile_phone: String => &str = "mobile_phone",
        name, require_name: String => &str = "name",
        note, require_note: String => &str = "note",
        phone, require_phone: String => &str = "phone",
        position, require_position: String => &str = "position",
        post_code, require_post_code: String => &str = "post_code",
        responsible_id, require_responsible_id: i64 => i64 = "responsible_id",
        status_id, require_status_id: i64 => i64 = "status_id",
        street, require_street: String => &str = "street",
        updated_at, require_updated_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "updated_at",
        www, require_www: String => &str = "www",
    }
}

crm_client_runtime::custom_fields!(Contact, ContactBuilder);
