//! Verifying that a response is complete.

use std::collections::HashSet;

use super::halves::{Axis, halves};
use super::probe::{Probe, probe};
use super::source::{ListPart, ListSource, Listing};
use crate::error::Error;
use crate::response::model::Model;
use crate::session::list_facts::is_plausible_limit;

/// Two halves of a part as they were read.
pub(super) type Halves<T> = Box<[(ListPart, Listing<T>); 2]>;

/// The result of a verification.
pub(super) enum Verdict<T> {
    /// The response, maybe a later one, is complete.
    Complete(Listing<T>),
    /// The server truncates lists at the length of this response. The halves by days are present if they were read.
    Truncated { whole: Listing<T>, halves: Option<Halves<T>> },
    /// The server supports `page`.
    Paged,
}

/// What two halves tell about the whole.
enum Comparison<T> {
    Complete,
    /// The list keeps changing. The halves are complete, and `whole` has them.
    Changing,
    Truncated(Option<Halves<T>>),
    /// This many objects of the whole are in neither half, and still in the whole.
    Lost(usize),
    /// Nothing: the part cannot be split, the server ignores the filter, or the list keeps changing.
    Inconclusive,
}

/// Verifies a response that is as long as the longest so far: requests its part again in two halves, by days or by
/// amounts, and if that is inconclusive, its second page.
///
/// # Errors
///
/// A request fails, or the length is one at which servers truncate lists and nothing tells whether this one did.
pub(super) async fn verify<T: Model>(
    source: &ListSource<T>,
    part: ListPart,
    mut whole: Listing<T>,
    may_be_paged: bool,
) -> Result<Verdict<T>, Error> {
    /// No public API is known to truncate lists below this length.
    const MIN_LIMIT: usize = 10;
    for axis in [Axis::Days, Axis::Range, Axis::Amounts] {
        match compare(source, part, &mut whole, axis).await? {
            Comparison::Complete => {
                source.update_facts(|facts| facts.verified(whole.len()));
                return Ok(Verdict::Complete(whole));
            }
            Comparison::Changing => return Ok(Verdict::Complete(whole)),
            Comparison::Truncated(halves) => {
                source.update_facts(|facts| facts.is_truncated_at(whole.len()));
                if may_be_paged && let Probe::Numbered = probe(source, part, &whole).await? {
                    return Ok(Verdict::Paged);
                }
                return Ok(Verdict::Truncated { whole, halves });
            }
            Comparison::Lost(count) if part.first_day.is_some() && part.last_day.is_some() && axis != Axis::Amounts => {
                let message = format!(
                    "{count} objects of {part} are in neither half: the server omits days at the ends of a range, so that \
                     date windows do not make up the whole"
                );
                return Err(whole.incomplete(
                    message,
                    "Read without a range of days, with `Paging::Pages`, or in one response with `Paging::OneResponse`.",
                ));
            }
            // The objects may have no day.
            Comparison::Lost(_) | Comparison::Inconclusive => {}
        }
    }
    match probe(source, part, &whole).await? {
        Probe::Empty => {
            source.update_facts(|facts| facts.verified(whole.len()));
            Ok(Verdict::Complete(whole))
        }
        Probe::Numbered if may_be_paged => Ok(Verdict::Paged),
        Probe::Numbered => {
            source.update_facts(|facts| facts.is_truncated_at(whole.len()));
            Ok(Verdict::Truncated { whole, halves: None })
        }
        Probe::Ignored if whole.len() < MIN_LIMIT || !is_plausible_limit(whole.len()) => Ok(Verdict::Complete(whole)),
        Probe::Ignored => {
            let message = format!(
                "{part} has {} objects, which may be the server's limit: neither halves by days or amounts nor a second \
                 page tell whether there are more",
                whole.len()
            );
            Err(whole.incomplete(
                message,
                "Narrow the list with other filters. If the server is known to return whole lists, use \
                 `Paging::OneResponse`.",
            ))
        }
    }
}

/// Compares the response with its halves. If the list has changed meanwhile, it is requested again, and `whole` becomes
/// the later response.
async fn compare<T: Model>(
    source: &ListSource<T>,
    part: ListPart,
    whole: &mut Listing<T>,
    axis: Axis,
) -> Result<Comparison<T>, Error> {
    /// How often the list may change during the comparison.
    const MAX_ROUNDS: usize = 4;
    /// More objects are not created between two consecutive requests.
    const MAX_CREATED: usize = 3;
    let mut area = part;
    let mut rounds = 0;
    let mut contradictions = 0;
    while rounds < MAX_ROUNDS {
        let Some([low, high]) = halves(source, area, whole, axis) else { return Ok(Comparison::Inconclusive) };
        let (below, above) = (source.read(low).await?, source.read(high).await?);
        let length = whole.len();
        let (ids, ids_below, ids_above) = (whole.id_set(), below.id_set(), above.id_set());
        if ids_below.intersection(&ids_above).count() * 2 > ids.len() {
            // The server ignores the filter.
            return Ok(Comparison::Inconclusive);
        }
        let is_missing = |id: &i64| !ids_below.contains(id) && !ids_above.contains(id);
        let new: HashSet<i64> = ids_below.union(&ids_above).filter(|id| !ids.contains(id)).copied().collect();
        if new.is_empty() {
            if let Some(half) = [(low, &below), (high, &above)].into_iter().find(|(_, half)| half.len() >= length) {
                // All are in one half, which is split in turn.
                area = half.0;
                if axis != Axis::Range {
                    return Ok(Comparison::Inconclusive);
                }
                continue;
            }
            let missing: HashSet<i64> = ids.iter().filter(|id| is_missing(id)).copied().collect();
            if missing.is_empty() {
                return Ok(Comparison::Complete);
            }
            let again = source.read(part).await?;
            if again.len() > length {
                *whole = again;
            } else {
                // The others were deleted meanwhile, or have other days by now.
                let lost = again.count_of(&missing);
                return Ok(if lost > 0 { Comparison::Lost(lost) } else { Comparison::Complete });
            }
        } else {
            let again = source.read(part).await?;
            let beyond = new.len() - again.count_of(&new);
            if again.len() == length && beyond > 0 {
                contradictions += 1;
                if beyond > MAX_CREATED || contradictions > 1 {
                    let is_by_days = axis != Axis::Amounts && area == part;
                    return Ok(Comparison::Truncated(is_by_days.then(|| Box::new([(low, below), (high, above)]))));
                }
            }
            let missing = ids.iter().filter(|id| is_missing(id)).copied().collect();
            let has_all = below.len().max(above.len()) < length && again.count_of(&missing) == 0;
            *whole = again;
            if has_all && rounds + 1 == MAX_ROUNDS {
                whole.merge(below);
                whole.merge(above);
                return Ok(Comparison::Changing);
            }
        }
        rounds += 1;
    }
    Ok(Comparison::Inconclusive)
}
