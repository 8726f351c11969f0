//! How SQLite finds what is asked for.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::StoreError;

/// Logs the plan of a query, for whoever wants to know why it is slow.
pub fn explain(connection: &Connection, sql: &str, values: &[Value]) -> Result<(), StoreError> {
    if !tracing::enabled!(tracing::Level::DEBUG) {
        return Ok(());
    }
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let steps = statement.query_map(params_from_iter(values), |row| row.get("detail"))?;
    let steps: Vec<String> = steps.collect::<Result<_, _>>()?;
    tracing::debug!(sql, plan = steps.join("; "), "planned");
    Ok(())
}
