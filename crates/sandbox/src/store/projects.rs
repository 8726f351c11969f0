//! Projects in the database.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params, params_from_iter};

pub use super::project_conditions::BUILT_IN;
use super::project_conditions::{conditions, order};
use super::{Conditions, StoreError, explain};
use crate::solos::{ActionFilter, IdList, ObjectState, PaymentDirection, PaymentFilter, ProjectFilter, StepFilter};
use crate::value::canonical;

/// Objects of a page, unless the request says: as in the vendor's example.
const COUNT: u64 = 100;
/// The most objects of a page, as in the vendor's older API.
const MOST: u64 = 500;

/// What a project has many of.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    Steps,
    Actions,
    Checklists,
    Goods,
    Payments,
}

/// A page of a list.
#[derive(Clone, Copy, Debug)]
struct Slice {
    count: u64,
    offset: u64,
}

impl Slice {
    const ALL: Self = Self { count: u64::MAX, offset: 0 };

    fn of(count: Option<u64>, offset: Option<u64>) -> Self {
        Self { count: count.unwrap_or(COUNT).min(MOST), offset: offset.unwrap_or(0) }
    }

    fn values(self) -> [Value; 2] {
        [self.count, self.offset].map(|number| integer(number).into())
    }
}

/// The project with this id, as JSON.
pub fn get(connection: &Connection, id: u64) -> Result<Option<String>, StoreError> {
    body(connection, "projects", integer(id))
}

/// The event with this id, as JSON.
pub fn get_action(connection: &Connection, id: u64) -> Result<Option<String>, StoreError> {
    body(connection, "actions", integer(id))
}

fn body(connection: &Connection, table: &str, id: i64) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT body FROM {table} WHERE id = ?"))?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// A page of the projects that match, as JSON.
pub fn list(connection: &Connection, filter: &ProjectFilter) -> Result<Vec<String>, StoreError> {
    let mut selection = Conditions::default();
    let is_deleted = filter.deleted.unwrap_or_default() == ObjectState::Deleted;
    selection.equal("is_deleted", Some(i64::from(is_deleted)));
    selection.nest(conditions(filter), filter.condition.unwrap_or_default());
    let (order, value) = order(filter);
    let sql = format!("SELECT id FROM projects WHERE {} ORDER BY {order} LIMIT ? OFFSET ?", selection.sql());
    let slice = Slice::of(filter.count, filter.offset).values();
    let values: Vec<Value> = selection.into_values().into_iter().chain(value).chain(slice).collect();
    explain(connection, &sql, &values)?;
    // Ids first: those that are skipped are read off an index.
    let mut statement = connection.prepare_cached(&sql)?;
    let ids: Vec<i64> = statement.query_map(params_from_iter(values), |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().filter_map(|id| body(connection, "projects", id).transpose()).collect()
}

/// Steps of a project, as JSON; nothing where there is no such project.
pub fn steps(connection: &Connection, filter: &StepFilter) -> Result<Option<Vec<String>>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.equal("date", filter.filter_date.clone());
    conditions.among("id", filter.filter_steps.as_ref().map(IdList::ids));
    parts(connection, Part::Steps, filter.id, conditions, Slice::ALL)
}

/// Events of a project, as JSON; nothing where there is no such project.
pub fn actions(connection: &Connection, filter: &ActionFilter) -> Result<Option<Vec<String>>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.equal("id", filter.filter_id.map(integer));
    conditions.equal("date", filter.filter_date.clone());
    conditions.among("type_id", filter.filter_actions.as_ref().map(IdList::ids));
    parts(connection, Part::Actions, filter.id, conditions, Slice::of(filter.count, filter.offset))
}

/// Payments of a project, as JSON; nothing where there is no such project.
pub fn payments(connection: &Connection, filter: &PaymentFilter) -> Result<Option<Vec<String>>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.equal("id", filter.filter_id.map(integer));
    conditions.equal("date", filter.filter_date.clone());
    conditions.equal("is_credit", filter.filter_type.map(|direction| direction == PaymentDirection::Credit));
    parts(connection, Part::Payments, filter.id, conditions, Slice::of(filter.count, filter.offset))
}

/// All of what a project has of this kind, as JSON; nothing where there is no such project.
pub fn all(connection: &Connection, part: Part, project: u64) -> Result<Option<Vec<String>>, StoreError> {
    parts(connection, part, project, Conditions::default(), Slice::ALL)
}

fn parts(
    connection: &Connection,
    part: Part,
    project: u64,
    conditions: Conditions,
    slice: Slice,
) -> Result<Option<Vec<String>>, StoreError> {
    if get(connection, project)?.is_none() {
        return Ok(None);
    }
    let mut selection = Conditions::default();
    selection.equal("project_id", Some(integer(project)));
    selection.extend(conditions);
    let (table, sql) = (part.table(), selection.sql());
    let sql = format!("SELECT body FROM {table} WHERE {sql} ORDER BY id LIMIT ? OFFSET ?");
    let values: Vec<Value> = selection.into_values().into_iter().chain(slice.values()).collect();
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
    Ok(Some(rows.collect::<Result<_, _>>()?))
}

/// Makes the dynamic fields anew that projects are found by.
pub fn compose_all(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut projects = transaction.prepare("SELECT id, data FROM projects")?;
    let mut change = transaction.prepare("UPDATE projects SET data = ? WHERE id = ?")?;
    let mut rows = projects.query([])?;
    while let Some(row) = rows.next()? {
        let data: serde_json::Value = serde_json::from_str(&row.get::<_, String>("data")?)?;
        change.execute(params![canonical(&data).to_string(), row.get::<_, i64>("id")?])?;
    }
    Ok(())
}

impl Part {
    fn table(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Actions => "actions",
            Self::Checklists => "checklists",
            Self::Goods => "goods",
            Self::Payments => "payments",
        }
    }
}

/// The number as SQLite has numbers; what it has no room for is as large as they get, and no id.
pub fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
