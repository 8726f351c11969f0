//! The source of a stream: requests parts of a list.

use std::collections::HashSet;
use std::fmt;

use chrono::NaiveDate;
use futures_core::future::BoxFuture;

use crate::call::response::Response;
use crate::error::{Error, Failure};
use crate::response::ResponseError;
use crate::response::list::ListResponse;
use crate::response::model::Model;
use crate::session::Session;
use crate::session::list_facts::ListFacts;
use crate::value::amount::Amount;

/// The part of a list that one request asks for. A parameter that is not set stays as in the caller's request.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ListPart {
    /// The first day, included.
    pub first_day: Option<NaiveDate>,
    /// The last day, included.
    pub last_day: Option<NaiveDate>,
    /// The smallest amount, included.
    pub smallest_amount: Option<Amount>,
    /// The largest amount, included.
    pub largest_amount: Option<Amount>,
    /// The number of a page.
    pub page: Option<u64>,
}

/// A list whose paging is not documented, and how its objects are identified.
pub struct ListSource<T> {
    /// The session that the requests are sent with.
    pub session: Session,
    /// The `operationId`, under which facts about the list are remembered.
    pub operation: &'static str,
    /// The names of the parameters for the first and the last day of a range.
    pub range_parameters: [&'static str; 2],
    /// The first day of the caller's range.
    pub first_day: Option<NaiveDate>,
    /// The last day of the caller's range.
    pub last_day: Option<NaiveDate>,
    /// Returns the id of an object, or an error if it has none that can be read.
    pub id: fn(&T) -> Result<i64, ResponseError>,
    /// Returns the day of an object that the server is assumed to filter by.
    pub day: fn(&T) -> Option<NaiveDate>,
    /// Returns the amount of an object that the server filters by.
    pub amount: fn(&T) -> Option<Amount>,
    /// Requests a part.
    pub fetch: Fetch<T>,
}

/// Requests a part of a list.
pub type Fetch<T> = Box<dyn Fn(ListPart) -> BoxFuture<'static, Result<Response<ListResponse<T>>, Error>> + Send + Sync>;

/// The objects of one response.
pub(super) struct Listing<T> {
    pub(super) items: Vec<T>,
    pub(super) ids: Vec<i64>,
    pub(super) evidence: Evidence,
}

/// A response without its objects, for errors that name the call.
pub(super) struct Evidence(Box<Response<()>>);

impl<T: Model> ListSource<T> {
    /// Reads a part.
    pub(super) async fn read(&self, part: ListPart) -> Result<Listing<T>, Error> {
        let listing = Listing::new((self.fetch)(part).await?, self.id)?;
        self.update_facts(|facts| match part.page {
            Some(_) => facts.saw_page(listing.len()),
            None => facts.saw_response(listing.len()),
        });
        Ok(listing)
    }

    pub(super) fn facts(&self) -> ListFacts {
        self.session.shared.lists.get(self.operation)
    }

    pub(super) fn update_facts(&self, change: impl FnOnce(&mut ListFacts)) {
        self.session.shared.lists.update(self.operation, change);
    }

    /// Returns the caller's range of days, if it has both ends in order.
    pub(super) fn range(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.first_day.zip(self.last_day).filter(|(first, last)| first <= last)
    }
}

impl<T: Model> Listing<T> {
    pub(super) fn new(
        response: Response<ListResponse<T>>,
        id: impl Fn(&T) -> Result<i64, ResponseError>,
    ) -> Result<Self, Error> {
        let response = response.try_map(|list| list.into_items_with(id))?;
        let mut taken = None;
        let response = response.map(|lists| taken = Some(lists));
        let (items, ids) = taken.unwrap_or_default();
        Ok(Self { items, ids, evidence: Evidence(Box::new(response)) })
    }
}

impl<T> Listing<T> {
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn id_set(&self) -> HashSet<i64> {
        self.ids.iter().copied().collect()
    }

    /// Returns how many of `ids` are in it.
    pub(super) fn count_of(&self, ids: &HashSet<i64>) -> usize {
        self.ids.iter().filter(|id| ids.contains(id)).count()
    }

    /// Adds the objects of another response that it does not have.
    pub(super) fn merge(&mut self, other: Self) {
        let known = self.id_set();
        for (item, id) in other.items.into_iter().zip(other.ids).filter(|(_, id)| !known.contains(id)) {
            self.items.push(item);
            self.ids.push(id);
        }
    }

    /// Returns an error that says why the list cannot be read completely.
    pub(super) fn incomplete(self, message: String, advice: &'static str) -> Error {
        self.evidence.incomplete(message, advice)
    }
}

impl Evidence {
    /// Returns an error that says why the list cannot be read completely.
    pub(super) fn incomplete(self, message: String, advice: &'static str) -> Error {
        self.0.into_error(Failure::Incomplete { message, advice })
    }
}

/// Describes the part in a sentence.
impl fmt::Display for ListPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.first_day, self.last_day) {
            (Some(first), Some(last)) if first == last => write!(f, "the day {first}"),
            (Some(first), Some(last)) => write!(f, "the days {first} to {last}"),
            _ => f.write_str("the list"),
        }
    }
}

impl<T> fmt::Debug for ListSource<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListSource").field("operation", &self.operation).finish_non_exhaustive()
    }
}
