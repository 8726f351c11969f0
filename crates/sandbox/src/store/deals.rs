//! Deals in the database.

use rusqlite::{Connection, OptionalExtension as _, Transaction, params, params_from_iter};

use super::{Conditions, StoreError, explain};
use crate::intum::{Deal, DealFilter};
use crate::value::fold;

/// What stands between the name and the description: no text has this byte, so none is found across the two.
const BETWEEN_WORDS: u8 = 0xff;

/// The deal with this id, as JSON.
pub fn get(connection: &Connection, id: i64) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT body FROM deals WHERE id = ?")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// The first deal that an application has created with this external id, as JSON.
pub fn get_by_external_id(
    connection: &Connection,
    app_code: &str,
    external_id: &str,
) -> Result<Option<String>, StoreError> {
    let sql = "SELECT body FROM deals WHERE external_id = ? AND app_code = ? ORDER BY id LIMIT 1";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row([external_id, app_code], |row| row.get(0)).optional()?)
}

/// The ids of the deals that match, in their order.
///
/// All at once, and the deals themselves afterwards: a list is what it is at one moment, however long its reader takes,
/// and SQLite need not choose between an index that finds and one that sorts.
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

/// The deals with these ids, as JSON; without those that are gone.
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
        let text = fold(text);
        let of_client = "client_id IN (SELECT id FROM clients WHERE instr(email, ?) > 0)";
        conditions
            .add(format!("(instr(words, ?) > 0 OR {of_client})"), [text.clone().into_bytes().into(), text.into()]);
    }
    conditions
}

/// The id of the next deal.
pub fn next_id(transaction: &Transaction<'_>) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'deals'";
    Ok(transaction.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Stores a deal, in place of the one with its id if there is one. Gives it as JSON.
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
        words(deal),
        body
    ])?;
    Ok(body)
}

/// What `q` is looked for in.
fn words(deal: &Deal) -> Vec<u8> {
    [&deal.name, &deal.description]
        .map(|text| fold(text.as_deref().unwrap_or_default()).into_bytes())
        .join(&BETWEEN_WORDS)
}

/// Folds all text anew that deals are found by.
pub fn fold_all(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    let mut bodies = transaction.prepare("SELECT id, body FROM deals")?;
    let mut change = transaction.prepare("UPDATE deals SET words = ? WHERE id = ?")?;
    let mut rows = bodies.query([])?;
    while let Some(row) = rows.next()? {
        let deal: Deal = serde_json::from_str(&row.get::<_, String>("body")?)?;
        change.execute(params![words(&deal), row.get::<_, i64>("id")?])?;
    }
    let mut clients = transaction.prepare("SELECT id, email FROM clients")?;
    let mut change = transaction.prepare("UPDATE clients SET email = ? WHERE id = ?")?;
    let mut rows = clients.query([])?;
    while let Some(row) = rows.next()? {
        change.execute(params![fold(&row.get::<_, String>("email")?), row.get::<_, i64>("id")?])?;
    }
    Ok(())
}

/// Deletes the deal; whether there was one.
pub fn delete(transaction: &Transaction<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(transaction.prepare_cached("DELETE FROM deals WHERE id = ?")?.execute([id])? > 0)
}

/// Stores a client's e-mail address, by which deals are found.
pub fn add_client(transaction: &Transaction<'_>, id: i64, email: &str) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached("INSERT OR REPLACE INTO clients (id, email) VALUES (?, ?)")?;
    statement.execute(params![id, fold(email)])?;
    Ok(())
}
