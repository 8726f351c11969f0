//! Both CRMs on the loopback interface, in a process of their own: their CPU time is not the client's.

mod connection;
mod process;
mod responses;

pub use connection::serve;
pub use process::{Server, first_line};

/// The id of the deal that is asked for. Whichever is asked for, this one is the response.
pub const DEAL: i64 = 17;
