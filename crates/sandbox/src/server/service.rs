//! The state that the operations of an API share.

use super::authentication::Authenticator;
use super::operation_rules::ApiRules;
use super::paging::Paging;
use super::response_format::ResponseFormat;
use crate::store::Store;

/// The state that the operations of an API share.
#[derive(Debug)]
pub struct Service {
    pub store: Store,
    pub rules: ApiRules,
    pub authenticator: Authenticator,
    pub format: ResponseFormat,
    pub paging: Paging,
}
