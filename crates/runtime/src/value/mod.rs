//! Values of requests and answers.

pub(crate) mod amount;
pub(crate) mod date_range;
pub(crate) mod field;
pub(crate) mod from_json;
pub(crate) mod id_list;
pub(crate) mod json;
mod nesting;
mod open_enum;
pub(crate) mod patch;
pub(crate) mod path_segment;
pub(crate) mod raw;
pub(crate) mod record;
