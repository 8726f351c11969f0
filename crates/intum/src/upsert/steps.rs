//! The calls of an upsert, and what follows from each.

use crm_client_runtime::{AnswerError, Error, Json, Procedure, Unsettled};

use super::Upserted;
use super::created::{CreatedId, is_anothers};
use crate::Client;
use crate::types::{CreateDealRequest, Deal, DealPatch, NewDeal};

type Response = crm_client_runtime::Response<crm_client_runtime::OneAnswer<Deal>>;

pub(super) struct Upsert<'a> {
    pub(super) client: Client,
    pub(super) procedure: Procedure,
    /// The name of the lock that is held.
    pub(super) lock: String,
    pub(super) app_code: &'a str,
    pub(super) external_id: &'a str,
    pub(super) deal: NewDeal,
    /// Whether a create of this call failed that may have been done.
    pub(super) has_open_create: bool,
}

/// A deal that was found by its external id.
struct Found {
    id: i64,
    deal: Deal,
}

impl Upsert<'_> {
    pub(super) async fn run(mut self) -> Result<Upserted, Error> {
        if let Some(left) = self.procedure.unsettled(&self.lock) {
            return self.settle(left.id.map_or(CreatedId::Missing, CreatedId::Known), None).await;
        }
        let mut before: Option<Error> = None;
        loop {
            let failed = match self.find().await {
                // What the create met says more than that the deal could not be looked for.
                Err(error) => return Err(before.unwrap_or(error)),
                Ok(Some(found)) => match self.update(&found).await {
                    // Somebody deleted it since it was found.
                    Err(error) if error.is_not_found() => error,
                    result => return result,
                },
                Ok(None) => match self.create().await {
                    Ok(response) => return self.settle(CreatedId::of(&response), Some(response)).await,
                    Err(error) if is_success(&error) => return self.settle(CreatedId::Missing, None).await,
                    Err(error) => {
                        self.has_open_create |= error.is_outcome_unknown();
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

    /// The deal, where there is one. One without an id is an error: nothing can be built on it.
    async fn find(&self) -> Result<Option<Found>, Error> {
        let request = self.client.get_deal_by_external_id().app_code(self.app_code).external_id(self.external_id);
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) if error.is_not_found() => return Ok(None),
            Err(error) => return Err(error),
        };
        let found = response.try_map(|answer| {
            let deal = answer.into_object()?;
            let id = *deal.id()?.ok_or_else(|| AnswerError::missing("id"))?;
            Ok(Found { id, deal })
        });
        found.map(|found| Some(found.into_inner()))
    }

    /// The deal that was created: a server may find it a little later.
    async fn find_created(&mut self) -> Result<Option<Found>, Error> {
        loop {
            let found = self.find().await?;
            if found.is_some() || !self.procedure.pause().await {
                return Ok(found);
            }
        }
    }

    async fn create(&self) -> Result<Response, Error> {
        self.client.create_deal().body(CreateDealRequest::new(self.deal.clone())).send().await
    }

    /// Updates a deal that was found; it may be what a create of this call created that failed.
    async fn update(&self, found: &Found) -> Result<Upserted, Error> {
        let is_created = self.has_open_create && !is_anothers(&found.deal, &self.deal);
        self.update_by_id(found.id, is_created).await
    }

    async fn update_by_id(&self, id: i64, is_created: bool) -> Result<Upserted, Error> {
        let request = self.client.update_deal().id(id);
        // The fields of both are the same in the document.
        let patch = Json::of(&self.deal).and_then(|json| json.to::<DealPatch>());
        let request = match patch {
            Ok(patch) => request.body(patch),
            Err(error) => return Err(request.request().refuse("deal", &error.to_string())),
        };
        Ok(Upserted { id, is_created, answer: request.send().await? })
    }

    /// Looks for the deal behind a create that failed and is not tried again: it may be there all the same, or another
    /// caller's is.
    async fn look(&mut self, error: Error) -> Result<Upserted, Error> {
        if !error.is_outcome_unknown() && !error.is_conflict() && !error.is_validation() {
            return Err(error);
        }
        loop {
            match self.find().await {
                Ok(Some(found)) => return self.update(&found).await,
                Ok(None) if may_come_late(&error) && self.procedure.pause().await => {}
                _ => return Err(error),
            }
        }
    }

    /// Looks for the deal that was created, whether it is the one that is found by its external id; else undoes it.
    async fn settle(&mut self, created: CreatedId, response: Option<Response>) -> Result<Upserted, Error> {
        self.procedure.set_unsettled(&self.lock, Unsettled { id: created.known() });
        let found = self.find_created().await;
        let Some(found) =
            found.map_err(|error| error.with_note(capitalised(&format!("{} was created", created.name()))))?
        else {
            return Err(self.undo(created, response).await);
        };
        match (&created, response) {
            (CreatedId::Known(created), Some(answer)) if *created == found.id => {
                self.procedure.settled(&self.lock);
                Ok(Upserted { id: found.id, is_created: true, answer })
            }
            (CreatedId::Known(created), None) if *created == found.id => {
                self.procedure.settled(&self.lock);
                self.update_by_id(found.id, false).await
            }
            (CreatedId::Known(created), _) if found.id < *created => {
                self.delete(*created).await.map_err(|error| {
                    error.with_note(format!(
                        "The deal {created} was created beside the deal {} and is to be deleted",
                        found.id
                    ))
                })?;
                self.procedure.settled(&self.lock);
                self.update(&found).await
            }
            (CreatedId::Missing, _) if !is_anothers(&found.deal, &self.deal) => {
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

    /// Deletes what was created and is not found, so that it is not created again by each call; the error that says so.
    async fn undo(&self, created: CreatedId, response: Option<Response>) -> Error {
        let (name, code, external_id) = (created.name(), self.app_code, self.external_id);
        let what = format!("{name} was created and is not found by app_code {code:?} and external_id {external_id:?}");
        let outcome = match created {
            CreatedId::Known(id) => match self.delete(id).await {
                Ok(()) => {
                    self.procedure.settled(&self.lock);
                    "it was deleted again: check the app_code"
                }
                Err(error) => return error.with_note(capitalised(&format!("{what}; it is to be deleted"))),
            },
            _ => "this client creates no other until it is found: check the app_code, and delete it",
        };
        self.conflict(response, format!("{what}; {outcome}"))
    }

    async fn delete(&self, id: i64) -> Result<(), Error> {
        match self.client.delete_deal().id(id).send().await {
            // An attempt before the last may have deleted it.
            Err(error) if !error.is_not_found() => Err(error),
            _ => Ok(()),
        }
    }

    fn conflict(&self, response: Option<Response>, message: String) -> Error {
        match response {
            Some(response) => response.into_conflict(message),
            None => self.client.create_deal().request().conflict(message),
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

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
