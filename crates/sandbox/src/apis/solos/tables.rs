//! Projects and their parts in the database.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params, params_from_iter};

use super::conditions::{conditions, order};
use super::types::{
    ActionFilter, Condition, IdList, ObjectState, PaymentDirection, PaymentFilter, ProjectFilter, StepFilter,
};
use crate::store::{Conditions, Operator, StoreError, Tables, explain, integer};
use crate::value::canonical;

/// The tables of projects.
pub const TABLES: Tables = Tables {
    create: |transaction| Ok(transaction.execute_batch(include_str!("schema.sql"))?),
    objects: &["projects"],
    upgrade,
};

/// The default size of a page, as in the vendor's example.
const DEFAULT_COUNT: u64 = 100;
/// The maximum size of a page, as in the vendor's older API.
const MAX_COUNT: u64 = 500;

/// A kind of objects that belong to a project.
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
struct Page {
    count: u64,
    offset: u64,
}

impl Page {
    const ALL: Self = Self { count: u64::MAX, offset: 0 };

    fn new(count: Option<u64>, offset: Option<u64>) -> Self {
        Self { count: count.unwrap_or(DEFAULT_COUNT).min(MAX_COUNT), offset: offset.unwrap_or(0) }
    }

    fn values(self) -> [Value; 2] {
        [self.count, self.offset].map(|number| integer(number).into())
    }
}

/// Returns the project with this id, as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn get(connection: &Connection, id: u64) -> Result<Option<String>, StoreError> {
    body(connection, "projects", integer(id))
}

/// Returns the event with this id, as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn get_action(connection: &Connection, id: u64) -> Result<Option<String>, StoreError> {
    body(connection, "actions", integer(id))
}

fn body(connection: &Connection, table: &str, id: i64) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT body FROM {table} WHERE id = ?"))?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Returns a page of the projects that match, as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn list(connection: &Connection, filter: &ProjectFilter) -> Result<Vec<String>, StoreError> {
    let mut selection = Conditions::default();
    let is_deleted = filter.deleted.unwrap_or_default() == ObjectState::Deleted;
    selection.equal("is_deleted", Some(i64::from(is_deleted)));
    let operator = match filter.condition.unwrap_or_default() {
        Condition::And => Operator::And,
        Condition::Or => Operator::Or,
    };
    selection.nest(conditions(filter), operator);
    let (order, value) = order(filter);
    let sql = format!("SELECT id FROM projects WHERE {} ORDER BY {order} LIMIT ? OFFSET ?", selection.sql());
    let page = Page::new(filter.count, filter.offset).values();
    let values: Vec<Value> = selection.into_values().into_iter().chain(value).chain(page).collect();
    explain(connection, &sql, &values)?;
    // Ids first: SQLite skips the rows before the offset in an index.
    let mut statement = connection.prepare_cached(&sql)?;
    let ids: Vec<i64> = statement.query_map(params_from_iter(values), |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().filter_map(|id| body(connection, "projects", id).transpose()).collect()
}

/// Returns steps of a project, as JSON, or `None` if there is no such project.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn steps(connection: &Connection, filter: &StepFilter) -> Result<Option<Vec<String>>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.equal("date", filter.filter_date.clone());
    conditions.among("id", filter.filter_steps.as_ref().map(IdList::ids));
    parts(connection, Part::Steps, filter.id, conditions, Page::ALL)
}

/// Returns events of a project, as JSON, or `None` if there is no such project.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn actions(connection: &Connection, filter: &ActionFilter) -> Result<Option<Vec<String>>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.equal("id", filter.filter_id.map(integer));
    conditions.equal("date", filter.filter_date.clone());
    conditions.among("type_id", filter.filter_actions.as_ref().map(IdList::ids));
    parts(connection, Part::Actions, filter.id, conditions, Page::new(filter.count, filter.offset))
}

/// Returns payments of a project, as JSON, or `None` if there is no such project.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn payments(connection: &Connection, filter: &PaymentFilter) -> Result<Option<Vec<String>>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.equal("id", filter.filter_id.map(integer));
    conditions.equal("date", filter.filter_date.clone());
    conditions.equal("is_credit", filter.filter_type.map(|direction| direction == PaymentDirection::Credit));
    parts(connection, Part::Payments, filter.id, conditions, Page::new(filter.count, filter.offset))
}

/// Returns all objects of a kind that belong to a project, as JSON, or `None` if there is no such project.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn all(connection: &Connection, part: Part, project: u64) -> Result<Option<Vec<String>>, StoreError> {
    parts(connection, part, project, Conditions::default(), Page::ALL)
}

fn parts(
    connection: &Connection,
    part: Part,
    project: u64,
    conditions: Conditions,
    page: Page,
) -> Result<Option<Vec<String>>, StoreError> {
    if get(connection, project)?.is_none() {
        return Ok(None);
    }
    let mut selection = Conditions::default();
    selection.equal("project_id", Some(integer(project)));
    selection.extend(conditions);
    let (table, sql) = (part.table(), selection.sql());
    let sql = format!("SELECT body FROM {table} WHERE {sql} ORDER BY id LIMIT ? OFFSET ?");
    let values: Vec<Value> = selection.into_values().into_iter().chain(page.values()).collect();
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
    Ok(Some(rows.collect::<Result<_, _>>()?))
}

/// Recomputes the dynamic fields that projects are searched by.
fn upgrade(transaction: &Transaction<'_>) -> Result<(), StoreError> {
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
