//! A call: from a request that is validated, through attempts, to a decoded response.

mod attempt;
mod attempt_result;
mod body;
mod decode;
mod execute;
mod form;
mod in_runtime;
mod prepared;
pub(crate) mod procedure;
pub(crate) mod request;
mod request_macro;
pub(crate) mod response;
mod span;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
