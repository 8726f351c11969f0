//! Redaction: removes secrets from what a server wrote before an error or a log shows it.

mod entities;
mod fold;
mod parts;
mod radix;
mod redactor;
mod secrets;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
mod unescape;

pub(crate) use redactor::Redactor;
pub(crate) use secrets::Secrets;
