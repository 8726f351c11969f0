//! JSON values, and the values of requests and responses.

pub(crate) mod amount;
pub(crate) mod borrowed_text;
mod buffered;
mod data;
pub(crate) mod date_range;
pub(crate) mod date_time;
pub(crate) mod excerpt;
pub(crate) mod field;
pub(crate) mod field_error;
pub(crate) mod format;
pub(crate) mod from_json;
pub(crate) mod from_json_impls;
pub(crate) mod id_list;
mod integer;
pub(crate) mod json;
mod json_from;
pub(crate) mod json_kind;
pub(crate) mod json_object;
pub(crate) mod json_object_serde;
pub(crate) mod name;
pub(crate) mod number;
mod open_enum;
pub(crate) mod open_object;
pub(crate) mod parse;
pub(crate) mod patch;
pub(crate) mod path_segment;
pub(crate) mod query_list;
pub(crate) mod raw_text;
pub(crate) mod read;
pub(crate) mod rounded;
pub(crate) mod scan;
pub(crate) mod slot;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
pub(crate) mod text;
pub(crate) mod unicode;
pub(crate) mod view;
pub(crate) mod write;
