//! Values of requests and answers.

pub(crate) mod amount;
mod buffered;
mod data;
pub(crate) mod date_range;
pub(crate) mod date_time;
pub(crate) mod field;
pub(crate) mod format;
pub(crate) mod from_json;
pub(crate) mod id_list;
mod integer;
pub(crate) mod json;
pub(crate) mod json_object;
pub(crate) mod name;
pub(crate) mod number;
mod open_enum;
pub(crate) mod patch;
pub(crate) mod path_segment;
pub(crate) mod query_list;
pub(crate) mod raw;
pub(crate) mod raw_text;
pub(crate) mod scan;
pub(crate) mod text;
pub(crate) mod unicode;
pub(crate) mod view;
