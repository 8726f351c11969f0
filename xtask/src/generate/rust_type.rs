//! The Rust type of a form, by where it stands.

use anyhow::{Result, bail};

use crate::schema::SchemaKind;

/// Where a value stands: the same schema has another Rust type in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// In the path.
    Path,
    /// In the query or a header.
    Query,
    /// In a body that is sent.
    Sent,
    /// In a body that is received.
    Received,
}

/// The Rust type of a form.
pub fn rust_type(form: &SchemaKind, side: Side) -> Result<String> {
    Ok(match (form, side) {
        (SchemaKind::Text, Side::Path) => "::crm_client_runtime::PathSegment".to_owned(),
        (SchemaKind::Amount, Side::Query | Side::Path) => "::crm_client_runtime::QueryAmount".to_owned(),
        (SchemaKind::Text, _) => "::std::string::String".to_owned(),
        (SchemaKind::SecretString, _) => "::crm_client_runtime::SecretString".to_owned(),
        (SchemaKind::Date, _) => "::chrono::NaiveDate".to_owned(),
        (SchemaKind::IdList, _) => "::crm_client_runtime::IdList".to_owned(),
        (SchemaKind::DateTime, _) => "::crm_client_runtime::DateTime".to_owned(),
        (SchemaKind::DateRange, _) => "::crm_client_runtime::DateRange".to_owned(),
        (SchemaKind::Amount, _) => "::crm_client_runtime::Amount".to_owned(),
        (SchemaKind::Int32, _) => "i32".to_owned(),
        (SchemaKind::Int64, _) => "i64".to_owned(),
        (SchemaKind::Uint64, _) => "u64".to_owned(),
        (SchemaKind::Boolean, _) => "bool".to_owned(),
        (SchemaKind::Enum(name) | SchemaKind::Object(name), _) => format!("crate::types::{name}"),
        (SchemaKind::FreeObject, _) => "::crm_client_runtime::JsonObject".to_owned(),
        (SchemaKind::Array(items), Side::Query) => {
            format!("::crm_client_runtime::QueryList<{}>", rust_type(items, side)?)
        }
        (SchemaKind::Map(values), _) => {
            format!("::std::collections::BTreeMap<::std::string::String, {}>", rust_type(values, side)?)
        }
        (SchemaKind::Array(items), _) => format!("::std::vec::Vec<{}>", rust_type(items, side)?),
        (SchemaKind::ListResponse { item, .. }, Side::Received) => {
            format!("::crm_client_runtime::ListResponse<crate::types::{item}>")
        }
        (SchemaKind::ObjectResponse { object, .. }, Side::Received) => {
            format!("::crm_client_runtime::ObjectResponse<crate::types::{object}>")
        }
        (SchemaKind::Anything, _) => "::crm_client_runtime::Json".to_owned(),
        (SchemaKind::Nullable(inner), _) => format!("::std::option::Option<{}>", rust_type(inner, side)?),
        (SchemaKind::ListResponse { .. } | SchemaKind::ObjectResponse { .. }, _) => {
            bail!("the form of an answer in a request")
        }
    })
}
