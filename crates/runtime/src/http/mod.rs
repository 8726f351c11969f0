//! What goes over the wire.

pub(crate) mod client;
pub(crate) mod config;
pub(crate) mod credentials;
pub(crate) mod path;
pub(crate) mod response;
