// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A status as the server returns it. Any field can be missing. The types are those of a request; a
/// client must be ready for others.
///
/// Assumed: No source shows a status in a response; it is taken to have the fields that a request has.
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
pub struct Status {
    /// Whether the status can be chosen ("czy aktywny").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    pub active: crm_client_runtime::Field<bool>,
    /// Whether the status is a final one ("czy zamknięty").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    pub closed: crm_client_runtime::Field<bool>,
    /// Color ("kolor"), in hexadecimal.
    pub color: crm_client_runtime::Field<String>,
    /// When the status was created.
    ///
    /// Supported: No source shows a status in a response. A webhook posts an object with `created_at`, in
    /// UTC. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub created_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// Description ("opis"), a longer text.
    pub description: crm_client_runtime::Field<String>,
    /// The status's id, as in the path of the other operations.
    ///
    /// Supported: No source shows a status in a response. A webhook posts an object with its `id`. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub id: crm_client_runtime::Field<i64>,
    /// Name ("nazwa statusu").
    pub name: crm_client_runtime::Field<String>,
    /// Place in the order of display ("kolejność").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    pub priority: crm_client_runtime::Field<i64>,
    /// When the status was last changed.
    ///
    /// Assumed: No source names it. An object that has `created_at` usually has it too.
    pub updated_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::model! {
    Status, wrapped as ["status", "statuses"], builder() -> StatusBuilder {
        active, require_active: bool => bool = "active",
        closed, require_closed: bool => bool = "closed",
        color, require_color: String => &str = "color",
        created_at, require_created_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "created_at",
        description, require_description: String => &str = "description",
        id, require_id: i64 => i64 = "id",
        name, require_name: String => &str = "name",
        priority, require_priority: i64 => i64 = "priority",
        updated_at, require_updated_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "updated_at",
    }
}
