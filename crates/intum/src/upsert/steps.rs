//! The calls of an upsert, and what follows from each.

use crm_client_runtime::{Error, Json, NextLookup, Procedure};

use super::Upserted;
use super::compare::belongs_to_another;
use super::created::CreatedId;
use crate::Client;
use crate::types::{Deal, DealPatch, NewDeal};

pub(super) type Response = crm_client_runtime::Response<crm_client_runtime::ObjectResponse<Deal>>;

pub(super) struct Upsert<'a> {
    pub(super) client: Client,
    pub(super) procedure: Procedure,
    /// The name of the lock that is held.
    pub(super) lock: String,
    pub(super) app_code: &'a str,
    pub(super) external_id: &'a str,
    pub(super) deal: NewDeal,
    /// The same as JSON.
    pub(super) sent: Json,
    /// Whether a create of this call failed that may have been done.
    pub(super) has_open_create: bool,
}

/// A deal that was found by its external id.
pub(super) struct Found {
    pub(super) id: i64,
    pub(super) deal: Deal,
}

impl Upsert<'_> {
    /// An earlier create of this call that may be done is told by the error, whatever it says itself.
    pub(super) async fn run(mut self) -> Result<Upserted, Error> {
        let result = self.steps().await;
        result.map_err(|error| self.with_open_create(error))
    }

    fn with_open_create(&self, error: Error) -> Error {
        if self.has_open_create { error.after_unknown_outcome() } else { error }
    }

    async fn steps(&mut self) -> Result<Upserted, Error> {
        if let Some(left) = self.procedure.unsettled(&self.lock) {
            return self.settle_left(left).await;
        }
        let mut before: Option<Error> = None;
        loop {
            let failed = match self.find().await {
                Err(error) if error.is_conflict() => return Err(error),
                // What the create met says more than that the deal could not be looked for.
                Err(error) => return Err(before.unwrap_or(error)),
                Ok(Some(found)) => match self.update(&found).await {
                    // Somebody deleted it since it was found.
                    Err(error) if error.is_not_found() => error,
                    result => return result,
                },
                Ok(None) => match self.create().await {
                    Ok(response) => return self.settle(CreatedId::of(&response), Some(response)).await,
                    Err(error) if is_success(&error) => return self.settle(CreatedId::of_error(&error), None).await,
                    Err(error) => {
                        self.has_open_create |= error.is_outcome_unknown();
                        let error = self.with_open_create(error);
                        if !is_turned_away(&error) {
                            return self.look(error).await;
                        }
                        error
                    }
                },
            };
            match self.procedure.retry(failed).await {
                Ok(error) => before = Some(error),
                Err(error) => return self.look(error).await,
            }
        }
    }

    /// The deal, where there is one. One without an id is an error: nothing can be built on it. So is one with another
    /// external id: the server does not compare them as they are written, and an update would overwrite another's deal.
    pub(super) async fn find(&self) -> Result<Option<Found>, Error> {
        let response = match self.client.get_deal_by_external_id(self.app_code, self.external_id).send().await {
            Ok(response) => response,
            Err(error) if error.is_not_found() => return Ok(None),
            Err(error) => return Err(error),
        };
        let response = response.try_map(|answer| {
            let deal = answer.into_object()?;
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

    async fn create(&self) -> Result<Response, Error> {
        self.client.create_deal(self.deal.clone()).send().await
    }

    /// Updates a deal that was found; it may be what a create of this call created that failed.
    pub(super) async fn update(&self, found: &Found) -> Result<Upserted, Error> {
        let is_created = self.has_open_create && !belongs_to_another(&found.deal, &self.sent);
        self.update_by_id(found.id, is_created).await
    }

    pub(super) async fn update_by_id(&self, id: i64, is_created: bool) -> Result<Upserted, Error> {
        let patch = DealPatch::from(self.deal.clone());
        Ok(Upserted { id, is_created, response: self.client.update_deal(id, patch).send().await? })
    }

    /// Looks for the deal behind a create that failed and is not tried again: it may be there all the same, or another
    /// caller's is.
    async fn look(&mut self, error: Error) -> Result<Upserted, Error> {
        if !error.is_outcome_unknown() && !error.is_conflict() && !error.is_validation() {
            return Err(error);
        }
        let mut lookups = 1;
        loop {
            match self.find().await {
                Ok(Some(found)) => return self.update(&found).await,
                Ok(None)
                    if may_come_late(&error) && self.procedure.wait_for_lookup(lookups).await == NextLookup::Due =>
                {
                    lookups += 1;
                }
                _ => return Err(error),
            }
        }
    }
}

/// Whether the server has begun a successful response: the deal is created, whatever was not read.
fn is_success(error: &Error) -> bool {
    error.status().is_some_and(|status| status.is_success())
}

/// Whether a create was answered by a server that was too busy to do it. It may be done all the same, which a look
/// tells before another create.
fn is_turned_away(error: &Error) -> bool {
    error.status().is_some_and(|status| matches!(status.as_u16(), 408 | 429 | 502 | 503))
}

/// Whether a create that failed may be under way still: nothing was answered, or by a gateway that waited in vain.
/// Creating again would make two of it.
fn may_come_late(error: &Error) -> bool {
    error.status().is_none_or(|status| status.as_u16() == 504)
}
