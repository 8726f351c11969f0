//! Deals in the database.

use rusqlite::{Connection, OptionalExtension as _, Transaction, params, params_from_iter};

use super::types::{Deal, DealFilter};
use crate::store::{Conditions, StoreError, Tables, explain};
use crate::value::casefold;

/// The tables of deals.
pub const TABLES: Tables = Tables { schema: include_str!("schema.sql"), objects: &["deals"], upgrade };

/// Separates name and description. UTF-8 never has this byte, so no search matches across the two.
const SEPARATOR: u8 = 0xff;

/// Returns the deal with this id, as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn get(connection: &Connection, id: i64) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT body FROM deals WHERE id = ?")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Returns the deal with the smallest id that an application created with this external id, as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn get_by_external_id(
    connection: &Connection,
    app_code: &str,
    external_id: &str,
) -> Result<Option<String>, StoreError> {
    let sql = "SELECT body FROM deals WHERE external_id = ? AND app_code = ? ORDER BY id LIMIT 1";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row([external_id, app_code], |row| row.get(0)).optional()?)
}

/// Returns the ids of the deals that match, sorted.
///
/// The ids are read at once and the deals later: the list is then of one moment, however slow the client reads, and
/// SQLite does not prefer an index that sorts to one that filters.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn find(connection: &Connection, filter: &DealFilter) -> Result<Vec<i64>, StoreError> {
    let conditions = conditions(filter);
    let sql = format!("SELECT id FROM deals WHERE {}", conditions.sql());
    let values = conditions.into_values();
    explain(connection, &sql, &values)?;
    let mut statement = connection.prepare_cached(&sql)?;
    let ids = statement.query_map(params_from_iter(values), |row| row.get(0))?;
    let mut ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
    ids.sort_unstable();
    Ok(ids)
}

/// Returns the deals with these ids, as JSON. Deals that were deleted meanwhile are left out.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn read(connection: &Connection, ids: &[i64]) -> Result<Vec<String>, StoreError> {
    ids.iter().filter_map(|id| get(connection, *id).transpose()).collect()
}

fn conditions(filter: &DealFilter) -> Conditions {
    let mut conditions = Conditions::default();
    conditions.equal("client_id", filter.client_id);
    conditions.equal("status_id", filter.status_id);
    conditions.equal("responsible_id", filter.responsible_id);
    conditions.equal("department_id", filter.department_id);
    conditions.equal("project_id", filter.project_id);
    conditions.at_least("date", filter.main_date_from.clone());
    conditions.at_most("date", filter.main_date_to.clone());
    conditions.at_least("gross", filter.total_amount_gross_from.as_ref().map(|amount| amount.key().to_vec()));
    conditions.at_most("gross", filter.total_amount_gross_to.as_ref().map(|amount| amount.key().to_vec()));
    if let Some(text) = &filter.q {
        let text = casefold(text);
        let of_client = "client_id IN (SELECT id FROM clients WHERE instr(email, ?) > 0)";
        conditions
            .add(format!("(instr(words, ?) > 0 OR {of_client})"), [text.clone().into_bytes().into(), text.into()]);
    }
    conditions
}

/// Returns the id of the next deal.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn next_id(transaction: &Transaction<'_>) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'deals'";
    Ok(transaction.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Inserts or replaces a deal, and returns it as JSON.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn put(transaction: &Transaction<'_>, app_code: &str, deal: &Deal) -> Result<String, StoreError> {
    const SQL: &str = "INSERT INTO deals (id, app_code, external_id, client_id, status_id, responsible_id, department_id, \
         project_id, date, gross, words, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id, client_id = excluded.client_id, \
         status_id = excluded.status_id, responsible_id = excluded.responsible_id, \
         department_id = excluded.department_id, project_id = excluded.project_id, date = excluded.date, \
         gross = excluded.gross, words = excluded.words, body = excluded.body";
    let body = serde_json::to_string(deal)?;
    transaction.prepare_cached(SQL)?.execute(params![
        deal.id,
        app_code,
        deal.external_id,
        deal.client_id,
        deal.status_id,
        deal.responsible_id,
        deal.department_id,
        deal.project_id,
        deal.date,
        deal.total_amount_gross.key(),
        search_text(deal),
        body
    ])?;
    Ok(body)
}

/// Returns the text that `q` is searched in.
fn search_text(deal: &Deal) -> Vec<u8> {
    [&deal.name, &deal.description]
        .map(|text| casefold(text.as_deref().unwrap_or_default()).into_bytes())
        .join(&SEPARATOR)
}

/// Recomputes the text that deals are searched by.
fn upgrade(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut bodies = transaction.prepare("SELECT id, body FROM deals")?;
    let mut change = transaction.prepare("UPDATE deals SET words = ? WHERE id = ?")?;
    let mut rows = bodies.query([])?;
    while let Some(row) = rows.next()? {
        let deal: Deal = serde_json::from_str(&row.get::<_, String>("body")?)?;
        change.execute(params![search_text(&deal), row.get::<_, i64>("id")?])?;
    }
    let mut clients = transaction.prepare("SELECT id, email FROM clients")?;
    let mut change = transaction.prepare("UPDATE clients SET email = ? WHERE id = ?")?;
    let mut rows = clients.query([])?;
    while let Some(row) = rows.next()? {
        change.execute(params![casefold(&row.get::<_, String>("email")?), row.get::<_, i64>("id")?])?;
    }
    Ok(())
}

/// Deletes a deal, and returns whether there was one.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn delete(transaction: &Transaction<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(transaction.prepare_cached("DELETE FROM deals WHERE id = ?")?.execute([id])? > 0)
}

/// Inserts or replaces the e-mail address of a client, by which the client's deals are found.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn put_client(transaction: &Transaction<'_>, id: i64, email: &str) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached("INSERT OR REPLACE INTO clients (id, email) VALUES (?, ?)")?;
    statement.execute(params![id, casefold(email)])?;
    Ok(())
}
