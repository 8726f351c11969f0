//! The media types that the clients write and read.

/// The media type of JSON, which the clients write and read.
pub const JSON: &str = "application/json";

/// The media type of forms, which the clients write.
pub const FORM: &str = "application/x-www-form-urlencoded";
