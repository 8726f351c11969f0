//! A project of seed data.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::types::PaymentDirection;
use crate::value::{Decimal, is_day};

/// A project with its parts.
///
/// A response has the members of each object as they are here, and its id. Ids are assigned in the order of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Project {
    pub fields: ProjectFields,
    /// The dynamic fields.
    pub data: BTreeMap<String, Box<RawValue>>,
    pub is_deleted: bool,
    pub participants: Participants,
    pub steps: Vec<Step>,
    pub actions: Vec<Action>,
    pub checklists: Vec<Checklist>,
    pub goods: Vec<Good>,
    pub payments: Vec<Payment>,
    pub tasks: Vec<Task>,
}

/// The built-in fields of a project.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProjectFields {
    pub name: Option<String>,
    #[serde(deserialize_with = "optional_day")]
    pub created: Option<String>,
    pub sales_funnel_id: Option<i64>,
    pub step_id: Option<i64>,
    pub user_id: Option<i64>,
    pub group_id: Option<i64>,
    pub price: Option<Decimal>,
    pub currency_id: Option<i64>,
}

/// The users and groups that take part in a project.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Participants {
    pub user_id: Vec<i64>,
    pub group_id: Vec<i64>,
}

/// A step.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub name: String,
    #[serde(deserialize_with = "day")]
    pub date: String,
}

/// An event.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub actions_type_id: i64,
    #[serde(deserialize_with = "day")]
    pub date: String,
    pub text: String,
}

/// A checklist.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    pub name: String,
    /// The last day to finish it.
    #[serde(deserialize_with = "day")]
    pub due: String,
    pub is_done: bool,
}

/// A product.
#[allow(clippy::struct_field_names, reason = "the filter has this name")]
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Good {
    pub good_id: i64,
    pub name: String,
    pub price: Decimal,
    pub quantity: Decimal,
}

/// A payment.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    pub r#type: PaymentDirection,
    #[serde(deserialize_with = "day")]
    pub date: String,
    pub amount: Decimal,
}

/// A task.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub name: String,
}

/// Deserializes a day of the calendar. Filters compare days as text.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if is_day(&text) { Ok(text) } else { Err(D::Error::custom("it is not a day")) }
}

fn optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    struct Day(#[serde(deserialize_with = "day")] String);

    Ok(Option::<Day>::deserialize(deserializer)?.map(|Day(text)| text))
}
