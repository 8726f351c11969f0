//! Whether a server takes `page`.

use super::source::{ListPart, ListSource, Listing};
use crate::error::Error;
use crate::response::model::Model;

/// What a server makes of `page`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Probe {
    /// The second page is empty: the response has all.
    Empty,
    /// The second page has other objects.
    Numbered,
    /// `page` is not known, or changes nothing.
    Ignored,
}

/// Asks for the second page of a part, of which `whole` is the response without a page. Where it has other objects, the
/// first page says from which number the pages are counted.
pub(super) async fn probe<T: Model>(
    source: &ListSource<T>,
    part: ListPart,
    whole: &Listing<T>,
) -> Result<Probe, Error> {
    let page = |number| ListPart { page: Some(number), ..part };
    let ids = whole.id_set();
    let second = match source.read(page(2)).await {
        Ok(second) => Some(second),
        // Some servers have no page behind the last one.
        Err(error) if error.is_not_found() => None,
        Err(error) if is_rejection(&error) => return Ok(Probe::Ignored),
        Err(error) => return Err(error),
    };
    // A part of the response is a page of a list that is given whole unless a page is asked for.
    let is_same = |page: &Listing<T>| page.count_of(&ids) * 2 > page.len() && page.len() * 2 > whole.len();
    if second.as_ref().is_some_and(is_same) {
        return Ok(Probe::Ignored);
    }
    let first = match source.read(page(1)).await {
        Ok(first) => first,
        Err(error) if is_rejection(&error) => return Ok(Probe::Ignored),
        Err(error) => return Err(error),
    };
    let beginning = whole.ids.iter().take(first.len()).copied().collect();
    let is_first = first.count_of(&beginning) * 2 > first.len();
    if second.is_none_or(|second| second.len() == 0) && (is_first || first.len() == 0) {
        return Ok(Probe::Empty);
    }
    source.learn(|facts| facts.takes_pages_from(u64::from(is_first)));
    Ok(Probe::Numbered)
}

/// Whether a server says that it knows no such parameter or page.
fn is_rejection(error: &Error) -> bool {
    let is_access = error.status().is_some_and(|status| matches!(status.as_u16(), 401 | 403 | 407 | 429));
    error.status().is_some_and(|status| !status.is_success()) && !error.is_retryable() && !is_access
}
