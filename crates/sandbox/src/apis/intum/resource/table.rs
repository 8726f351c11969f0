//! Objects in the database: one table a resource.
//!
//! `body` is the JSON of the object as it is sent in responses, with the digits of its numbers. The columns beside it are
//! what objects are selected by: keys that sort and compare like the values. `words` is the text that is searched.

use rusqlite::types::Value as SqlValue;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params, params_from_iter};

use serde_json::value::to_raw_value;

use super::Resource;
use super::field::{Field, Kind};
use super::filter::Filter;
use super::object::Object;
use crate::server::ResponseFormat;
use crate::store::{Conditions, StoreError, explain};
use crate::value::Members;

impl Resource {
    /// Returns the fields that have columns.
    fn columns(&self) -> impl Iterator<Item = &'static Field> {
        let (fields, filters, operations) = (self.fields, self.filters, self.operations);
        self.fields.iter().filter(move |field| {
            let is_filtered = filters.iter().any(|filter: &Filter| filter.compares(field.name));
            let has_key = operations.iter().any(|each| each.finds_by_external_id()) && field.name == "external_id";
            let is_type = fields.iter().any(|other: &Field| other.is_of_type_in(field.name));
            is_filtered || has_key || is_type || field.kind == Kind::Email || field.reference.is_some()
        })
    }
}

/// Creates the table of a resource.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn create(transaction: &Transaction<'_>, resource: &Resource) -> Result<(), StoreError> {
    let table = resource.plural;
    let column = |field: &Field| match field.kind {
        Kind::Integer | Kind::Flag => format!("{} INTEGER, ", field.name),
        Kind::Amount => format!("{} BLOB, ", field.name),
        _ => format!("{} TEXT, ", field.name),
    };
    let columns: String = resource.columns().map(column).collect();
    // No id comes twice, not even that of an object that was deleted.
    let mut sql = format!(
        "CREATE TABLE {table} (id INTEGER PRIMARY KEY AUTOINCREMENT, app_code TEXT NOT NULL, {columns}\
         words BLOB NOT NULL, body TEXT NOT NULL);"
    );
    let index = |columns: &str| {
        let name = columns.replace(", ", "_and_");
        format!("CREATE INDEX {table}_by_{name} ON {table} ({columns});")
    };
    for field in resource.columns() {
        sql.push_str(&index(if field.name == "external_id" { "external_id, app_code" } else { field.name }));
    }
    sql.extend(resource.indexes.iter().map(|columns| index(columns)));
    Ok(transaction.execute_batch(&sql)?)
}

/// Creates the table of a resource anew, with the objects of a table of an older version.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn upgrade(transaction: &Transaction<'_>, resource: &'static Resource) -> Result<(), StoreError> {
    let table = resource.plural;
    let columns: Vec<String> = transaction
        .prepare("SELECT name FROM pragma_table_info(?)")?
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if columns.is_empty() {
        return create(transaction, resource);
    }
    // The first versions had clients with an id and an e-mail address only.
    let has_body = columns.iter().any(|name| name == "body");
    let stored = if has_body { "app_code, body" } else { "'', json_object('id', id, 'email', email)" };
    let objects: Vec<(String, String)> = transaction
        .prepare(&format!("SELECT {stored} FROM {table} ORDER BY id"))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let last = next_id(transaction, resource)? - 1;
    transaction.execute_batch(&format!("DROP TABLE {table}"))?;
    create(transaction, resource)?;
    for (app_code, body) in objects {
        put(transaction, resource, &app_code, &Object::read(resource, &body)?)?;
    }
    transaction.execute("DELETE FROM sqlite_sequence WHERE name = ?", [table])?;
    transaction.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", params![table, last])?;
    Ok(())
}

/// Returns the object with this id, as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn get(connection: &Connection, resource: &Resource, id: i64) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT body FROM {} WHERE id = ?", resource.plural))?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Returns whether a table has an object with this id.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn exists(connection: &Connection, table: &str, id: i64) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?)"))?;
    Ok(statement.query_row([id], |row| row.get(0))?)
}

/// Returns the object with the smallest id that has this external id, of an application if one is named, as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn get_by_external_id(
    connection: &Connection,
    resource: &Resource,
    app_code: Option<&str>,
    external_id: &str,
) -> Result<Option<String>, StoreError> {
    let mut conditions = Conditions::default();
    conditions.equal("external_id", Some(external_id.to_owned()));
    conditions.equal("app_code", app_code.map(str::to_owned));
    let sql = format!("SELECT body FROM {} WHERE {} ORDER BY id LIMIT 1", resource.plural, conditions.sql());
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row(params_from_iter(conditions.into_values()), |row| row.get(0)).optional()?)
}

/// Exchanges an object with its neighbour in the order of `priority`, and returns whether there is the object.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn shift(
    transaction: &Transaction<'_>,
    resource: &'static Resource,
    id: i64,
    by: isize,
) -> Result<bool, StoreError> {
    let sql = format!("SELECT body FROM {}", resource.plural);
    let bodies: Vec<String> =
        transaction.prepare_cached(&sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut objects: Vec<(i64, Object)> = Vec::new();
    for body in bodies {
        let object = Object::read(resource, &body)?;
        objects.push((object.get("priority")?.unwrap_or(i64::MAX), object));
    }
    objects.sort_by_key(|(priority, object)| (*priority, object.id));
    let Some(index) = objects.iter().position(|(_, object)| object.id == id) else { return Ok(false) };
    if let Some(other) = index.checked_add_signed(by).filter(|other| *other < objects.len()) {
        objects.swap(index, other);
    }
    for ((_, mut object), priority) in objects.into_iter().zip(1_i64..) {
        let patch = Members::from([("priority".to_owned(), to_raw_value(&priority)?)]);
        object.change(patch, &now(transaction)?)?;
        put(transaction, resource, "", &object)?;
    }
    Ok(true)
}

/// Returns the ids of the objects that match, sorted.
///
/// The ids are read at once and the objects later: the list is then of one moment, however slow the client reads, and
/// SQLite does not prefer an index that sorts to one that filters.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn find(connection: &Connection, resource: &Resource, conditions: Conditions) -> Result<Vec<i64>, StoreError> {
    let sql = format!("SELECT id FROM {} WHERE {}", resource.plural, conditions.sql());
    let values = conditions.into_values();
    explain(connection, &sql, &values)?;
    let mut statement = connection.prepare_cached(&sql)?;
    let ids = statement.query_map(params_from_iter(values), |row| row.get(0))?;
    let mut ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
    ids.sort_unstable();
    Ok(ids)
}

/// Returns the objects with these ids, as JSON. Objects that were deleted meanwhile are left out.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn read(connection: &Connection, resource: &Resource, ids: &[i64]) -> Result<Vec<String>, StoreError> {
    ids.iter().filter_map(|id| get(connection, resource, *id).transpose()).collect()
}

/// Returns the id of the next object.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn next_id(transaction: &Transaction<'_>, resource: &Resource) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = ?";
    Ok(transaction.prepare_cached(sql)?.query_row([resource.plural], |row| row.get(0))?)
}

/// Returns the time, in UTC and to the second.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn now(transaction: &Transaction<'_>) -> Result<String, StoreError> {
    let sql = "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";
    Ok(transaction.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Inserts or replaces an object, and returns it as JSON. An object that exists keeps its application.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn put(
    transaction: &Transaction<'_>,
    resource: &Resource,
    app_code: &str,
    object: &Object,
) -> Result<String, StoreError> {
    let fields: Vec<&Field> = resource.columns().collect();
    let names: String = fields.iter().map(|field| format!(", {}", field.name)).collect();
    let places = ", ?".repeat(fields.len());
    let updates: String = fields.iter().map(|field| format!("{0} = excluded.{0}, ", field.name)).collect();
    let sql = format!(
        "INSERT INTO {table} (id, app_code, words, body{names}) VALUES (?, ?, ?, ?{places}) \
         ON CONFLICT (id) DO UPDATE SET {updates}words = excluded.words, body = excluded.body",
        table = resource.plural
    );
    let body = object.json(ResponseFormat::default());
    let mut values: Vec<SqlValue> =
        vec![object.id.into(), app_code.to_owned().into(), object.search_text()?.into(), body.clone().into()];
    for field in fields {
        values.push(object.column(field)?);
    }
    transaction.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(body)
}

/// Deletes an object, and returns whether there was one.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn delete(transaction: &Transaction<'_>, resource: &Resource, id: i64) -> Result<bool, StoreError> {
    let sql = format!("DELETE FROM {} WHERE id = ?", resource.plural);
    Ok(transaction.prepare_cached(&sql)?.execute([id])? > 0)
}
