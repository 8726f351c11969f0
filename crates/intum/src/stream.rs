//! Reading all deals, however the server pages them.

use crm_client_runtime::{Error, Field, Items, ListPart, ListSource, Paging, list_stream};

use crate::NaiveDate;
use crate::builder::ListDeals;
use crate::types::Deal;

/// The parameter that numbers pages in the APIs of the vendor's other products.
const PAGE: &str = "page";

impl ListDeals {
    /// All deals that match, each once, or an error.
    ///
    /// The vendor documents no paging, and its other products cut lists off without being asked. So the stream finds
    /// out what the server does: the first response of five deals or more, and each one that is longer than all before,
    /// is verified, by asking again for its two halves. What was found out is kept for the client and its clones.
    ///
    /// | the server | how it is read |
    /// |---|---|
    /// | gives whole lists | a range of days in windows of 31 days, else one request |
    /// | takes `page` | page by page; each page is read again behind the next one, since what is deleted meanwhile moves other deals from one page to another |
    /// | cuts lists off | a range of days in windows that are split until none is cut off; without both `main_date_from` and `main_date_to` it is an error |
    ///
    /// Where the list cannot be read completely, or there is no telling, the last item is an error
    /// ([`Error::is_incomplete`]) that says what to do: a single day that is cut off, for example. An error in the request
    /// is the only item. A deal whose id is missing or cannot be read is an error too, since it might come again.
    ///
    /// # Changes while the stream is read
    ///
    /// A deal that is there all the time, with the same values, is given once. One that is created, deleted or moved to
    /// another day meanwhile may be missing. The ids of all deals that were given are kept, 16 bytes each or so, and one
    /// response at a time.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api). Assumed: both ends of a range are included,
    /// and a deal without a date is in none; pages by `page`, from the vendor's other products.
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let mut deals = client.list_deals().status_id(2).stream();
    /// while let Some(deal) = deals.next().await.transpose()? {
    ///     println!("{:?}: {:?}", deal.id()?, deal.total_amount_gross()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> Items<Deal> {
        self.stream_with(Paging::default())
    }

    /// As [`stream`](Self::stream), with the paging that the caller chooses.
    ///
    /// ```no_run
    /// use intum_client::{DateWindows, NaiveDate, Paging};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let pages = client.list_deals().stream_with(Paging::Pages);
    ///
    /// let (first, last) = ("2025-01-01".parse::<NaiveDate>()?, "2025-12-31".parse::<NaiveDate>()?);
    /// let year = client.list_deals().main_date_from(first).main_date_to(last);
    /// let weekly = year.stream_with(DateWindows::default().days(7));
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream_with(self, paging: impl Into<Paging>) -> Items<Deal> {
        let paging = paging.into();
        match self.clone().refusal(paging) {
            Some(error) => Items::failed(error),
            None => list_stream(self.source(), paging),
        }
    }

    /// Why the request cannot be read as a stream.
    fn refusal(self, paging: Paging) -> Option<Error> {
        if let Err(error) = self.clone().request().check() {
            return Some(error);
        }
        if self.client.session.has_query(PAGE) {
            return Some(self.request().invalid(PAGE, "the options set it, and a stream reads all pages"));
        }
        if !matches!(paging, Paging::Windows(_)) {
            return None;
        }
        let ends = [("main_date_from", &self.main_date_from), ("main_date_to", &self.main_date_to)];
        let missing = ends.into_iter().find(|(_, end)| matches!(end, Ok(None))).map(|(name, _)| name)?;
        Some(self.request().invalid(missing, "it is not given, and windows of days need both ends of a range"))
    }

    fn source(self) -> ListSource<Deal> {
        ListSource {
            session: self.client.session.clone(),
            operation: "list_deals",
            range_parameters: ["main_date_from", "main_date_to"],
            first_day: self.main_date_from.clone().ok().flatten(),
            last_day: self.main_date_to.clone().ok().flatten(),
            id: |deal| Ok(deal.require_id()?),
            day: |deal| day(&deal.date),
            amount: |deal| deal.total_amount_gross.value().copied(),
            fetch: Box::new(move |part| {
                let request = self.clone().part(part);
                Box::pin(async move { request.send().await })
            }),
        }
    }

    /// The request for a part of the deals.
    fn part(mut self, part: ListPart) -> Self {
        if let Some(day) = part.first_day {
            self = self.main_date_from(day);
        }
        if let Some(day) = part.last_day {
            self = self.main_date_to(day);
        }
        if let Some(amount) = part.smallest_amount {
            self = self.total_amount_gross_from(amount);
        }
        if let Some(amount) = part.largest_amount {
            self = self.total_amount_gross_to(amount);
        }
        if let Some(page) = part.page {
            self = self.public_query(PAGE, page.to_string());
        }
        self
    }
}

/// The date of a deal, also where a time stands behind it.
fn day(date: &Field<NaiveDate>) -> Option<NaiveDate> {
    date.value().copied().or_else(|| date.raw()?.to::<String>().ok()?.get(..10)?.parse().ok())
}
