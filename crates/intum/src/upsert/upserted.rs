//! The result of an upsert.

use crm_client_runtime::{ObjectResponse, Response};

use crate::generated::types::Deal;

/// The result of [`Client::upsert_deal`](crate::Client::upsert_deal).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Upserted {
    /// The id of the deal.
    pub id: i64,
    /// Whether the deal was created. If not, it existed and was updated.
    pub is_created: bool,
    /// The response to the create or to the update.
    pub response: Response<ObjectResponse<Deal>>,
}
