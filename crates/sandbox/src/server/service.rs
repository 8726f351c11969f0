//! What an operation needs of the server.

use super::access::Access;
use super::paging::Paging;
use super::response::Envelope;
use super::rules::Rules;
use crate::store::Store;

/// An API as it is served.
#[derive(Debug)]
pub struct Service {
    pub store: Store,
    pub rules: Rules,
    pub access: Access,
    pub envelope: Envelope,
    pub paging: Paging,
}
