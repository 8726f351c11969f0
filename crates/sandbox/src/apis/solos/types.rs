//! Projects in requests and responses.
//!
//! Requests are validated by the schemas that utoipa derives from these types.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::openapi::schema::{AdditionalProperties, SchemaFormat};
use utoipa::openapi::{ObjectBuilder, OneOfBuilder, RefOr, Schema, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};

use crate::value::Decimal;
use crate::violations::Violations;

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
pub enum SortDirection {
    #[default]
    #[serde(rename = "0")]
    Ascending,
    #[serde(rename = "1")]
    Descending,
}

/// Which objects to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
pub enum ObjectState {
    #[default]
    #[serde(rename = "0")]
    Active,
    #[serde(rename = "1")]
    Deleted,
}

/// How the conditions of a filter combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    #[default]
    And,
    Or,
}

/// Which parts a project must have, or must not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Having {
    Actions,
    Payments,
    Tasks,
    Goods,
    NoActions,
    NoPayments,
    NoTasks,
    NoGoods,
    ChecklistsExpired,
}

/// The direction of a payment: `0` out, `1` in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum PaymentDirection {
    #[serde(rename = "0")]
    Debit,
    #[serde(rename = "1")]
    Credit,
}

/// Ids joined by underscores.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[schema(value_type = String, format = "id-list", pattern = "^[0-9]+(_[0-9]+)*$")]
pub struct IdList(pub String);

impl IdList {
    /// Returns the ids. A number that is too large is no id and is left out.
    pub fn ids(&self) -> Vec<u64> {
        self.0.split('_').filter_map(|id| id.parse().ok()).collect()
    }
}

/// The first and the last day, joined by a semicolon.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[schema(
    value_type = String,
    format = "date-range",
    pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2};[0-9]{4}-[0-9]{2}-[0-9]{2}$"
)]
pub struct DateRange(pub String);

/// Which projects to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ProjectPage {
    #[param(format = "uint64", minimum = 0)]
    pub count: Option<u64>,
    #[param(format = "uint64", minimum = 0)]
    pub offset: Option<u64>,
    pub order_by: Option<String>,
    pub reverse: Option<SortDirection>,
    pub deleted: Option<ObjectState>,
}

/// Which projects to list, by conditions.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectFilter {
    #[schema(nullable = false, format = "uint64", minimum = 0)]
    pub count: Option<u64>,
    #[schema(nullable = false, format = "uint64", minimum = 0)]
    pub offset: Option<u64>,
    #[schema(nullable = false)]
    pub order_by: Option<String>,
    #[schema(nullable = false)]
    pub reverse: Option<SortDirection>,
    #[schema(nullable = false)]
    pub deleted: Option<ObjectState>,
    #[schema(nullable = false)]
    pub condition: Option<Condition>,
    #[schema(nullable = false)]
    pub having: Option<Having>,
    #[schema(nullable = false)]
    pub buildin_data: Option<BuildinData>,
    #[schema(nullable = false, value_type = Option<Object>)]
    pub data: Option<BTreeMap<String, Value>>,
}

impl ProjectFilter {
    /// Checks the number of dynamic fields: SQLite limits the size of a query.
    pub fn violations(&self) -> Violations {
        const MAX_FIELDS: usize = 500;
        if self.data.as_ref().is_none_or(|fields| fields.len() <= MAX_FIELDS) {
            return Violations::new();
        }
        Violations::from([("data".to_owned(), vec![format!("it has more than {MAX_FIELDS} fields").into()])])
    }
}

/// A list of ids.
#[derive(Clone, Debug, Deserialize)]
pub struct Ids(pub Vec<u64>);

// The derive cannot express the minimum of an item.
impl PartialSchema for Ids {
    fn schema() -> RefOr<Schema> {
        let id = ObjectBuilder::new().schema_type(Type::Integer).format(Some(uint64())).minimum(Some(0));
        utoipa::openapi::ArrayBuilder::new().items(id).into()
    }
}

impl ToSchema for Ids {}

/// Conditions on built-in fields.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BuildinData {
    #[schema(nullable = false)]
    pub created: Option<DateRange>,
    #[schema(nullable = false)]
    pub sales_funnel_id: Option<Ids>,
    #[schema(nullable = false)]
    pub step_id: Option<Ids>,
    #[schema(nullable = false)]
    pub user_id: Option<Ids>,
    #[schema(nullable = false)]
    pub group_id: Option<Ids>,
    #[schema(nullable = false, value_type = Option<f64>, format = "decimal")]
    pub price: Option<Decimal>,
    #[schema(nullable = false)]
    pub currency_id: Option<Ids>,
    #[schema(nullable = false)]
    pub participants_user_id: Option<Ids>,
    #[schema(nullable = false)]
    pub participants_group_id: Option<Ids>,
    #[schema(nullable = false)]
    pub actions_type_id: Option<Ids>,
    #[schema(nullable = false)]
    pub good_id: Option<Ids>,
}

/// The id of a project, or of an event.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Id {
    #[param(format = "uint64", minimum = 0)]
    pub id: u64,
}

/// Which steps to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct StepFilter {
    #[param(format = "uint64", minimum = 0)]
    pub id: u64,
    #[param(format = Date)]
    pub filter_date: Option<String>,
    pub filter_steps: Option<IdList>,
}

/// Which events to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ActionFilter {
    #[param(format = "uint64", minimum = 0)]
    pub id: u64,
    #[param(format = "uint64", minimum = 0)]
    pub count: Option<u64>,
    #[param(format = "uint64", minimum = 0)]
    pub offset: Option<u64>,
    #[param(format = "uint64", minimum = 0)]
    pub filter_id: Option<u64>,
    #[param(format = Date)]
    pub filter_date: Option<String>,
    pub filter_actions: Option<IdList>,
}

/// Which payments to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PaymentFilter {
    #[param(format = "uint64", minimum = 0)]
    pub id: u64,
    #[param(format = "uint64", minimum = 0)]
    pub count: Option<u64>,
    #[param(format = "uint64", minimum = 0)]
    pub offset: Option<u64>,
    #[param(format = "uint64", minimum = 0)]
    pub filter_id: Option<u64>,
    #[param(format = Date)]
    pub filter_date: Option<String>,
    pub filter_type: Option<PaymentDirection>,
}

/// A project or one of its parts in a response: an id and any other members.
pub struct Object;

impl PartialSchema for Object {
    fn schema() -> RefOr<Schema> {
        let number = ObjectBuilder::new().schema_type(Type::Integer).format(Some(uint64())).minimum(Some(0));
        let text = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[0-9]+$"));
        let id = OneOfBuilder::new().item(number).item(text);
        let any = AdditionalProperties::FreeForm(true);
        ObjectBuilder::new().property("id", id).additional_properties(Some(any)).into()
    }
}

impl ToSchema for Object {}

fn uint64() -> SchemaFormat {
    SchemaFormat::Custom("uint64".to_owned())
}
