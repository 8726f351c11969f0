//! Storing a project of seed data, with its parts.

use std::collections::BTreeMap;

use rusqlite::params;
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::conditions::BUILT_IN;
use super::seed_types::{Project, ProjectFields};
use super::types::PaymentDirection;
use crate::store::{Seeder, StoreError};
use crate::value::{Decimal, canonical};

#[derive(Serialize)]
struct Body<'a> {
    #[serde(flatten)]
    fields: &'a ProjectFields,
    #[serde(flatten)]
    data: &'a BTreeMap<String, Box<RawValue>>,
}

/// Stores a project with its parts, and returns its id.
///
/// # Errors
///
/// Returns an error if a dynamic field has the name of a built-in one, if seeding was cancelled, and if the database
/// fails.
pub fn seed_project(seeder: &mut Seeder<'_>, project: &Project) -> Result<i64, StoreError> {
    let transaction = seeder.transaction()?;
    let ProjectFields { name, created, sales_funnel_id, step_id, user_id, group_id, price, currency_id } =
        &project.fields;
    if let Some(name) = project.data.keys().find(|name| BUILT_IN.contains(&name.as_str())) {
        return Err(StoreError::new(format!("`{name}` is a built-in field and cannot be a dynamic one")));
    }
    let data: Value = serde_json::from_str(&serde_json::to_string(&project.data)?)?;
    let (id, body) = seeder.identify("projects", &Body { fields: &project.fields, data: &project.data })?;
    let sql = "INSERT INTO projects (id, name, created, is_deleted, sales_funnel_id, step_id, user_id, group_id, \
               price, currency_id, data, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    transaction.prepare_cached(sql)?.execute(params![
        id,
        name,
        created,
        project.is_deleted,
        sales_funnel_id,
        step_id,
        user_id,
        group_id,
        price.as_ref().map(Decimal::key),
        currency_id,
        canonical(&data).to_string(),
        body
    ])?;
    seed_participants(seeder, id, project)?;
    seed_parts(seeder, id, project)?;
    Ok(id)
}

fn seed_participants(seeder: &Seeder<'_>, id: i64, project: &Project) -> Result<(), StoreError> {
    let sql = "INSERT INTO participants (project_id, user_id, group_id) VALUES (?, ?, ?)";
    let mut statement = seeder.transaction()?.prepare_cached(sql)?;
    for user in &project.participants.user_id {
        statement.execute(params![id, user, None::<i64>])?;
    }
    for group in &project.participants.group_id {
        statement.execute(params![id, None::<i64>, group])?;
    }
    Ok(())
}

fn seed_parts(seeder: &mut Seeder<'_>, id: i64, project: &Project) -> Result<(), StoreError> {
    let owner = ("project_id", id.into());
    for step in &project.steps {
        seeder.insert("steps", step, &[owner.clone(), ("date", step.date.clone().into())])?;
    }
    for action in &project.actions {
        let columns = [owner.clone(), ("type_id", action.actions_type_id.into()), ("date", action.date.clone().into())];
        seeder.insert("actions", action, &columns)?;
    }
    for checklist in &project.checklists {
        let columns = [owner.clone(), ("due", checklist.due.clone().into()), ("is_done", checklist.is_done.into())];
        seeder.insert("checklists", checklist, &columns)?;
    }
    for good in &project.goods {
        seeder.insert("goods", good, &[owner.clone(), ("good_id", good.good_id.into())])?;
    }
    for payment in &project.payments {
        let is_credit = payment.r#type == PaymentDirection::Credit;
        let columns = [owner.clone(), ("is_credit", is_credit.into()), ("date", payment.date.clone().into())];
        seeder.insert("payments", payment, &columns)?;
    }
    project.tasks.iter().try_for_each(|task| seeder.insert("tasks", task, std::slice::from_ref(&owner)))
}
