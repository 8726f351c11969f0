//! Deals in requests and responses.
//!
//! Requests are validated by the schemas that utoipa derives from these types.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};

use crate::value::Decimal;

/// How a deal was closed. It is empty while the deal is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DealOutcome {
    #[serde(rename = "win")]
    Won,
    #[serde(rename = "lost")]
    Lost,
    #[serde(rename = "")]
    Open,
}

// The derive rejects an empty name.
impl PartialSchema for DealOutcome {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["win", "lost", ""])).into()
    }
}

impl ToSchema for DealOutcome {}

/// The body of `create_deal`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateDeal {
    #[schema(nullable = false, format = Password)]
    pub api_token: Option<String>,
    pub deal: NewDeal,
}

/// The body of `update_deal`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDeal {
    pub deal: DealPatch,
}

/// A deal to create.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDeal {
    #[schema(nullable = false)]
    pub name: Option<String>,
    #[schema(nullable = false)]
    pub description: Option<String>,
    #[schema(value_type = f64, format = "decimal", exclusive_maximum = 1e12)]
    pub total_amount_net: Decimal,
    #[schema(value_type = f64, format = "decimal", exclusive_maximum = 1e12)]
    pub total_amount_gross: Decimal,
    pub tax: String,
    #[schema(nullable = false)]
    pub currency: Option<String>,
    #[schema(nullable = false)]
    pub closed: Option<DealOutcome>,
    #[schema(nullable = false, format = Date)]
    pub date: Option<String>,
    #[schema(nullable = false, format = Date)]
    pub date_from: Option<String>,
    #[schema(nullable = false, format = Date)]
    pub date_to: Option<String>,
    #[schema(nullable = false)]
    pub number: Option<String>,
    #[schema(nullable = false)]
    pub invoice_no: Option<String>,
    #[schema(nullable = false)]
    pub url: Option<String>,
    #[schema(nullable = false)]
    pub origin: Option<String>,
    #[schema(nullable = false)]
    pub external_id: Option<String>,
    #[schema(nullable = false)]
    pub client_id: Option<i64>,
    #[schema(nullable = false)]
    pub contact_id: Option<i64>,
    #[schema(nullable = false)]
    pub status_id: Option<i64>,
    #[schema(nullable = false)]
    pub responsible_id: Option<i64>,
    #[schema(nullable = false)]
    pub department_id: Option<i64>,
    #[schema(nullable = false)]
    pub project_id: Option<i64>,
    #[schema(nullable = false)]
    pub task_id: Option<i64>,
    #[schema(nullable = false)]
    pub next_deal_id: Option<i64>,
    #[schema(nullable = false, value_type = Option<Object>)]
    pub fields: Option<Box<RawValue>>,
}

/// A field of a patch: absent, `null`, or a value.
#[allow(clippy::option_option, reason = "JSON has these three cases")]
type Change<T> = Option<Option<T>>;

/// The fields of a deal to change. An absent field is left alone, `null` clears it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DealPatch {
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub name: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub description: Change<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, value_type = Option<f64>, format = "decimal", exclusive_maximum = 1e12)]
    pub total_amount_net: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, value_type = Option<f64>, format = "decimal", exclusive_maximum = 1e12)]
    pub total_amount_gross: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub tax: Option<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub currency: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<DealOutcome>)]
    pub closed: Change<DealOutcome>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub date: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub date_from: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    pub date_to: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub number: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub invoice_no: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub url: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub origin: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub external_id: Change<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub client_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub contact_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub status_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub responsible_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub department_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub project_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub task_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>)]
    pub next_deal_id: Change<i64>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub fields: Change<Box<RawValue>>,
}

/// A deal as it is stored and sent in responses.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Deal {
    #[schema(required = false)]
    pub id: i64,
    pub name: Option<String>,
    pub description: Option<String>,
    #[schema(value_type = Option<f64>, format = "decimal")]
    pub total_amount_net: Decimal,
    #[schema(value_type = Option<f64>, format = "decimal")]
    pub total_amount_gross: Decimal,
    #[schema(value_type = Option<String>)]
    pub tax: String,
    pub currency: Option<String>,
    pub closed: Option<DealOutcome>,
    #[schema(format = Date)]
    pub date: Option<String>,
    #[schema(format = Date)]
    pub date_from: Option<String>,
    #[schema(format = Date)]
    pub date_to: Option<String>,
    pub number: Option<String>,
    pub invoice_no: Option<String>,
    pub url: Option<String>,
    pub origin: Option<String>,
    pub external_id: Option<String>,
    pub client_id: Option<i64>,
    pub contact_id: Option<i64>,
    pub status_id: Option<i64>,
    pub responsible_id: Option<i64>,
    pub department_id: Option<i64>,
    pub project_id: Option<i64>,
    pub task_id: Option<i64>,
    pub next_deal_id: Option<i64>,
    #[schema(value_type = Option<Object>)]
    pub fields: Option<Box<RawValue>>,
}

/// Filters of a list of deals. All of them must match.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DealFilter {
    pub q: Option<String>,
    pub client_id: Option<i64>,
    pub status_id: Option<i64>,
    pub responsible_id: Option<i64>,
    pub department_id: Option<i64>,
    pub project_id: Option<i64>,
    #[param(format = Date)]
    pub main_date_from: Option<String>,
    #[param(format = Date)]
    pub main_date_to: Option<String>,
    #[param(value_type = Option<f64>, format = "decimal")]
    pub total_amount_gross_from: Option<Decimal>,
    #[param(value_type = Option<f64>, format = "decimal")]
    pub total_amount_gross_to: Option<Decimal>,
    /// The page, where lists are paged. It is not in the documents.
    #[param(ignore)]
    pub page: Option<u64>,
}

/// The path parameters of one deal.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct DealId {
    pub id: i64,
}

/// The path parameters of a deal by external id.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ExternalId {
    pub app_code: String,
    pub external_id: String,
}

/// Deserializes a field that is present, also as `null`.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Change<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
