//! Storing data, object by object.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::{Transaction, params, params_from_iter};
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::Seeded;
use super::data::{Data, Project, ProjectFields};
use crate::intum::{APP_CODE, Deal, NewDeal};
use crate::solos::PaymentDirection;
use crate::store::projects::BUILT_IN;
use crate::store::{StoreError, deals};
use crate::value::{Decimal, canonical};

/// Stores data, and gives ids.
pub struct Seeder<'a> {
    transaction: &'a Transaction<'a>,
    /// The last id that was given, for each table.
    last: BTreeMap<&'static str, i64>,
    is_given_up: &'a AtomicBool,
}

impl<'a> Seeder<'a> {
    pub fn new(transaction: &'a Transaction<'a>, is_given_up: &'a AtomicBool) -> Self {
        Self { transaction, last: BTreeMap::new(), is_given_up }
    }

    /// Whether there are deals or projects.
    pub fn has_data(&self) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM deals) OR EXISTS (SELECT 1 FROM projects) \
                   OR EXISTS (SELECT 1 FROM sqlite_sequence)";
        Ok(self.transaction.query_row(sql, [], |row| row.get(0))?)
    }

    /// Stores all of it, and gives the ids.
    pub fn plant(&mut self, data: &Data) -> Result<Seeded, StoreError> {
        for client in &data.clients {
            self.client(client.id, &client.email)?;
        }
        Ok(Seeded {
            deals: data.deals.iter().map(|deal| self.deal(deal)).collect::<Result<_, _>>()?,
            projects: data.projects.iter().map(|project| self.project(project)).collect::<Result<_, _>>()?,
        })
    }

    /// Stores a client's e-mail address.
    pub fn client(&self, id: i64, email: &str) -> Result<(), StoreError> {
        self.go_on()?;
        deals::add_client(self.transaction, id, email)
    }

    /// Stores a deal; one that the server would refuse is an error.
    pub fn deal(&self, deal: &NewDeal) -> Result<i64, StoreError> {
        self.go_on()?;
        let deal = Deal::create(deals::next_id(self.transaction)?, deal)?;
        let violations = deal.violations();
        if !violations.is_empty() {
            return Err(StoreError::new(format!("the deal {} ({:?}) cannot be: {violations:?}", deal.id, deal.name)));
        }
        deals::put(self.transaction, APP_CODE, &deal)?;
        Ok(deal.id)
    }

    /// Stores a project and all that belongs to it.
    pub fn project(&mut self, project: &Project) -> Result<i64, StoreError> {
        self.go_on()?;
        let ProjectFields { name, created, sales_funnel_id, step_id, user_id, group_id, price, currency_id } =
            &project.fields;
        if let Some(name) = project.data.keys().find(|name| BUILT_IN.contains(&name.as_str())) {
            return Err(StoreError::new(format!("`{name}` is a built-in field and cannot be a dynamic one")));
        }
        let data: Value = serde_json::from_str(&serde_json::to_string(&project.data)?)?;
        let (id, body) = self.body("projects", &All { fields: &project.fields, data: &project.data })?;
        let sql = "INSERT INTO projects (id, name, created, is_deleted, sales_funnel_id, step_id, user_id, group_id, \
                   price, currency_id, data, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        self.transaction.prepare_cached(sql)?.execute(params![
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
        self.participants(id, project)?;
        self.parts(id, project)?;
        Ok(id)
    }

    /// An error where nobody waits for the data any more.
    fn go_on(&self) -> Result<(), StoreError> {
        if self.is_given_up.load(Ordering::Relaxed) {
            return Err(StoreError::new("it was given up".to_owned()));
        }
        Ok(())
    }

    fn participants(&self, id: i64, project: &Project) -> Result<(), StoreError> {
        let sql = "INSERT INTO participants (project_id, user_id, group_id) VALUES (?, ?, ?)";
        let mut statement = self.transaction.prepare_cached(sql)?;
        for user in &project.participants.user_id {
            statement.execute(params![id, user, None::<i64>])?;
        }
        for group in &project.participants.group_id {
            statement.execute(params![id, None::<i64>, group])?;
        }
        Ok(())
    }

    fn parts(&mut self, project: i64, parts: &Project) -> Result<(), StoreError> {
        for step in &parts.steps {
            self.part("steps", project, step, &[("date", step.date.clone().into())])?;
        }
        for action in &parts.actions {
            let columns = [("type_id", action.actions_type_id.into()), ("date", action.date.clone().into())];
            self.part("actions", project, action, &columns)?;
        }
        for checklist in &parts.checklists {
            let columns = [("due", checklist.due.clone().into()), ("is_done", checklist.is_done.into())];
            self.part("checklists", project, checklist, &columns)?;
        }
        for good in &parts.goods {
            self.part("goods", project, good, &[("good_id", good.good_id.into())])?;
        }
        for payment in &parts.payments {
            let is_credit = payment.r#type == PaymentDirection::Credit;
            let columns = [("is_credit", is_credit.into()), ("date", payment.date.clone().into())];
            self.part("payments", project, payment, &columns)?;
        }
        parts.tasks.iter().try_for_each(|task| self.part("tasks", project, task, &[]))
    }

    /// Stores what belongs to a project, with the columns that it is selected by.
    fn part(
        &mut self,
        table: &'static str,
        project: i64,
        part: &impl Serialize,
        columns: &[(&str, rusqlite::types::Value)],
    ) -> Result<(), StoreError> {
        let (id, body) = self.body(table, part)?;
        let names: String = columns.iter().map(|(name, _)| format!(", {name}")).collect();
        let places = ", ?".repeat(columns.len());
        let sql = format!("INSERT INTO {table} (id, project_id, body{names}) VALUES (?, ?, ?{places})");
        let own = [id.into(), project.into(), body.into()];
        let values = own.into_iter().chain(columns.iter().map(|(_, value)| value.clone()));
        self.transaction.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }

    /// The next id of the table, and the object with it, as JSON.
    fn body(&mut self, table: &'static str, object: &impl Serialize) -> Result<(i64, String), StoreError> {
        let last = match self.last.entry(table) {
            Entry::Occupied(last) => last.into_mut(),
            Entry::Vacant(last) => {
                let sql = format!("SELECT coalesce(max(id), 0) FROM {table}");
                last.insert(self.transaction.query_row(&sql, [], |row| row.get(0))?)
            }
        };
        *last += 1;
        Ok((*last, serde_json::to_string(&Identified { id: *last, object })?))
    }
}

#[derive(Serialize)]
struct Identified<'a, T> {
    id: i64,
    #[serde(flatten)]
    object: &'a T,
}

#[derive(Serialize)]
struct All<'a> {
    #[serde(flatten)]
    fields: &'a ProjectFields,
    #[serde(flatten)]
    data: &'a BTreeMap<String, Box<RawValue>>,
}
