//! What the schemas of a document mean to the generator.

mod canonical;
mod cycles;
mod dialect;
mod flow;
mod form;
#[path = "../../../crates/contract/src/formats.rs"]
mod formats;
mod json_schema;

pub use canonical::canonical;
pub use cycles::Cycles;
pub use dialect::Dialect;
pub use flow::{Flow, Flows, components};
pub use form::{Form, UnknownForm, form_of, is_annotation, is_null_only};
pub use formats::{bounds, is_day, is_decimal};
pub use json_schema::JsonSchemas;
