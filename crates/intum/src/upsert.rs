//! Creating a deal or updating it, whichever is needed.

use crm_client_runtime::{AnswerError, Error, Json, OneAnswer, Response};

use crate::Client;
use crate::types::{CreateDealRequest, Deal, DealPatch, NewDeal};

/// What [`Client::upsert_deal`] did: see there.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Upserted {
    /// The deal's id.
    pub id: i64,
    /// Whether the deal was created; else it was there and was updated.
    pub is_created: bool,
    /// The answer to the create or to the update.
    pub answer: Response<OneAnswer<Deal>>,
}

impl Client {
    /// Updates the deal that is found by `app_code` and `external_id`, or creates it where none is found.
    ///
    /// An update sets the fields that `deal` has and leaves the others alone. `external_id` becomes the deal's.
    ///
    /// # Two callers at once
    ///
    /// The API documents no way to create a deal only where there is none, so this is how far it goes:
    ///
    /// - Callers with clones of one client wait for each other: they create one deal, unless the create of one ends
    ///   without an answer, by a timeout or because its future is dropped, and comes about later.
    /// - Behind a create, the deal is looked for again. Where another program was faster, its deal, the one with the
    ///   smaller id, is found: it is updated, and the one just created is deleted.
    /// - Where the deal with the larger id is found instead, the two cannot be told apart safely: the error
    ///   ([`Error::is_conflict`]) names both, and nothing is deleted.
    /// - Where the deal just created is not found at all, an error says so: the API does not know it by `app_code`,
    ///   which no field of a deal is documented to set, and another call would create it again.
    /// - A create whose outcome is unknown, after a timeout, is not repeated: the deal is looked for, and where it is
    ///   not there, the error is the create's. It may still come about, and the next call finds it then.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api). Assumed: that a deal that is not there is
    /// answered with status 404.
    ///
    /// ```no_run
    /// use intum_client::types::NewDeal;
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let deal = NewDeal::new("10000.00".parse()?, "12300.00".parse()?, "23");
    /// let upserted = client.upsert_deal("erp", "A-17", deal).await?;
    /// println!("{} {}", if upserted.is_created { "created" } else { "updated" }, upserted.id);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn upsert_deal(&self, app_code: &str, external_id: &str, deal: NewDeal) -> Result<Upserted, Error> {
        let mut deal = deal;
        if deal.external_id.as_deref().is_some_and(|own| own != external_id) {
            let request = self.create_deal().body(deal).request();
            return Err(request.refuse("deal.external_id", "it is not the external id that is looked for"));
        }
        deal.external_id = Some(external_id.to_owned());
        self.create_deal().body(deal.clone()).request().check()?;
        let _guard = self.session.lock(&format!("{app_code}\0{external_id}")).await;
        let upsert = Upsert { client: self, app_code, external_id, deal };
        match upsert.find().await? {
            Some(id) => upsert.update(id).await,
            None => upsert.create().await,
        }
    }
}

struct Upsert<'a> {
    client: &'a Client,
    app_code: &'a str,
    external_id: &'a str,
    deal: NewDeal,
}

impl Upsert<'_> {
    /// The id of the deal, where there is one.
    async fn find(&self) -> Result<Option<i64>, Error> {
        let request = self.client.get_deal_by_external_id().app_code(self.app_code).external_id(self.external_id);
        match request.send().await {
            Ok(found) => id(found).map(Some),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn update(&self, id: i64) -> Result<Upserted, Error> {
        let request = self.client.update_deal().id(id);
        // The fields of both are the same in the document.
        let patch = Json::of(&self.deal).and_then(|json| json.to::<DealPatch>());
        let request = match patch {
            Ok(patch) => request.body(patch),
            Err(error) => return Err(request.request().refuse("deal", &error.to_string())),
        };
        Ok(Upserted { id, is_created: false, answer: request.send().await? })
    }

    async fn create(&self) -> Result<Upserted, Error> {
        let request = self.client.create_deal().body(CreateDealRequest::new(self.deal.clone()));
        let answer = match request.send().await {
            Ok(answer) => answer,
            Err(error) if error.is_conflict() || error.is_validation() || error.is_outcome_unknown() => {
                // Another caller was faster, or this one succeeded and nobody said so.
                return match self.find().await {
                    Ok(Some(id)) => self.update(id).await,
                    _ => Err(error),
                };
            }
            Err(error) => return Err(error),
        };
        let created = answer.object().ok().and_then(|deal| deal.id.value().copied());
        match (created, self.find().await?) {
            (None, Some(found)) => Ok(Upserted { id: found, is_created: true, answer }),
            (Some(created), Some(found)) if created == found => Ok(Upserted { id: found, is_created: true, answer }),
            (Some(created), Some(found)) if found < created => {
                match self.client.delete_deal().id(created).send().await {
                    // An attempt before the last may have deleted it.
                    Err(error) if !error.is_not_found() => Err(error),
                    _ => self.update(found).await,
                }
            }
            (Some(created), Some(found)) => {
                let name = self.external_id;
                Err(answer.into_conflict(format!("the deals {created} and {found} both have the external id {name:?}")))
            }
            (created, None) => {
                let deal = created.map_or_else(|| "the deal".to_owned(), |id| format!("the deal {id}"));
                let (code, name) = (self.app_code, self.external_id);
                Err(answer.into_conflict(format!("{deal} was created and is not found by {code:?} and {name:?}")))
            }
        }
    }
}

/// The id of a deal that was found; one without is no answer to build on.
fn id(found: Response<OneAnswer<Deal>>) -> Result<i64, Error> {
    let id = found.try_map(|answer| answer.object()?.id()?.copied().ok_or_else(|| AnswerError::missing("id")))?;
    Ok(id.into_inner())
}
