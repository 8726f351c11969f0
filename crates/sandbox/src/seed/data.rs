//! The form of a file with data.

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use crate::intum::NewDeal;
use crate::solos::PaymentDirection;
use crate::value::{Decimal, is_day};

/// All data.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Data {
    pub clients: Vec<Client>,
    pub deals: Vec<NewDeal>,
    pub projects: Vec<Project>,
}

/// A client, whose deals are found by the e-mail address.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    pub id: i64,
    pub email: String,
}

/// A project with all that belongs to it. What is answered of each object are the members that are given here, and
/// its id; ids are given in the order of the file.
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
    #[serde(deserialize_with = "day_or_nothing")]
    pub created: Option<String>,
    pub sales_funnel_id: Option<i64>,
    pub step_id: Option<i64>,
    pub user_id: Option<i64>,
    pub group_id: Option<i64>,
    pub price: Option<Decimal>,
    pub currency_id: Option<i64>,
}

/// Who takes part in a project.
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
    /// The day by which it is to be done.
    #[serde(deserialize_with = "day")]
    pub due: String,
    pub is_done: bool,
}

/// A product.
#[allow(clippy::struct_field_names, reason = "the name is the filter's")]
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

/// A day of the calendar: filters compare days.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if is_day(&text) { Ok(text) } else { Err(D::Error::custom("it is not a day")) }
}

fn day_or_nothing<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    struct Day(#[serde(deserialize_with = "day")] String);

    Ok(Option::<Day>::deserialize(deserializer)?.map(|Day(text)| text))
}
