//! A call: from a request that is checked, through attempts, to an answer.

mod attempt;
mod body;
pub(crate) mod budget;
mod decode;
mod execute;
mod form;
mod here;
pub(crate) mod observer;
pub(crate) mod operation;
pub(crate) mod pacer;
pub(crate) mod procedure;
pub(crate) mod request;
mod request_macro;
pub(crate) mod response;
pub(crate) mod retry;
pub(crate) mod retry_after;
mod span;
