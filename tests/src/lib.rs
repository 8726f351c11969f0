//! What the tests share: exact comparison of JSON, and a server that answers raw bytes.

mod exact;
mod raw_server;

pub use exact::{difference, flatten};
pub use raw_server::RawServer;
