//! Fault injection: for the whole server, for chosen requests, or as a request asks by a header.

mod active_fault;
mod decision;
mod fault;
mod fault_rule;
mod handle;
mod header;
mod initial;
mod inject;
mod matcher;
mod rate_limit;
mod rule;
mod sampler;
mod state;

pub use active_fault::ActiveFault;
pub use fault::Fault;
pub use fault_rule::FaultRule;
pub use handle::Faults;
pub use header::header_error;
pub use initial::InitialFaults;
pub use inject::{Injector, inject};
pub use matcher::{is_method, path_error};
