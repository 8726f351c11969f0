//! The Rust types of schemas.

use anyhow::{Result, bail};

use super::location::Location;
use crate::schema::SchemaKind;

/// Returns the Rust type of a value of `kind` at `location`.
///
/// # Errors
///
/// Fails for an envelope outside the body of a response.
pub fn rust_type(kind: &SchemaKind, location: Location) -> Result<String> {
    Ok(match (kind, location) {
        (SchemaKind::Text, Location::Path) => "::crm_client_runtime::PathSegment".to_owned(),
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
        (SchemaKind::Array(items), Location::Query | Location::Header) => {
            format!("::crm_client_runtime::QueryList<{}>", rust_type(items, location)?)
        }
        (SchemaKind::Map(values), _) => {
            format!("::std::collections::BTreeMap<::std::string::String, {}>", rust_type(values, location)?)
        }
        (SchemaKind::Array(items), _) => format!("::std::vec::Vec<{}>", rust_type(items, location)?),
        (SchemaKind::ListResponse { item, .. }, Location::ResponseBody) => {
            format!("::crm_client_runtime::ListResponse<crate::types::{item}>")
        }
        (SchemaKind::ObjectResponse { object, .. }, Location::ResponseBody) => {
            format!("::crm_client_runtime::ObjectResponse<crate::types::{object}>")
        }
        (SchemaKind::Anything, _) => "::crm_client_runtime::Json".to_owned(),
        (SchemaKind::Nullable(inner), _) => format!("::std::option::Option<{}>", rust_type(inner, location)?),
        (SchemaKind::ListResponse { .. } | SchemaKind::ObjectResponse { .. }, _) => {
            bail!("the schema of a response in a request")
        }
    })
}
