//! What the schemas of a document mean to the generator.

mod flow;
mod form;
mod json_schema;

pub use flow::{Flow, Flows, components};
pub use form::{Form, UnknownForm, form_of};
pub use json_schema::{JsonSchemas, is_day};
