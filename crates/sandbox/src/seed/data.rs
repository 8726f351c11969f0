//! The form of a file with data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::intum::NewDeal;
use crate::solos::PaymentDirection;
use crate::value::Decimal;

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
    pub date: String,
}

/// An event.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub actions_type_id: i64,
    pub date: String,
    pub text: String,
}

/// A checklist.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    pub name: String,
    /// The day by which it is to be done.
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
    pub date: String,
    pub amount: Decimal,
}

/// A task.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub name: String,
}
