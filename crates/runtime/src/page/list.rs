//! Reading a list whose paging is not documented.

use std::vec;

use futures_util::stream::unfold;

use super::id_set::IdSet;
use super::items::Items;
use super::numbered::Pages;
use super::paging::{DateWindows, Paging};
use super::probe::{Probe, probe};
use super::source::{ListPart, ListSource, Listing};
use super::verify::{Verdict, verify};
use super::windows::{Step, Windows};
use crate::error::Error;
use crate::response::model::Model;

/// Returns a stream of all objects of a list, each once, which reads as `paging` says.
///
/// An object whose id is missing or cannot be read ends the stream with an error, since it might be repeated. So does
/// anything that leaves open whether all objects were returned ([`Error::is_incomplete`]).
pub fn list_stream<T>(source: ListSource<T>, paging: Paging) -> Items<T>
where
    T: Model + Send + Sync + 'static,
{
    let reader =
        Reader { source, paging, state: State::Start, seen: IdSet::default(), objects: Vec::new().into_iter() };
    Items::new(unfold(reader, |mut reader| async move {
        let item = reader.next().await?;
        Some((item, reader))
    }))
}

struct Reader<T> {
    source: ListSource<T>,
    paging: Paging,
    state: State<T>,
    /// The ids that were returned: an object may be in several responses.
    seen: IdSet,
    objects: vec::IntoIter<T>,
}

enum State<T> {
    Start,
    Windows(Windows<T>),
    Pages(Pages),
    End,
}

impl<T: Model> Reader<T> {
    async fn next(&mut self) -> Option<Result<T, Error>> {
        loop {
            if let Some(object) = self.objects.next() {
                return Some(Ok(object));
            }
            match self.step().await {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// Reads the next response, and returns whether there may be more objects.
    async fn step(&mut self) -> Result<bool, Error> {
        match &mut self.state {
            State::Start => self.start().await?,
            State::Windows(windows) => match windows.step(&self.source).await? {
                Step::Objects(listing) => self.return_new(listing),
                Step::Split => {}
                Step::Paged => self.start_pages().await?,
                Step::End => return Ok(false),
            },
            State::Pages(pages) => {
                let mut objects = Vec::new();
                let is_more = pages.step(&self.source, &mut self.seen, &mut objects).await?;
                self.objects = objects.into_iter();
                if !is_more {
                    self.state = State::End;
                }
            }
            State::End => return Ok(false),
        }
        Ok(true)
    }

    async fn start(&mut self) -> Result<(), Error> {
        match (self.paging, self.source.range()) {
            (Paging::Detect, _) if self.source.facts().first_page().is_some() => self.start_pages().await,
            (Paging::Detect, Some(range)) => {
                self.state = State::Windows(Windows::new(DateWindows::default(), range, true));
                Ok(())
            }
            (Paging::Windows(windows), Some(range)) => {
                self.state = State::Windows(Windows::new(windows, range, false));
                Ok(())
            }
            (Paging::Detect | Paging::Windows(_), _) => self.read_at_once().await,
            (Paging::Pages, _) => self.find_pages().await,
            (Paging::OneResponse, _) => {
                let listing = self.source.read(ListPart::default()).await?;
                self.return_all(listing);
                Ok(())
            }
        }
    }

    /// Reads the list by one request, if the server returns all of it.
    async fn read_at_once(&mut self) -> Result<(), Error> {
        let part = ListPart::default();
        let listing = self.source.read(part).await?;
        if let Some(limit) = self.source.facts().limit() {
            if listing.len() >= limit {
                return Err(without_range(&self.source, listing));
            }
            self.return_all(listing);
            return Ok(());
        }
        if self.source.facts().trusts(listing.len()) {
            self.return_all(listing);
            return Ok(());
        }
        match verify(&self.source, part, listing, true).await? {
            Verdict::Complete(listing) => {
                self.return_all(listing);
                Ok(())
            }
            Verdict::Truncated { whole, .. } => Err(without_range(&self.source, whole)),
            Verdict::Paged => self.start_pages().await,
        }
    }

    /// Starts to read pages, as the caller asks.
    async fn find_pages(&mut self) -> Result<(), Error> {
        if self.source.facts().first_page().is_some() {
            return self.start_pages().await;
        }
        let part = ListPart::default();
        let listing = self.source.read(part).await?;
        if listing.len() == 0 {
            self.return_all(listing);
            return Ok(());
        }
        match probe(&self.source, part, &listing).await? {
            Probe::Empty => {
                self.return_all(listing);
                Ok(())
            }
            Probe::Numbered => self.start_pages().await,
            Probe::Ignored => Err(listing.incomplete(
                "the server ignores `page`".to_owned(),
                "Use `Paging::Detect`, or a range of days with `Paging::Windows`.",
            )),
        }
    }

    async fn start_pages(&mut self) -> Result<(), Error> {
        let first = self.source.facts().first_page().unwrap_or(1);
        let mut objects = Vec::new();
        let pages = Pages::begin(&self.source, first, &mut self.seen, &mut objects).await?;
        self.state = pages.map_or(State::End, State::Pages);
        self.objects = objects.into_iter();
        Ok(())
    }

    fn return_all(&mut self, listing: Listing<T>) {
        self.return_new(listing);
        self.state = State::End;
    }

    fn return_new(&mut self, listing: Listing<T>) {
        let seen = &mut self.seen;
        let new = listing.items.into_iter().zip(listing.ids).filter(|(_, id)| seen.insert(*id));
        self.objects = new.map(|(object, _)| object).collect::<Vec<T>>().into_iter();
    }
}

fn without_range<T>(source: &ListSource<T>, listing: Listing<T>) -> Error {
    let [first, last] = source.range_parameters;
    let message = format!(
        "the server truncates lists at {} objects and does not support `page`; without both `{first}` and `{last}` the \
         list cannot be read in parts",
        listing.len()
    );
    listing.incomplete(message, "Set both ends of the range. Objects without a date are in no range.")
}
