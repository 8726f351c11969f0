//! Settings of a client and of a call, checked.

pub(crate) mod base_url;
pub(crate) mod config_error;
pub(crate) mod credentials;
pub(crate) mod options;
pub(crate) mod provider;
pub(crate) mod proxies;
pub(crate) mod transport;
