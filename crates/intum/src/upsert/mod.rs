//! Creating a deal or updating it, whichever is needed.

mod compare;
mod created;
mod settle;
mod steps;

use crm_client_runtime::{Error, Json, ObjectResponse, Procedure, Response};

use self::steps::Upsert;
use crate::Client;
use crate::types::{Deal, NewDeal};

/// What [`Client::upsert_deal`] did: see there.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Upserted {
    /// The deal's id.
    pub id: i64,
    /// Whether the deal was created; else it was there and was updated.
    pub is_created: bool,
    /// The response to the create or to the update.
    pub response: Response<ObjectResponse<Deal>>,
}

impl Client {
    /// Updates the deal that is found by `app_code` and `external_id`, or creates it where none is found.
    ///
    /// An update sets the fields that `deal` has and leaves the others alone. `external_id` becomes the deal's. A deal
    /// that is found and says that it has another external id, be it in another case only, is another's: the error is a
    /// conflict that names both, and nothing is written.
    ///
    /// The overall timeout and the deadline of the options hold for the whole: for all calls, and for the wait for
    /// other callers.
    ///
    /// # Failures
    ///
    /// Looking, updating and deleting are retried as always. A create is not idempotent, and
    /// [`CallOptions::idempotent`](crate::CallOptions::idempotent) does not make it so here:
    ///
    /// - After a 408, 429, 502 or 503 the deal is looked for, and created again where it is not there, under the retry
    ///   policy, `Retry-After` and the retry budget. Where that is used up, the error is retryable
    ///   ([`Error::is_retryable`]): the whole upsert may be called again.
    /// - Without any response (a timeout, a connection that broke), and after a 504, the deal is looked for, four
    ///   times or more, whatever the retry policy. It may still come about when all of them were in vain, so it is not created
    ///   again. The error says that the outcome is unknown ([`Error::is_outcome_unknown`]): call again once the server
    ///   must be done with it, and the deal is found then.
    /// - A deal that is found after a create without a response is updated and counts as created by this call, unless a
    ///   field has another value than was sent.
    /// - Each error behind such a create says that the outcome is unknown, whatever became of a later one.
    ///
    /// # Two callers at once
    ///
    /// The API documents no way to create a deal only where there is none, so this is how far it goes:
    ///
    /// - Callers with clones of one client wait for each other: they create one deal, unless the create of one ends
    ///   without a response, by a timeout or because its future is dropped, and comes about later.
    /// - Behind a create, the deal is looked for again. Where another program was faster, its deal, the one with the
    ///   smaller id, is found: it is updated, and the one just created is deleted.
    /// - Where the deal with the larger id is found instead, or the id of the one just created cannot be read, the two
    ///   cannot be told apart safely: the error ([`Error::is_conflict`]) names both, and nothing is deleted.
    ///
    /// # A wrong `app_code`
    ///
    /// Where the deal just created is not found in four looks or more, the API does not know it by `app_code`, which no
    /// field of a deal is documented to set. It is deleted again, so that no call leaves a deal behind; the error is a
    /// conflict that says so. It is read before, by the id that the create told, and kept unless it has this external id
    /// and the values that were sent.
    ///
    /// Where the create told no id, or the deal is kept or cannot be deleted, the error says that too: this client and
    /// its clones create no other deal for these two until it is found, and delete it in the next call where they can.
    /// A proxy that answers a create with a page and status 200 is one that told no id: where nothing was created, only
    /// a new client creates the deal.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api). Assumed: that a deal that is not there is
    /// answered with status 404.
    ///
    /// ```no_run
    /// use intum_client::types::NewDeal;
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let deal = NewDeal::new("10000.00".parse()?, "12300.00".parse()?, "23");
    /// let upserted = client.upsert_deal("erp", "A-17", deal).await?;
    /// println!("{} {}", if upserted.is_created { "created" } else { "updated" }, upserted.id);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn upsert_deal(&self, app_code: &str, external_id: &str, deal: NewDeal) -> Result<Upserted, Error> {
        let mut deal = deal;
        if deal.external_id.as_deref().is_some_and(|own| own != external_id) {
            let request = self.create_deal(deal).request();
            return Err(request.invalid("deal.external_id", "it is not the external id that is looked for"));
        }
        deal.external_id = Some(external_id.to_owned());
        self.create_deal(deal.clone()).request().check()?;
        let sent = Json::of(&deal)?;
        let procedure = Procedure::begin(&self.session);
        let client = Self { session: procedure.session().clone() };
        let lock = format!("{app_code}\0{external_id}");
        let Some(_guard) = procedure.lock(&lock).await else {
            return Err(client.create_deal(deal).request().deadline_exceeded());
        };
        let upsert = Upsert { client, procedure, lock, app_code, external_id, deal, sent, has_open_create: false };
        // Many calls are in it: callers' own futures stay small.
        Box::pin(upsert.run()).await
    }
}
