//! The order of an upsert's calls.

use crm_client_runtime::{Error, NextLookup};

use super::calls::Upsert;
use super::created_id::CreatedId;
use super::upserted::Upserted;

impl Upsert<'_> {
    /// Runs the upsert. Every error says so when a create of this upsert may have taken effect.
    pub(super) async fn run(mut self) -> Result<Upserted, Error> {
        let result = self.find_or_create().await;
        result.map_err(|error| self.with_open_create(error))
    }

    fn with_open_create(&self, error: Error) -> Error {
        if self.has_open_create { error.after_unknown_outcome() } else { error }
    }

    async fn find_or_create(&mut self) -> Result<Upserted, Error> {
        if let Some(left) = self.procedure.unsettled(&self.lock) {
            return self.settle_left(left).await;
        }
        let mut before: Option<Error> = None;
        loop {
            let failed = match self.find().await {
                Err(error) if error.is_conflict() => return Err(error),
                // The error of the create says more than that of the lookup after it.
                Err(error) => return Err(before.unwrap_or(error)),
                Ok(Some(found)) => match self.update(&found).await {
                    // Somebody deleted the deal after it was found.
                    Err(error) if error.is_not_found() => error,
                    result => return result,
                },
                Ok(None) => match self.create().await {
                    Ok(response) => return self.settle(CreatedId::of(&response), Some(response)).await,
                    Err(error) if is_success(&error) => return self.settle(CreatedId::of_error(&error), None).await,
                    Err(error) => {
                        self.has_open_create |= error.is_outcome_unknown();
                        let error = self.with_open_create(error);
                        if !is_overloaded(&error) {
                            return self.find_after(error).await;
                        }
                        error
                    }
                },
            };
            match self.procedure.retry(failed).await {
                Ok(error) => before = Some(error),
                Err(error) => return self.find_after(error).await,
            }
        }
    }

    /// Looks for the deal after a create failed for good. That create or another caller's may have taken effect.
    async fn find_after(&mut self, error: Error) -> Result<Upserted, Error> {
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

/// Returns whether the error follows a successful status. Then the deal exists, even if the response was not read.
fn is_success(error: &Error) -> bool {
    error.status().is_some_and(|status| status.is_success())
}

/// Returns whether the server was too busy for the create. The create may have taken effect all the same, so the deal is
/// looked up before another one.
fn is_overloaded(error: &Error) -> bool {
    error.status().is_some_and(|status| matches!(status.as_u16(), 408 | 429 | 502 | 503))
}

/// Returns whether a failed create may still take effect: there was no response, or only that of a gateway that timed
/// out. Another create could then make a second deal.
fn may_come_late(error: &Error) -> bool {
    error.status().is_none_or(|status| status.as_u16() == 504)
}
