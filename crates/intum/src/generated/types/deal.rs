// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A deal ("interes") as the server returns it. Any field can be missing. The types are those of a
/// request; a client must be ready for others.
///
/// Assumed: No source shows a deal in a response; it is taken to have the fields that a request has.
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
pub struct Deal {
    /// Id of the client ("ID klienta").
    pub client_id: crm_client_runtime::Field<i64>,
    /// How the deal was closed.
    pub closed: crm_client_runtime::Field<crate::types::DealOutcome>,
    /// Id of the contact person on the side of the client ("ID kontaktu").
    ///
    /// Documented (`description`): [Associations](https://intum.com/help/crm/deals.md).
    pub contact_id: crm_client_runtime::Field<i64>,
    /// When the deal was created.
    ///
    /// Supported: No source shows a deal in a response. A webhook posts an object with `created_at`, in
    /// UTC. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub created_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// Currency ("waluta").
    pub currency: crm_client_runtime::Field<String>,
    /// Main date of the deal ("data interesu").
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    pub date: crm_client_runtime::Field<chrono::NaiveDate>,
    /// First day of the period of the deal ("data od"), a contract for example.
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    pub date_from: crm_client_runtime::Field<chrono::NaiveDate>,
    /// Last day of the period of the deal ("data do"), a contract for example.
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    pub date_to: crm_client_runtime::Field<chrono::NaiveDate>,
    /// Id of the department ("ID działu").
    pub department_id: crm_client_runtime::Field<i64>,
    /// Description ("opis"), a longer text.
    pub description: crm_client_runtime::Field<String>,
    /// External id ("zewnętrzne ID"), for synchronization with other systems such as an invoicing system.
    ///
    /// Documented (`description`): [External ID](https://intum.com/help/crm/deals.md).
    pub external_id: crm_client_runtime::Field<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The page says an object of custom fields and names none of them.
    pub fields: crm_client_runtime::Field<crm_client_runtime::JsonObject>,
    /// The deal's id, as in the path of the other operations.
    ///
    /// Supported: No source shows a deal in a response. A webhook posts an object with its `id`. Source:
    /// [Payload](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md).
    pub id: crm_client_runtime::Field<i64>,
    /// Invoice number ("numer faktury").
    pub invoice_no: crm_client_runtime::Field<String>,
    /// Name of the deal ("nazwa interesu").
    pub name: crm_client_runtime::Field<String>,
    /// Id of the follow-up deal ("ID następnego interesu").
    ///
    /// Documented (`description`): [Associations](https://intum.com/help/crm/deals.md).
    pub next_deal_id: crm_client_runtime::Field<i64>,
    /// Number of the deal ("numer interesu").
    pub number: crm_client_runtime::Field<String>,
    /// Source ("źródło").
    pub origin: crm_client_runtime::Field<String>,
    /// Id of the project ("ID projektu").
    pub project_id: crm_client_runtime::Field<i64>,
    /// Id of the person responsible ("ID odpowiedzialnego").
    pub responsible_id: crm_client_runtime::Field<i64>,
    /// Id of the status, the stage of the pipeline ("ID statusu (etap pipeline)").
    pub status_id: crm_client_runtime::Field<i64>,
    /// Id of the task ("ID zadania").
    pub task_id: crm_client_runtime::Field<i64>,
    /// VAT rate ("stawka VAT"), as text.
    pub tax: crm_client_runtime::Field<String>,
    /// Gross amount ("kwota brutto"), at least `total_amount_net` and less than 1e12.
    ///
    /// Supported (`oneOf`): The page's `decimal` is a JSON number in its example. The invoicing product of
    /// the same makers returns amounts as text. Source:
    /// [Cenniki](https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md).
    pub total_amount_gross: crm_client_runtime::Field<crm_client_runtime::Amount>,
    /// Net amount ("kwota netto"), less than 1e12.
    ///
    /// Supported (`oneOf`): The page's `decimal` is a JSON number in its example. The invoicing product of
    /// the same makers returns amounts as text. Source:
    /// [Cenniki](https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md).
    pub total_amount_net: crm_client_runtime::Field<crm_client_runtime::Amount>,
    /// When the deal was last changed.
    ///
    /// Assumed: No source names it. An object that has `created_at` usually has it too.
    pub updated_at: crm_client_runtime::Field<crm_client_runtime::DateTime>,
    /// Related URL ("powiązany URL").
    pub url: crm_client_runtime::Field<String>,
    /// The members that are no field of the document, as they came.
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::model! {
    Deal, wrapped as ["deal", "deals"], builder() -> DealBuilder {
        client_id, require_client_id: i64 => i64 = "client_id",
        closed, require_closed: crate::types::DealOutcome => &crate::types::DealOutcome = "closed",
        contact_id, require_contact_id: i64 => i64 = "contact_id",
        created_at, require_created_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "created_at",
        currency, require_currency: String => &str = "currency",
        date, require_date: chrono::NaiveDate => chrono::NaiveDate = "date",
        date_from, require_date_from: chrono::NaiveDate => chrono::NaiveDate = "date_from",
        date_to, require_date_to: chrono::NaiveDate => chrono::NaiveDate = "date_to",
        department_id, require_department_id: i64 => i64 = "department_id",
        description, require_description: String => &str = "description",
        external_id, require_external_id: String => &str = "external_id",
        fields, require_fields: crm_client_runtime::JsonObject => &crm_client_runtime::JsonObject = "fields",
        id, require_id: i64 => i64 = "id",
        invoice_no, require_invoice_no: String => &str = "invoice_no",
        name, require_name: String => &str = "name",
        next_deal_id, require_next_deal_id: i64 => i64 = "next_deal_id",
        number, require_number: String => &str = "number",
        origin, require_origin: String => &str = "origin",
        project_id, require_project_id: i64 => i64 = "project_id",
        responsible_id, require_responsible_id: i64 => i64 = "responsible_id",
        status_id, require_status_id: i64 => i64 = "status_id",
        task_id, require_task_id: i64 => i64 = "task_id",
        tax, require_tax: String => &str = "tax",
        total_amount_gross, require_total_amount_gross: crm_client_runtime::Amount => crm_client_runtime::Amount = "total_amount_gross",
        total_amount_net, require_total_amount_net: crm_client_runtime::Amount => crm_client_runtime::Amount = "total_amount_net",
        updated_at, require_updated_at: crm_client_runtime::DateTime => crm_client_runtime::DateTime = "updated_at",
        url, require_url: String => &str = "url",
    }
}

crm_client_runtime::custom_fields!(Deal, DealBuilder);
