//! Query plans for the log.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::error::StoreError;

/// Logs the plan of a query at debug level.
///
/// # Errors
///
/// Returns an error if SQLite cannot prepare the query.
pub fn explain(connection: &Connection, sql: &str, values: &[Value]) -> Result<(), StoreError> {
    if !tracing::enabled!(tracing::Level::DEBUG) {
        return Ok(());
    }
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let steps = statement.query_map(params_from_iter(values), |row| row.get("detail"))?;
    let steps: Vec<String> = steps.collect::<Result<_, _>>()?;
    tracing::debug!(sql, plan = steps.join("; "), "query plan");
    Ok(())
}
