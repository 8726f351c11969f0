//! The method of the client.

use crm_client_runtime::{Error, Json, Procedure};

use super::calls::Upsert;
use super::upserted::Upserted;
use crate::generated::Client;
use crate::generated::types::NewDeal;

impl Client {
    /// Updates the deal with this `app_code` and `external_id`, or creates it when none is found.
    ///
    /// An update sets the fields of `deal` that have a value and leaves the others alone. The deal gets `external_id`.
    /// A deal that is found with a different external id, even in case only, belongs to another record: nothing is
    /// written, and the error is a conflict that names both ids.
    ///
    /// The overall timeout and the deadline of the options cover the whole upsert: all calls, and the wait for other
    /// callers.
    ///
    /// # Failures
    ///
    /// Lookups, updates and deletes are retried as usual. A create is not idempotent, and
    /// [`CallOptions::idempotent`](crate::CallOptions::idempotent) does not change that here:
    ///
    /// - After a 408, 429, 502 or 503, the deal is looked up, and created again when it is missing. The retry policy,
    ///   `Retry-After` and the retry budget limit this. When they are used up, the error is retryable
    ///   ([`Error::is_retryable`]): the whole upsert may be called again.
    /// - After no response (a timeout, a broken connection) or a 504, the deal is looked up at least four times,
    ///   whatever the retry policy. It may still appear later, so it is not created again. The outcome is unknown
    ///   ([`Error::is_outcome_unknown`]): call again once the server has had time to finish.
    /// - A deal that is found after a create without a response is updated. It counts as created by this call unless a
    ///   field has another value than was sent.
    /// - After such a create, every later error of the call has an unknown outcome.
    ///
    /// # Concurrent callers
    ///
    /// The API documents no conditional create, so these are the limits:
    ///
    /// - Callers with clones of one client wait for each other and create one deal. An exception is a create that ends
    ///   without a response, by a timeout or because its future is dropped, and takes effect later.
    /// - After a create, the deal is looked up again. When another program was faster, its deal has the smaller id and
    ///   is found. That deal is updated, and the new one is deleted.
    /// - When the deal with the larger id is found, or the id of the new one cannot be read, the two cannot be told apart
    ///   safely. Nothing is deleted, and the error ([`Error::is_conflict`]) names both.
    ///
    /// # A wrong `app_code`
    ///
    /// A new deal that is not found in at least four lookups is unknown to the API by this `app_code`; no field of a
    /// deal is documented to set it. The new deal is deleted, so that no call leaves a deal behind, and the error is a
    /// conflict that says so. Before the delete, the deal is read by the id from the create. It is kept unless it has
    /// this external id and the values that were sent.
    ///
    /// The error also says when the create returned no id, or the deal is kept or cannot be deleted. This client and its
    /// clones then create no other deal for the two keys until the deal is found, and the next call deletes it if it can.
    /// A proxy that answers a create with a page and status 200 looks like a create without an id. If nothing was
    /// created, use a new client.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api). Assumed: a missing deal has status 404.
    ///
    /// # Errors
    ///
    /// Returns an error when `deal` is invalid or has another external id, when a call fails, and for the conflicts
    /// above.
    ///
    /// # Examples
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
        // The future of many calls is large. Boxed, it does not enlarge the futures of callers.
        Box::pin(upsert.run()).await
    }
}
