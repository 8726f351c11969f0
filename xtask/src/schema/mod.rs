//! The schemas of a document, as the generator and JSON Schema see them.

mod canonical;
mod cycles;
mod dialect;
mod direction;
#[path = "../../../crates/contract/src/formats.rs"]
mod formats;
mod json_files;
mod json_schema;
mod kind;
mod openapi_3_1;

pub use canonical::canonical;
pub use cycles::Cycles;
pub use dialect::Dialect;
pub use direction::{ComponentDirections, Direction, Directions, components};
pub use formats::{is_day, is_decimal, limits};
pub use json_files::{JsonFiles, SchemaFile};
pub use json_schema::{JsonSchemas, check_pattern};
pub use kind::{SchemaKind, UnsupportedSchema, is_annotation, is_null_only, is_open, schema_kind};
pub use openapi_3_1::openapi_3_1;
