//! Windows of days, for a list that has no pages.

use std::collections::HashSet;
use std::vec;

use chrono::{Days, NaiveDate};
use futures_util::stream::unfold;

use super::Items;
use crate::answer::AnswerError;
use crate::answer::list::ListAnswer;
use crate::answer::model::Model;
use crate::call::response::Response;
use crate::error::Error;
use crate::value::date_range::DateRange;

/// How a range of days is walked through: in windows of so many days, and in smaller ones where an answer is large.
///
/// ```
/// let weekly = crm_client_runtime::DateWindows::default().days(7).limit(500);
/// ```
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateWindows {
    days: u64,
    limit: usize,
}

impl DateWindows {
    /// The days of a window, at most; 0 is taken for 1.
    pub fn days(mut self, days: u32) -> Self {
        self.days = u64::from(days.max(1));
        self
    }

    /// How many objects an answer may have before its window is split and asked for again in parts.
    ///
    /// Where the server gives no more than so many objects, without saying that there are more, let the limit be
    /// smaller than that: an answer of that size is then taken for cut off. A single day cannot be split, and comes as
    /// the server gives it.
    pub fn limit(mut self, objects: usize) -> Self {
        self.limit = objects;
        self
    }
}

/// 31 days, and 1000 objects.
impl Default for DateWindows {
    fn default() -> Self {
        Self { days: 31, limit: 1000 }
    }
}

/// Gives an object's id; an error where it has none or it cannot be read.
type IdOf<T> = fn(&T) -> Result<i64, AnswerError>;

/// Reads the objects of all days of `range`; `fetch` gets the first and the last day of a window, both included.
///
/// An object that is in two windows that follow each other, or twice in one, comes once; `id` tells them apart, and
/// where it cannot, the stream ends in its error. One that is in windows further apart, because the server compares more
/// than one of its dates, comes with each: only the ids of one answer are kept.
pub fn date_windows<T, F, R>(range: DateRange, windows: DateWindows, id: IdOf<T>, fetch: F) -> Items<T>
where
    T: Model + Send + 'static,
    F: Fn(NaiveDate, NaiveDate) -> R + Send + 'static,
    R: Future<Output = Result<Response<ListAnswer<T>>, Error>> + Send + 'static,
{
    let walk = Walk {
        fetch,
        id,
        windows,
        days: windows.days,
        next_day: Some(range.first()),
        last_day: range.last(),
        parts: Vec::new(),
        items: Vec::new().into_iter(),
        seen: HashSet::new(),
    };
    Items::new(unfold(walk, |mut walk| async move {
        let item = walk.next().await?;
        Some((item, walk))
    }))
}

struct Walk<T, F> {
    fetch: F,
    id: IdOf<T>,
    windows: DateWindows,
    /// The days of the next window: fewer behind a large answer, more again behind a small one.
    days: u64,
    next_day: Option<NaiveDate>,
    last_day: NaiveDate,
    /// Parts of windows that were too large, the next one last.
    parts: Vec<(NaiveDate, NaiveDate)>,
    items: vec::IntoIter<T>,
    /// The ids of the last answer.
    seen: HashSet<i64>,
}

impl<T: Model, F, R> Walk<T, F>
where
    F: Fn(NaiveDate, NaiveDate) -> R,
    R: Future<Output = Result<Response<ListAnswer<T>>, Error>>,
{
    async fn next(&mut self) -> Option<Result<T, Error>> {
        loop {
            if let Some(item) = self.items.next() {
                return Some(Ok(item));
            }
            let (first, last) = self.window()?;
            if let Err(error) = self.read(first, last).await {
                return Some(Err(error));
            }
        }
    }

    /// The next window.
    fn window(&mut self) -> Option<(NaiveDate, NaiveDate)> {
        if let Some(part) = self.parts.pop() {
            return Some(part);
        }
        let first = self.next_day?;
        let last = later(first, self.days - 1).map_or(self.last_day, |last| last.min(self.last_day));
        self.next_day = later(last, 1).filter(|next| *next <= self.last_day);
        Some((first, last))
    }

    async fn read(&mut self, first: NaiveDate, last: NaiveDate) -> Result<(), Error> {
        let answer = (self.fetch)(first, last).await?;
        let (items, ids) = answer.try_map(|list| list.into_items_with(self.id))?.into_inner();
        let days = (last - first).num_days().unsigned_abs();
        if items.len() > self.windows.limit && days > 0 {
            let middle = later(first, days / 2).unwrap_or(first);
            self.parts.extend(later(middle, 1).map(|behind| (behind, last)));
            self.parts.push((first, middle));
            self.days = (days / 2 + 1).min(self.days);
            return Ok(());
        }
        if items.len() < self.windows.limit / 4 {
            self.days = (self.days * 2).min(self.windows.days);
        }
        let mut seen = HashSet::with_capacity(items.len());
        let new = items.into_iter().zip(ids).filter(|(_, id)| seen.insert(*id) && !self.seen.contains(id));
        self.items = new.map(|(item, _)| item).collect::<Vec<T>>().into_iter();
        self.seen = seen;
        Ok(())
    }
}

fn later(day: NaiveDate, days: u64) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(days))
}
