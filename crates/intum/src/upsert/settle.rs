//! After a create: looking the new deal up, and deleting it when another deal is found.

use crm_client_runtime::{Error, NextLookup, Unsettled};

use super::calls::{Found, Response, Upsert};
use super::compare::is_different;
use super::created_id::CreatedId;
use super::upserted::Upserted;

/// The outcome of a delete.
enum Deleted {
    Done,
    /// The deal was read by its id before, and no longer exists.
    Gone,
    /// The deal is not deleted, for this reason.
    Kept(String),
}

impl Upsert<'_> {
    /// Settles a deal that an earlier call left behind.
    pub(super) async fn settle_left(&mut self, left: Unsettled) -> Result<Upserted, Error> {
        self.settle_created(left.id.map_or(CreatedId::Missing, CreatedId::Known), None, &left).await
    }

    /// Looks the new deal up by its external id. Deletes it when it is not found, or another deal is.
    pub(super) async fn settle(&mut self, created: CreatedId, response: Option<Response>) -> Result<Upserted, Error> {
        let left = Unsettled { id: created.known(), is_seen: false, sent: self.sent.clone() };
        self.procedure.set_unsettled(&self.lock, left.clone());
        self.settle_created(created, response, &left).await
    }

    async fn settle_created(
        &mut self,
        created: CreatedId,
        response: Option<Response>,
        left: &Unsettled,
    ) -> Result<Upserted, Error> {
        let found = self.find_created().await;
        let note = |error: Error| error.with_note(&format!("{} was created", created.name()));
        let Some(found) = found.map_err(|error| note(error).after_unknown_outcome())? else {
            return Err(self.undo(created, response, left).await);
        };
        match (&created, response) {
            (CreatedId::Known(created), Some(response)) if *created == found.id => {
                self.procedure.settled(&self.lock);
                Ok(Upserted { id: found.id, is_created: true, response })
            }
            (CreatedId::Known(created), None) if *created == found.id => {
                self.procedure.settled(&self.lock);
                self.update_by_id(found.id, false).await
            }
            (CreatedId::Known(created), response) if found.id < *created => {
                let deleted = self.delete(*created, left).await.map_err(|error| {
                    error.with_note(&format!(
                        "the deal {created} was created beside the deal {} and is to be deleted",
                        found.id
                    ))
                })?;
                // The next call finds the other deal.
                self.procedure.settled(&self.lock);
                match deleted {
                    Deleted::Done | Deleted::Gone => self.update(&found).await,
                    Deleted::Kept(reason) => {
                        let message = format!(
                            "the deal {created} was created beside the deal {}, which has the external id {:?}, and is \
                             not deleted: {reason}",
                            found.id, self.external_id
                        );
                        Err(self.conflict(response, message))
                    }
                }
            }
            (CreatedId::Missing, _) if !is_different(&found.deal, &self.sent) => {
                self.procedure.settled(&self.lock);
                self.update_by_id(found.id, true).await
            }
            (_, response) => {
                self.procedure.settled(&self.lock);
                let (found, external_id) = (found.id, self.external_id);
                let message = match created {
                    CreatedId::Known(id) => {
                        format!("the deals {id} and {found} both have the external id {external_id:?}")
                    }
                    other => format!(
                        "{} was created, and the deal {found} has the external id {external_id:?}",
                        other.name()
                    ),
                };
                Err(self.conflict(response, message))
            }
        }
    }

    /// Looks the new deal up. A server may find it only after a while.
    async fn find_created(&self) -> Result<Option<Found>, Error> {
        let mut lookups = 1;
        loop {
            let found = self.find().await?;
            if found.is_some() {
                return Ok(found);
            }
            match self.procedure.wait_for_lookup(lookups).await {
                NextLookup::Due => lookups += 1,
                NextLookup::LimitReached => return Ok(None),
                NextLookup::DeadlineReached => {
                    return Err(self
                        .client
                        .get_deal_by_external_id(self.app_code, self.external_id)
                        .request()
                        .deadline_exceeded());
                }
            }
        }
    }

    /// Deletes a new deal that is not found, so that repeated calls do not pile deals up. Returns the error that says so.
    async fn undo(&self, created: CreatedId, response: Option<Response>, left: &Unsettled) -> Error {
        const KEPT: &str = "this client creates no other until it is found: check the app_code, and delete it";
        let (name, code, external_id) = (created.name(), self.app_code, self.external_id);
        let summary =
            format!("{name} was created and is not found by app_code {code:?} and external_id {external_id:?}");
        let outcome = match created {
            CreatedId::Known(id) => match self.delete(id, left).await {
                Ok(Deleted::Done) => {
                    self.procedure.settled(&self.lock);
                    "it was deleted again: check the app_code".to_owned()
                }
                Ok(Deleted::Gone) => {
                    self.procedure.settled(&self.lock);
                    "it is deleted by now: check the app_code".to_owned()
                }
                Ok(Deleted::Kept(reason)) => format!("it is not deleted, since {reason}; {KEPT}"),
                Err(error) => return error.with_note(&format!("{summary}; it is to be deleted")),
            },
            _ => KEPT.to_owned(),
        };
        self.conflict(response, format!("{summary}; {outcome}"))
    }

    /// Deletes the deal `id` if it is the new one. The create may have returned another number, and somebody may have
    /// changed the deal since.
    async fn delete(&self, id: i64, left: &Unsettled) -> Result<Deleted, Error> {
        let deal = match self.client.get_deal(id).await {
            Ok(deal) => deal,
            Err(error) if error.is_not_found() && left.is_seen => return Ok(Deleted::Gone),
            Err(error) if error.is_not_found() => {
                return Ok(Deleted::Kept(format!("there is no deal with the id {id}")));
            }
            Err(error) => return Err(error),
        };
        match deal.external_id.value() {
            Some(own) if own == self.external_id => {}
            Some(other) => return Ok(Deleted::Kept(format!("the deal {id} has the external id {other:?}"))),
            None => return Ok(Deleted::Kept(format!("the deal {id} has no external id"))),
        }
        if deal.id.value().is_some_and(|own| *own != id) || is_different(&deal, &left.sent) {
            return Ok(Deleted::Kept(format!("the deal {id} has other values than were sent")));
        }
        self.procedure.set_unsettled(&self.lock, Unsettled { is_seen: true, ..left.clone() });
        match self.client.delete_deal(id).await {
            // An earlier attempt may have deleted it.
            Err(error) if !error.is_not_found() => Err(error),
            _ => Ok(Deleted::Done),
        }
    }

    fn conflict(&self, response: Option<Response>, message: String) -> Error {
        match response {
            Some(response) => response.into_conflict(message),
            None => self.client.create_deal(self.deal.clone()).request().conflict(message),
        }
    }
}
