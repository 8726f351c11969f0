//! Objects that refer to others by their ids.

use rusqlite::Transaction;

use super::Resource;
use super::field::{Field, Reference};
use super::object::Object;
use super::table;
use crate::store::StoreError;
use crate::violations::{Message, Violations};

/// Checks what the schema of an object cannot express, and that the objects that it refers to exist.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn violations(transaction: &Transaction<'_>, object: &Object) -> Result<Violations, StoreError> {
    let mut violations = object.violations()?;
    for field in object.resource.fields {
        let Some(reference) = field.reference else { continue };
        let Some(id) = object.get::<i64>(field.name)? else { continue };
        let table = match reference {
            Reference::To(table) => Some(table),
            Reference::ByType { field, resources } => {
                let name: Option<String> = object.get(field)?;
                resources.iter().find(|(each, _)| name.as_deref() == Some(*each)).map(|(_, table)| *table)
            }
        };
        let exists = match table {
            Some(table) => table::exists(transaction, table, id)?,
            None => false,
        };
        if !exists {
            let path = format!("{}.{}", object.resource.singular, field.name);
            violations.insert(path, vec![Message::new(format!("there is none with the id {id}"), "musi istnieć")]);
        }
    }
    Ok(violations)
}

/// Removes references to an object that was deleted: a reference is cleared, and an object that must have it is deleted.
///
/// # Errors
///
/// Returns an error if the database fails.
pub fn release(
    transaction: &Transaction<'_>,
    all: &[&'static Resource],
    deleted: &Resource,
    id: i64,
) -> Result<(), StoreError> {
    for resource in all {
        for field in resource.fields {
            for other in referring(transaction, resource, field, deleted, id)? {
                if field.is_required {
                    table::delete(transaction, resource, other)?;
                    release(transaction, all, resource, other)?;
                } else if let Some(stored) = table::get(transaction, resource, other)? {
                    let mut object = Object::read(resource, &stored)?;
                    object.clear(field.name);
                    table::put(transaction, resource, "", &object)?;
                }
            }
        }
    }
    Ok(())
}

/// Returns the ids of the objects whose field refers to the deleted object.
fn referring(
    transaction: &Transaction<'_>,
    resource: &'static Resource,
    field: &Field,
    deleted: &Resource,
    id: i64,
) -> Result<Vec<i64>, StoreError> {
    let condition = match field.reference {
        Some(Reference::To(table)) if table == deleted.plural => String::new(),
        Some(Reference::ByType { field, resources }) => {
            match resources.iter().find(|(_, table)| *table == deleted.plural) {
                Some((name, _)) => format!(" AND {field} = '{name}'"),
                None => return Ok(Vec::new()),
            }
        }
        _ => return Ok(Vec::new()),
    };
    let sql = format!("SELECT id FROM {} WHERE {} = ?{condition}", resource.plural, field.name);
    let mut statement = transaction.prepare_cached(&sql)?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
