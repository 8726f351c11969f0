//! Bodies from what is in them.

use crate::types::{CreateDealRequest, DealPatch, NewDeal, UpdateDealRequest};

/// The body of a create, authorised by the client's header.
impl From<NewDeal> for CreateDealRequest {
    fn from(deal: NewDeal) -> Self {
        Self::new(deal)
    }
}

/// The body of an update.
impl From<DealPatch> for UpdateDealRequest {
    fn from(deal: DealPatch) -> Self {
        Self::new(deal)
    }
}
