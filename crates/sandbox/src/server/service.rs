//! The state that the operations of an API share.

use super::authentication::Authenticator;
use super::envelope::Envelope;
use super::operation_rules::ApiRules;
use super::paging::Paging;
use crate::store::Store;

/// The state that the operations of an API share.
#[derive(Debug)]
pub struct Service {
    pub store: Store,
    pub rules: ApiRules,
    pub authenticator: Authenticator,
    pub envelope: Envelope,
    pub paging: Paging,
}
