//! The stream of all deals.

use chrono::NaiveDate;
use crm_client_runtime::{Error, Field, Items, ListPart, ListSource, Paging, list_stream};

use crate::generated::builder::ListDeals;
use crate::generated::types::Deal;

/// The page parameter of the vendor's other products.
const PAGE: &str = "page";

impl ListDeals {
    /// Returns a stream of all deals that match. Each deal comes once, or the stream ends in an error.
    ///
    /// The vendor documents no paging. Its other products return the first page unasked, take `page`, and put at most 100
    /// objects on one. So the stream finds out what the server does, and takes no short list for a whole one. It verifies the first response of five deals or more, and each response that is longer than all before, by
    /// requesting its two halves. The client and its clones remember the result.
    ///
    /// | the server | the stream |
    /// |---|---|
    /// | returns whole lists | reads a range of days in windows of 31 days; without a range, sends one request |
    /// | takes `page` | reads page by page, of the length that the server chooses (see below). It reads each page again after the next one, since a deletion moves deals between pages. |
    /// | truncates lists | reads a range of days in windows, and splits them until none is truncated. Without `main_date_from` and `main_date_to`, it ends in an error. |
    ///
    /// If the list cannot be read completely, the last item is an error ([`Error::is_incomplete`]) that says what to do.
    /// A single day that is truncated is an example. A deal whose id is missing or unreadable is an error too, since it
    /// might come again. An invalid request has the error as its only item.
    ///
    /// A server may take the length of its pages too: `.public_query("per_page", "100")` on the request asks for it.
    ///
    /// # Changes during the stream
    ///
    /// A deal that exists throughout, with the same values, comes once. A deal that is created, deleted or moved to
    /// another day may be missing. The stream keeps one response, and the ids of all deals it has returned, about 16
    /// bytes each.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api). Assumed: a range includes both ends and no
    /// deal without a date; paging by `page`, from the vendor's other products.
    ///
    /// # Examples
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

    /// Returns a stream like [`stream`](Self::stream), with the given paging.
    ///
    /// # Examples
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
        match self.clone().streaming_error(paging) {
            Some(error) => Items::failed(error),
            None => list_stream(self.source(), paging),
        }
    }

    /// Returns why the request cannot be read as a stream.
    fn streaming_error(self, paging: Paging) -> Option<Error> {
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

    /// Returns the request for a part of the deals.
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

/// Returns the date of a deal, even if a time follows it.
fn day(date: &Field<NaiveDate>) -> Option<NaiveDate> {
    date.value().copied().or_else(|| date.raw()?.to::<String>().ok()?.get(..10)?.parse().ok())
}
