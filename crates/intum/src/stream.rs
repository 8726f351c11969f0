//! Reading all deals of a range of days.

use crm_client_runtime::{AnswerError, DateRange, DateWindows, Items, date_windows};

use crate::builder::ListDeals;
use crate::types::Deal;

impl ListDeals {
    /// All deals from `main_date_from` to `main_date_to`, window by window, with the other filters on each: the vendor
    /// documents no pages. Each deal comes once, if the server compares one date of each; one answer is in memory at a
    /// time. A deal whose id is missing or cannot be read ends the stream with an error, since it might come again.
    ///
    /// Both days must be set. A deal without a date may be missing: the vendor does not say which of a deal's dates is
    /// compared. That both days of a window are included is assumed.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// ```no_run
    /// use intum_client::{DateWindows, NaiveDate};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut deals = client
    ///     .list_deals()
    ///     .main_date_from("2025-01-01".parse::<NaiveDate>()?)
    ///     .main_date_to("2025-12-31".parse::<NaiveDate>()?)
    ///     .status_id(2)
    ///     .stream(DateWindows::default())?;
    /// while let Some(deal) = deals.next().await.transpose()? {
    ///     println!("{:?}: {:?}", deal.id()?, deal.total_amount_gross()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self, windows: DateWindows) -> Result<Items<Deal>, crate::Error> {
        self.clone().request().check()?;
        let (first, last) = (self.main_date_from.clone().ok().flatten(), self.main_date_to.clone().ok().flatten());
        let (Some(first), Some(last)) = (first, last) else {
            let name = if first.is_none() { "main_date_from" } else { "main_date_to" };
            return Err(self.request().refuse(name, "it is not given, and a walk through days needs both ends"));
        };
        let range = match DateRange::new(first, last) {
            Ok(range) => range,
            Err(error) => return Err(self.request().refuse("main_date_from", &error.to_string())),
        };
        let id = |deal: &Deal| deal.id()?.copied().ok_or_else(|| AnswerError::missing("id"));
        Ok(date_windows(range, windows, id, move |first, last| {
            let window = self.clone().main_date_from(first).main_date_to(last);
            async move { window.send().await }
        }))
    }
}
