//! What follows a create: whether the deal is found, and what is to be undone.

use crm_client_runtime::{Error, NextLookup, Unsettled};

use super::Upserted;
use super::compare::belongs_to_another;
use super::created::CreatedId;
use super::steps::{Found, Response, Upsert};

/// What became of a deal that was to be deleted.
enum Deleted {
    Done,
    /// It was seen at its id before, and is not there any more.
    Gone,
    /// It is not deleted, for this reason.
    Kept(String),
}

impl Upsert<'_> {
    /// Goes on with what an earlier call left.
    pub(super) async fn settle_left(&mut self, left: Unsettled) -> Result<Upserted, Error> {
        self.settle_created(left.id.map_or(CreatedId::Missing, CreatedId::Known), None, &left).await
    }

    /// Looks for the deal that was created, whether it is the one that is found by its external id; else undoes it.
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
                    Deleted::Kept(why) => {
                        let message = format!(
                            "the deal {created} was created beside the deal {}, which has the external id {:?}, and is \
                             not deleted: {why}",
                            found.id, self.external_id
                        );
                        Err(self.conflict(response, message))
                    }
                }
            }
            (CreatedId::Missing, _) if !belongs_to_another(&found.deal, &self.sent) => {
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

    /// The deal that was created: a server may find it a little later.
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

    /// Deletes what was created and is not found, so that it is not created again by each call; the error that says so.
    async fn undo(&self, created: CreatedId, response: Option<Response>, left: &Unsettled) -> Error {
        const KEPT: &str = "this client creates no other until it is found: check the app_code, and delete it";
        let (name, code, external_id) = (created.name(), self.app_code, self.external_id);
        let what = format!("{name} was created and is not found by app_code {code:?} and external_id {external_id:?}");
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
                Ok(Deleted::Kept(why)) => format!("it is not deleted, since {why}; {KEPT}"),
                Err(error) => return error.with_note(&format!("{what}; it is to be deleted")),
            },
            _ => KEPT.to_owned(),
        };
        self.conflict(response, format!("{what}; {outcome}"))
    }

    /// Deletes the deal `id` where it is the one that was created: what a create tells may be another number, and
    /// somebody may have made use of the deal since.
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
        if deal.id.value().is_some_and(|own| *own != id) || belongs_to_another(&deal, &left.sent) {
            return Ok(Deleted::Kept(format!("the deal {id} has other values than were sent")));
        }
        self.procedure.set_unsettled(&self.lock, Unsettled { is_seen: true, ..left.clone() });
        match self.client.delete_deal(id).await {
            // An attempt before the last may have deleted it.
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
