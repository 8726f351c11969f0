// @generated from openapi/intum.yaml (sha256 93ad72bd57fc77f7f0fadceb97d2d5eeaac43c9d6efe71acc6f39d1ea057c93e) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// A deal ("interes") as the server answers it. Any field can be missing, `null`, or of another type:
/// the page shows no answer.
///
/// Assumed: The page shows no answer; it is taken to have an id and the fields that a request has.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deal {
    /// Client ("ID klienta").
    pub client_id: crm_client_runtime::Field<i64>,
    /// How the deal was closed ("closed"): won, lost, or empty while it is open.
    pub closed: crm_client_runtime::Field<crate::types::DealOutcome>,
    /// Contact person ("ID kontaktu").
    pub contact_id: crm_client_runtime::Field<i64>,
    /// Currency ("waluta"); the vendor's example is `PLN`.
    pub currency: crm_client_runtime::Field<String>,
    /// Date of the deal ("data interesu").
    pub date: crm_client_runtime::Field<chrono::NaiveDate>,
    /// First day ("data od").
    pub date_from: crm_client_runtime::Field<chrono::NaiveDate>,
    /// Last day ("data do").
    pub date_to: crm_client_runtime::Field<chrono::NaiveDate>,
    /// Department ("ID działu").
    pub department_id: crm_client_runtime::Field<i64>,
    /// Free description ("opis"); the vendor's type is `text`.
    pub description: crm_client_runtime::Field<String>,
    /// Identifier in another system ("zewnętrzne ID"); see the operation `get_deal_by_external_id`.
    pub external_id: crm_client_runtime::Field<String>,
    /// Own fields of the account ("własne pola", JSONB): names and values are the account's.
    pub fields: crm_client_runtime::Field<crm_client_runtime::Record>,
    /// The deal's id, as in the path of the other operations.
    pub id: crm_client_runtime::Field<i64>,
    /// Invoice number ("numer faktury").
    pub invoice_no: crm_client_runtime::Field<String>,
    /// Name of the deal ("nazwa interesu").
    pub name: crm_client_runtime::Field<String>,
    /// Deal that follows this one ("ID następnego interesu").
    pub next_deal_id: crm_client_runtime::Field<i64>,
    /// Number of the deal ("numer interesu").
    pub number: crm_client_runtime::Field<String>,
    /// Where the deal came from ("źródło").
    pub origin: crm_client_runtime::Field<String>,
    /// Project ("ID projektu").
    pub project_id: crm_client_runtime::Field<i64>,
    /// Person responsible ("ID odpowiedzialnego").
    pub responsible_id: crm_client_runtime::Field<i64>,
    /// Status, the stage of the pipeline ("ID statusu, etap pipeline").
    pub status_id: crm_client_runtime::Field<i64>,
    /// Task ("ID zadania").
    pub task_id: crm_client_runtime::Field<i64>,
    /// VAT rate ("stawka VAT"), as text; the vendor's example is `23`.
    pub tax: crm_client_runtime::Field<String>,
    /// Gross amount ("kwota brutto"), in units of `currency`; at least `total_amount_net` and less than
    /// 1e12.
    pub total_amount_gross: crm_client_runtime::Field<crm_client_runtime::Amount>,
    /// Net amount ("kwota netto"), in units of `currency`; less than 1e12.
    pub total_amount_net: crm_client_runtime::Field<crm_client_runtime::Amount>,
    /// Related URL ("powiązany URL").
    pub url: crm_client_runtime::Field<String>,
    /// The members that are no field of the document, as they came.
    pub extra: crm_client_runtime::Record,
}

crm_client_runtime::model! {
    Deal, wrapped as ["deal"] {
        client_id: i64 = "client_id",
        closed: crate::types::DealOutcome = "closed",
        contact_id: i64 = "contact_id",
        currency: String = "currency",
        date: chrono::NaiveDate = "date",
        date_from: chrono::NaiveDate = "date_from",
        date_to: chrono::NaiveDate = "date_to",
        department_id: i64 = "department_id",
        description: String = "description",
        external_id: String = "external_id",
        fields: crm_client_runtime::Record = "fields",
        id: i64 = "id",
        invoice_no: String = "invoice_no",
        name: String = "name",
        next_deal_id: i64 = "next_deal_id",
        number: String = "number",
        origin: String = "origin",
        project_id: i64 = "project_id",
        responsible_id: i64 = "responsible_id",
        status_id: i64 = "status_id",
        task_id: i64 = "task_id",
        tax: String = "tax",
        total_amount_gross: crm_client_runtime::Amount = "total_amount_gross",
        total_amount_net: crm_client_runtime::Amount = "total_amount_net",
        url: String = "url",
    }
}
