//! Date windows: a range of days, one window at a time.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::halves::{halves_of_window, later};
use super::paging::DateWindows;
use super::source::{ListPart, ListSource, Listing};
use super::verify::{Halves, Verdict, verify};
use crate::error::Error;
use crate::response::model::Model;

/// The position of a reader in its range.
pub(super) struct Windows<T> {
    settings: DateWindows,
    may_be_paged: bool,
    /// The days of the next window: fewer after a long response, more after a short one.
    days: u64,
    next_day: Option<NaiveDate>,
    last_day: NaiveDate,
    /// Parts of the current window, the next one last. A part that was read already has its response.
    parts: Vec<(ListPart, Option<Listing<T>>)>,
    /// The current window.
    whole: ListPart,
    /// The ids that were seen in the window and not yet in one of its parts.
    expected: HashSet<i64>,
}

/// The result of reading a window.
pub(super) enum Step<T> {
    Objects(Listing<T>),
    /// The window was split: its parts follow.
    Split,
    /// The server supports `page`.
    Paged,
    End,
}

impl<T: Model> Windows<T> {
    pub(super) fn new(settings: DateWindows, (first, last): (NaiveDate, NaiveDate), may_be_paged: bool) -> Self {
        Self {
            settings,
            may_be_paged,
            days: settings.days,
            next_day: Some(first),
            last_day: last,
            parts: Vec::new(),
            whole: ListPart::default(),
            expected: HashSet::new(),
        }
    }

    pub(super) async fn step(&mut self, source: &ListSource<T>) -> Result<Step<T>, Error> {
        let (part, read) = match self.parts.pop() {
            Some(part) => part,
            None => {
                self.check_parts(source).await?;
                let Some(window) = self.next_window() else { return Ok(Step::End) };
                self.whole = window;
                (window, None)
            }
        };
        let listing = match read {
            Some(listing) => listing,
            None => match source.read(part).await {
                Err(error) if error.is_too_large() && self.split(part, None) => return Ok(Step::Split),
                result => result?,
            },
        };
        let limit = [self.settings.limit, source.facts().limit()].into_iter().flatten().min();
        if limit.is_some_and(|limit| listing.len() >= limit) {
            return self.split_truncated(part, listing, None);
        }
        if source.facts().trusts(listing.len()) {
            return Ok(self.objects(listing, limit));
        }
        match verify(source, part, listing, self.may_be_paged).await? {
            Verdict::Complete(listing) => Ok(self.objects(listing, limit)),
            Verdict::Truncated { whole, halves } => self.split_truncated(part, whole, halves),
            Verdict::Paged => Ok(Step::Paged),
        }
    }

    fn next_window(&mut self) -> Option<ListPart> {
        let first = self.next_day?;
        let last = later(first, self.days - 1).map_or(self.last_day, |last| last.min(self.last_day));
        self.next_day = later(last, 1).filter(|next| *next <= self.last_day);
        Some(ListPart { first_day: Some(first), last_day: Some(last), ..ListPart::default() })
    }

    fn objects(&mut self, listing: Listing<T>, limit: Option<usize>) -> Step<T> {
        if limit.is_none_or(|limit| listing.len() < limit / 4) {
            self.days = (self.days * 2).min(self.settings.days);
        }
        for id in &listing.ids {
            self.expected.remove(id);
        }
        Step::Objects(listing)
    }

    /// Splits a part whose response is truncated.
    fn split_truncated(
        &mut self,
        part: ListPart,
        listing: Listing<T>,
        halves: Option<Halves<T>>,
    ) -> Result<Step<T>, Error> {
        self.expected.extend(&listing.ids);
        if self.split(part, halves) {
            return Ok(Step::Split);
        }
        let message = format!("{part} has {} objects or more, and the server returns no more at once", listing.len());
        Err(listing.incomplete(
            message,
            "Read that day with other filters, or with `Paging::Pages`. If the server returns more than \
             `DateWindows::limit`, raise the limit.",
        ))
    }

    /// Replaces a part by its halves, and returns whether there are any.
    fn split(&mut self, part: ListPart, halves: Option<Halves<T>>) -> bool {
        if let (Some(first), Some(last)) = (part.first_day, part.last_day) {
            self.days = ((last - first).num_days().unsigned_abs() / 2 + 1).min(self.days);
        }
        let halves = match halves {
            Some(halves) => halves.map(|(part, listing)| (part, Some(listing))),
            None => match halves_of_window(part) {
                Some(halves) => halves.map(|part| (part, None)),
                None => return false,
            },
        };
        self.parts.extend(halves.into_iter().rev());
        true
    }

    /// Checks that what was seen in a window is in one of its parts too, since a server may omit days at the ends of a
    /// range.
    async fn check_parts(&mut self, source: &ListSource<T>) -> Result<(), Error> {
        if self.expected.is_empty() {
            return Ok(());
        }
        // The others were deleted meanwhile, or have other days by now.
        let window = source.read(self.whole).await?;
        let lost = window.count_of(&self.expected);
        if lost == 0 {
            self.expected.clear();
            return Ok(());
        }
        let message = format!("{lost} objects of {} are in none of its parts", self.whole);
        Err(window.incomplete(
            message,
            "The server may omit days at the ends of a range. Read with `Paging::Pages`, or without a range of days.",
        ))
    }
}
