//! The calls of an upsert.

use crm_client_runtime::{Error, Json, Procedure};

use super::compare::is_different;
use super::upserted::Upserted;
use crate::generated::Client;
use crate::generated::types::{Deal, DealPatch, NewDeal};

pub(super) type Response = crm_client_runtime::Response<crm_client_runtime::ObjectResponse<Deal>>;

pub(super) struct Upsert<'a> {
    pub(super) client: Client,
    pub(super) procedure: Procedure,
    /// The name of the lock that the upsert holds.
    pub(super) lock: String,
    pub(super) app_code: &'a str,
    pub(super) external_id: &'a str,
    pub(super) deal: NewDeal,
    /// The deal as JSON.
    pub(super) sent: Json,
    /// Whether a failed create of this upsert may have taken effect.
    pub(super) has_open_create: bool,
}

/// A deal that was found by its external id.
pub(super) struct Found {
    pub(super) id: i64,
    pub(super) deal: Deal,
}

impl Upsert<'_> {
    /// Returns the deal, if it exists.
    ///
    /// # Errors
    ///
    /// Returns an error when the call fails or the deal has no id. A deal with another external id is a conflict: the
    /// server compares the ids loosely, and an update would overwrite another record's deal.
    pub(super) async fn find(&self) -> Result<Option<Found>, Error> {
        let response = match self.client.get_deal_by_external_id(self.app_code, self.external_id).send().await {
            Ok(response) => response,
            Err(error) if error.is_not_found() => return Ok(None),
            Err(error) => return Err(error),
        };
        let response = response.try_map(|object| {
            let deal = object.into_object()?;
            let id = deal.require_id()?;
            Ok(Found { id, deal })
        })?;
        match response.deal.external_id.value() {
            Some(other) if other != self.external_id => {
                let message = format!(
                    "the deal {}, which is found by the external id {:?}, has the external id {other:?}: it is another's",
                    response.id, self.external_id
                );
                Err(response.into_conflict(message))
            }
            _ => Ok(Some(response.into_inner())),
        }
    }

    pub(super) async fn create(&self) -> Result<Response, Error> {
        self.client.create_deal(self.deal.clone()).send().await
    }

    /// Updates a deal that was found. A failed create of this upsert may have created it.
    pub(super) async fn update(&self, found: &Found) -> Result<Upserted, Error> {
        let is_created = self.has_open_create && !is_different(&found.deal, &self.sent);
        self.update_by_id(found.id, is_created).await
    }

    pub(super) async fn update_by_id(&self, id: i64, is_created: bool) -> Result<Upserted, Error> {
        let patch = DealPatch::from(self.deal.clone());
        Ok(Upserted { id, is_created, response: self.client.update_deal(id, patch).send().await? })
    }
}
