//! An OpenAPI document as a tree of nodes that know their position in the file.

mod characters;
mod credentials;
mod file;
#[path = "../../../crates/contract/src/http_names.rs"]
mod http_names;
mod json;
mod keywords;
mod media_types;
mod node;
mod number;
mod operation;
mod pointer;
mod provenance;
mod scalar;
mod server_url;
mod sources;
mod spec_object;
mod yaml;
mod yaml_text;

pub use characters::is_disallowed;
pub use credentials::{credential_header, credential_parameter};
pub use file::Document;
pub use http_names::{essence, is_same_header, media_type};
pub use json::{to_json_text, to_json_value};
pub use keywords::{holds_names, is_data};
pub use media_types::{FORM, JSON};
pub use node::{Entry, Mapping, Node, Value};
pub use number::Number;
pub use operation::{Operation, operations, parameter_key, separator};
pub use pointer::{Pointer, escape_token, unescape_token};
pub use provenance::{
    FactCounts, PROVENANCE_KEYS, Provenance, ProvenanceEntry, ProvenanceMap, SourceRole, Standing, named_sources,
    provenance_entries,
};
pub use server_url::server_url;
pub use sources::{SOURCE_KINDS, Sources};
pub use spec_object::{METHODS, ObjectKind, SpecObject, spec_objects};
pub use yaml_text::to_yaml_text;
