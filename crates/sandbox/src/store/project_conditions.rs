//! What projects are selected and sorted by.

use rusqlite::types::Value;
use serde_json::Value as Json;

use super::Conditions;
use crate::solos::{BuildinData, Having, ProjectFilter, SortDirection};
use crate::value::{canonical, composed};

/// The built-in fields, which are columns; other names are those of dynamic fields.
pub const BUILT_IN: [&str; 9] =
    ["id", "name", "created", "sales_funnel_id", "step_id", "user_id", "group_id", "price", "currency_id"];

/// The value of a dynamic field; its name is the value of `?`.
const FIELD: &str = "(SELECT value FROM json_each(data) WHERE key = ?)";

/// A dynamic field is in a list: the list and its name are the values of `?`. `true` is not 1, and no text is a list.
const IS_ONE_OF: &str = "EXISTS (SELECT 1 FROM json_each(?) AS wanted JOIN json_each(data) AS field \
     ON field.value = wanted.value AND replace(field.type, 'real', 'integer') = replace(wanted.type, 'real', 'integer') \
     WHERE field.key = ?)";

/// A day that is past.
const PAST: &str = "date('now')";

/// The conditions of a filter.
pub fn conditions(filter: &ProjectFilter) -> Conditions {
    let mut conditions = Conditions::default();
    if let Some(having) = filter.having {
        conditions.add(has(having), []);
    }
    if let Some(fields) = &filter.buildin_data {
        built_in(fields, &mut conditions);
    }
    for (name, value) in filter.data.iter().flatten() {
        dynamic(name, value, &mut conditions);
    }
    conditions
}

/// What follows `ORDER BY`, and the value of its `?` if it has one.
pub fn order(filter: &ProjectFilter) -> (String, Option<Value>) {
    let direction = match filter.reverse.unwrap_or_default() {
        SortDirection::Ascending => "ASC",
        SortDirection::Descending => "DESC",
    };
    match filter.order_by.as_deref() {
        None | Some("id") => (format!("id {direction}"), None),
        Some(name) => match BUILT_IN.iter().find(|column| **column == name) {
            Some(column) => (format!("{column} {direction}, id {direction}"), None),
            None => (format!("{FIELD} {direction}, id {direction}"), Some(composed(name).into())),
        },
    }
}

fn has(having: Having) -> String {
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
            format!("id IN (SELECT project_id FROM checklists WHERE NOT is_done AND due < {PAST})")
        }
    }
}

fn built_in(fields: &BuildinData, conditions: &mut Conditions) {
    if let Some((first, last)) = fields.created.as_ref().and_then(|range| range.0.split_once(';')) {
        conditions.add("created BETWEEN ? AND ?", [first.to_owned().into(), last.to_owned().into()]);
    }
    let ids = |ids: &Option<crate::solos::Ids>| ids.as_ref().map(|ids| ids.0.clone());
    conditions.among("sales_funnel_id", ids(&fields.sales_funnel_id));
    conditions.among("step_id", ids(&fields.step_id));
    conditions.among("user_id", ids(&fields.user_id));
    conditions.among("group_id", ids(&fields.group_id));
    conditions.equal("price", fields.price.as_ref().map(|price| price.key().to_vec()));
    conditions.among("currency_id", ids(&fields.currency_id));
    conditions.related("participants", "user_id", ids(&fields.participants_user_id));
    conditions.related("participants", "group_id", ids(&fields.participants_group_id));
    conditions.related("actions", "type_id", ids(&fields.actions_type_id));
    conditions.related("goods", "good_id", ids(&fields.good_id));
}

/// A field is equal to the value, or to one of a list. What is not there is `null`.
fn dynamic(name: &str, value: &Json, conditions: &mut Conditions) {
    let values = match value {
        Json::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    let name = composed(name);
    let wanted: Json = values.iter().map(canonical).collect();
    let mut any = Conditions::default();
    any.add(IS_ONE_OF, [wanted.to_string().into(), name.clone().into()]);
    if values.contains(&Json::Null) {
        any.add(format!("{FIELD} IS NULL"), [name.into()]);
    }
    conditions.nest(any, crate::solos::Condition::Or);
}
