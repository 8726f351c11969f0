//! The requests that a sandbox received.

mod received_request;
mod recorder;
mod request_log;

pub use received_request::ReceivedRequest;
pub use recorder::Recorder;
pub use request_log::Requests;
