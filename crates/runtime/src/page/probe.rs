//! Detecting whether a server supports `page`.

use super::source::{ListPart, ListSource, Listing};
use crate::error::Error;
use crate::response::model::Model;

/// How a server treats `page`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Probe {
    /// The second page is empty: the response is complete.
    Empty,
    /// The second page has other objects.
    Numbered,
    /// `page` is rejected, or changes nothing.
    Ignored,
}

/// Requests the second page of a part; `whole` is the response without a page. If it has other objects, the first page
/// tells from which number the pages are counted.
pub(super) async fn probe<T: Model>(
    source: &ListSource<T>,
    part: ListPart,
    whole: &Listing<T>,
) -> Result<Probe, Error> {
    let page = |number| ListPart { page: Some(number), ..part };
    let ids = whole.id_set();
    let second = match source.read(page(2)).await {
        Ok(second) => Some(second),
        // Some servers respond with 404 after the last page.
        Err(error) if error.is_not_found() => None,
        Err(error) if is_rejection(&error) => return Ok(Probe::Ignored),
        Err(error) => return Err(error),
    };
    // A subset of the response is a page of a list that is returned whole unless a page is requested.
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
    source.update_facts(|facts| facts.takes_pages_from(u64::from(is_first)));
    Ok(Probe::Numbered)
}

/// Returns whether the server rejects the parameter or the page.
fn is_rejection(error: &Error) -> bool {
    let is_access = error.status().is_some_and(|status| matches!(status.as_u16(), 401 | 403 | 407 | 429));
    error.status().is_some_and(|status| !status.is_success()) && !error.is_retryable() && !is_access
}
