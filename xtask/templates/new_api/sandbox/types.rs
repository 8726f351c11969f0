//! Entries in requests and responses.
//!
//! Requests are validated by the schemas that utoipa derives from these types.

use serde::Deserialize;
use utoipa::openapi::schema::{AdditionalProperties, SchemaFormat};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};

/// Which entries to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EntryPage {
    #[param(format = "uint64", minimum = 0)]
    pub count: Option<u64>,
}

/// The path parameters of one entry.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct EntryId {
    #[param(format = "uint64", minimum = 0)]
    pub id: u64,
}

/// An entry in a response.
pub struct Entry;

impl PartialSchema for Entry {
    fn schema() -> RefOr<Schema> {
        let uint64 = SchemaFormat::Custom("uint64".to_owned());
        let id = ObjectBuilder::new().schema_type(Type::Integer).format(Some(uint64)).minimum(Some(0));
        let name = ObjectBuilder::new().schema_type(Type::String);
        let any = AdditionalProperties::FreeForm(true);
        ObjectBuilder::new().property("id", id).property("name", name).additional_properties(Some(any)).into()
    }
}

impl ToSchema for Entry {}
