//! The Rust type of a form, by where it stands.

use anyhow::{Result, bail};

use crate::schema::Form;

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
pub fn rust_type(form: &Form, side: Side) -> Result<String> {
    Ok(match (form, side) {
        (Form::Text, Side::Path) => "::crm_client_runtime::PathSegment".to_owned(),
        (Form::Amount, Side::Query | Side::Path) => "::crm_client_runtime::QueryAmount".to_owned(),
        (Form::Text, _) => "::std::string::String".to_owned(),
        (Form::Secret, _) => "::crm_client_runtime::Secret".to_owned(),
        (Form::Date, _) => "::chrono::NaiveDate".to_owned(),
        (Form::IdList, _) => "::crm_client_runtime::IdList".to_owned(),
        (Form::DateTime, _) => "::crm_client_runtime::DateTime".to_owned(),
        (Form::DateRange, _) => "::crm_client_runtime::DateRange".to_owned(),
        (Form::Amount, _) => "::crm_client_runtime::Amount".to_owned(),
        (Form::Int32, _) => "i32".to_owned(),
        (Form::Int64, _) => "i64".to_owned(),
        (Form::Uint64, _) => "u64".to_owned(),
        (Form::Boolean, _) => "bool".to_owned(),
        (Form::Enum(name) | Form::Object(name), _) => format!("crate::types::{name}"),
        (Form::FreeObject, _) => "::crm_client_runtime::Record".to_owned(),
        (Form::Array(items), Side::Query) => {
            format!("::crm_client_runtime::QueryList<{}>", rust_type(items, side)?)
        }
        (Form::Map(values), _) => {
            format!("::std::collections::BTreeMap<::std::string::String, {}>", rust_type(values, side)?)
        }
        (Form::Array(items), _) => format!("::std::vec::Vec<{}>", rust_type(items, side)?),
        (Form::ListAnswer { item, .. }, Side::Received) => {
            format!("::crm_client_runtime::ListAnswer<crate::types::{item}>")
        }
        (Form::OneAnswer { object, .. }, Side::Received) => {
            format!("::crm_client_runtime::OneAnswer<crate::types::{object}>")
        }
        (Form::Anything, _) => "::crm_client_runtime::Json".to_owned(),
        (Form::Nullable(inner), _) => format!("::std::option::Option<{}>", rust_type(inner, side)?),
        (Form::ListAnswer { .. } | Form::OneAnswer { .. }, _) => {
            bail!("the form of an answer in a request")
        }
    })
}
