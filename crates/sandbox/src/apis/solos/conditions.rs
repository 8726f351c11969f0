//! Conditions and order of a list of projects, as SQL.

use rusqlite::types::Value;
use serde_json::Value as Json;

use super::types::{BuildinData, Having, Ids, ProjectFilter, SortDirection};
use crate::store::{Conditions, ELEMENTS, Operator, elements};
use crate::value::{canonical, normalize};

/// The built-in fields, which are columns. Every other name is a dynamic field.
pub const BUILT_IN: [&str; 9] =
    ["id", "name", "created", "sales_funnel_id", "step_id", "user_id", "group_id", "price", "currency_id"];

/// The value of a dynamic field, whose name is bound to `?`.
const FIELD: &str = "(SELECT value FROM json_each(data) WHERE key = ?)";

/// A dynamic field is in a list. The list and the field's name are bound to `?`. Types must match too: `true` is not 1.
const IS_ONE_OF: &str = "EXISTS (SELECT 1 FROM json_each(?) AS wanted JOIN json_each(data) AS field \
     ON field.value = wanted.value AND replace(field.type, 'real', 'integer') = replace(wanted.type, 'real', 'integer') \
     WHERE field.key = ?)";

/// Today, in UTC.
const TODAY: &str = "date('now')";

/// Returns the conditions of a filter.
pub fn conditions(filter: &ProjectFilter) -> Conditions {
    let mut conditions = Conditions::default();
    if let Some(having) = filter.having {
        conditions.add(has_parts(having), []);
    }
    if let Some(fields) = &filter.buildin_data {
        built_in(fields, &mut conditions);
    }
    for (name, value) in filter.data.iter().flatten() {
        dynamic(name, value, &mut conditions);
    }
    conditions
}

/// Returns what follows `ORDER BY`, and the value of its `?` if it has one.
pub fn order(filter: &ProjectFilter) -> (String, Option<Value>) {
    let direction = match filter.reverse.unwrap_or_default() {
        SortDirection::Ascending => "ASC",
        SortDirection::Descending => "DESC",
    };
    match filter.order_by.as_deref() {
        None | Some("id") => (format!("id {direction}"), None),
        Some(name) => match BUILT_IN.iter().find(|column| **column == name) {
            Some(column) => (format!("{column} {direction}, id {direction}"), None),
            None => (format!("{FIELD} {direction}, id {direction}"), Some(normalize(name).into())),
        },
    }
}

/// Returns the condition of `having`.
fn has_parts(having: Having) -> String {
    let any = |table: &str| format!("EXISTS (SELECT 1 FROM {table} WHERE project_id = projects.id)");
    let none = |table: &str| format!("NOT {}", any(table));
    match having {
        Having::Actions => any("actions"),
        Having::Payments => any("payments"),
        Having::Tasks => any("tasks"),
        Having::Goods => any("goods"),
        Having::NoActions => none("actions"),
        Having::NoPayments => none("payments"),
        Having::NoTasks => none("tasks"),
        Having::NoGoods => none("goods"),
        Having::ChecklistsExpired => {
            format!("id IN (SELECT project_id FROM checklists WHERE NOT is_done AND due < {TODAY})")
        }
    }
}

fn built_in(fields: &BuildinData, conditions: &mut Conditions) {
    if let Some((first, last)) = fields.created.as_ref().and_then(|range| range.0.split_once(';')) {
        conditions.add("created BETWEEN ? AND ?", [first.to_owned().into(), last.to_owned().into()]);
    }
    let ids = |ids: &Option<Ids>| ids.as_ref().map(|ids| ids.0.clone());
    conditions.among("sales_funnel_id", ids(&fields.sales_funnel_id));
    conditions.among("step_id", ids(&fields.step_id));
    conditions.among("user_id", ids(&fields.user_id));
    conditions.among("group_id", ids(&fields.group_id));
    conditions.equal("price", fields.price.as_ref().map(|price| price.key().to_vec()));
    conditions.among("currency_id", ids(&fields.currency_id));
    related(conditions, "participants", "user_id", ids(&fields.participants_user_id));
    related(conditions, "participants", "group_id", ids(&fields.participants_group_id));
    related(conditions, "actions", "type_id", ids(&fields.actions_type_id));
    related(conditions, "goods", "good_id", ids(&fields.good_id));
}

/// Adds that the project has something in `table` whose `column` is one of the ids, if ids are given.
fn related(conditions: &mut Conditions, table: &str, column: &str, ids: Option<Vec<u64>>) {
    if let Some(ids) = ids {
        let clause = format!("id IN (SELECT project_id FROM {table} WHERE {column} IN {ELEMENTS})");
        conditions.add(clause, [elements(ids)]);
    }
}

/// Adds that a dynamic field equals the value, or one of a list. An absent field is `null`.
fn dynamic(name: &str, value: &Json, conditions: &mut Conditions) {
    let values = match value {
        Json::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    let name = normalize(name);
    let wanted: Json = values.iter().map(canonical).collect();
    let mut any = Conditions::default();
    any.add(IS_ONE_OF, [wanted.to_string().into(), name.clone().into()]);
    if values.contains(&Json::Null) {
        any.add(format!("{FIELD} IS NULL"), [name.into()]);
    }
    conditions.nest(any, Operator::Or);
}
