// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A client as the server returns it. Any field can be missing. The types are those of a request; a
/// client must be ready for others.
///
/// Assumed: No source shows a client in a response; it is taken to have the fields that a request has.
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
pub struct CrmClient {
    /// When the client was created.
    ///
    /// Supported: No source shows a client in a response. A webhook posts an object with `created_at`, in
    /// UTC. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub created_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// Description ("opis"), a longer text.
    pub description: crm_client_runtime::Field<String>,
    /// E-mail address.
    pub email: crm_client_runtime::Field<String>,
    /// External id ("zewnętrzne ID"), for integrations.
    pub external_id: crm_client_runtime::Field<String>,
    /// The client's id, as in the path of the other operations.
    ///
    /// Supported: No source shows a client in a response. A webhook posts an object with its `id`. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub id: crm_client_runtime::Field<i64>,
    /// Name ("nazwa"); made from the phone number or the e-mail address if it is left out.
    pub name: crm_client_runtime::Field<String>,
    /// Phone number ("telefon").
    pub phone: crm_client_runtime::Field<String>,
    /// Tags ("tagi"), names separated by commas.
    pub tags: crm_client_runtime::Field<String>,
    /// When the client was last changed.
    ///
    /// Assumed: No source names it. An object that has `created_at` usually has it too.
    pub updated_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::model! {
    CrmClient, wrapped as ["client", "clients"], builder() -> CrmClientBuilder {
        created_at, require_created_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "created_at",
        description, require_description: String => &str = "description",
        email, require_email: String => &str = "email",
        external_id, require_external_id: String => &str = "external_id",
        id, require_id: i64 => i64 = "id",
        name, require_name: String => &str = "name",
        phone, require_phone: String => &str = "phone",
        tags, require_tags: String => &str = "tags",
        updated_at, require_updated_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "updated_at",
    }
}

crm_client_runtime::custom_fields!(CrmClient, CrmClientBuilder);
