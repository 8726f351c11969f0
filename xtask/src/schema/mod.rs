//! What the schemas of a document mean to the generator.

mod flow;
mod form;

pub use flow::{Flow, Flows, components};
pub use form::{Form, UnknownForm, form_of};
