//! Request bodies from the deals in them.

use crate::generated::types::{CreateDealRequest, DealPatch, NewDeal, UpdateDealRequest};

/// Wraps a deal in the body of a create. The client's header authorizes the request.
impl From<NewDeal> for CreateDealRequest {
    fn from(deal: NewDeal) -> Self {
        Self::new(deal)
    }
}

/// Wraps a patch in the body of an update.
impl From<DealPatch> for UpdateDealRequest {
    fn from(deal: DealPatch) -> Self {
        Self::new(deal)
    }
}
