//! Whether a response has all of the part that it was asked for.

use std::collections::HashSet;

use super::halves::{Axis, halves};
use super::probe::{Probe, probe};
use super::source::{ListPart, ListSource, Listing};
use crate::error::Error;
use crate::response::model::Model;
use crate::session::list_facts::is_plausible_limit;

/// Two halves of a part as they were read.
pub(super) type Halves<T> = Box<[(ListPart, Listing<T>); 2]>;

/// What a verification has found.
pub(super) enum Verdict<T> {
    /// The response, maybe a later one, has all of its part.
    Complete(Listing<T>),
    /// The server cuts lists off at the length of this response. The halves by days are there where they were read.
    CutOff { whole: Listing<T>, halves: Option<Halves<T>> },
    /// The server takes `page`.
    Paged,
}

/// What two halves say of the whole.
enum Finding<T> {
    Complete,
    /// The list changes all the time. The halves have all of it, and `whole` has them.
    Changing,
    CutOff(Option<Halves<T>>),
    /// So many objects of the whole are in neither half, and still in the whole.
    Lost(usize),
    /// Nothing: the part cannot be divided, the server does not heed the filter, or the list changes all the time.
    Nothing,
}

/// Verifies a response that is as long as the longest so far: its part is asked for again in two halves, by days or by
/// amounts, and where that says nothing, for its second page.
///
/// # Errors
///
/// As of the requests; or the length is one at which servers cut lists off, and there is no telling.
pub(super) async fn verify<T: Model>(
    source: &ListSource<T>,
    part: ListPart,
    mut whole: Listing<T>,
    may_be_paged: bool,
) -> Result<Verdict<T>, Error> {
    /// Below this, no public API is known to cut lists off.
    const SMALLEST_LIMIT: usize = 10;
    for axis in [Axis::Days, Axis::Range, Axis::Amounts] {
        match compare(source, part, &mut whole, axis).await? {
            Finding::Complete => {
                source.learn(|facts| facts.verified(whole.len()));
                return Ok(Verdict::Complete(whole));
            }
            Finding::Changing => return Ok(Verdict::Complete(whole)),
            Finding::CutOff(halves) => {
                source.learn(|facts| facts.is_truncated_at(whole.len()));
                if may_be_paged && let Probe::Numbered = probe(source, part, &whole).await? {
                    return Ok(Verdict::Paged);
                }
                return Ok(Verdict::CutOff { whole, halves });
            }
            Finding::Lost(count) if part.first_day.is_some() && part.last_day.is_some() && axis != Axis::Amounts => {
                let message = format!(
                    "{count} objects of {part} are in neither half of them: the server leaves days out at the ends of \
                     a range, so that windows of days do not make up the whole"
                );
                return Err(whole.incomplete(
                    message,
                    "Read without a range of days, by `Paging::Pages`, or in one response by `Paging::OneResponse`.",
                ));
            }
            // They may have no day.
            Finding::Lost(_) | Finding::Nothing => {}
        }
    }
    match probe(source, part, &whole).await? {
        Probe::Empty => {
            source.learn(|facts| facts.verified(whole.len()));
            Ok(Verdict::Complete(whole))
        }
        Probe::Numbered if may_be_paged => Ok(Verdict::Paged),
        Probe::Numbered => {
            source.learn(|facts| facts.is_truncated_at(whole.len()));
            Ok(Verdict::CutOff { whole, halves: None })
        }
        Probe::Ignored if whole.len() < SMALLEST_LIMIT || !is_plausible_limit(whole.len()) => {
            Ok(Verdict::Complete(whole))
        }
        Probe::Ignored => {
            let message = format!(
                "{part} has {} objects, which may be as many as the server gives: neither halves by days or amounts \
                 nor a second page tell whether there are more",
                whole.len()
            );
            Err(whole.incomplete(
                message,
                "Ask for less by other filters; where the server is known to give whole lists, use \
                 `Paging::OneResponse`.",
            ))
        }
    }
}

/// Compares the response with its halves. Where the list has changed meanwhile, it is asked for again: `whole` is then
/// the later response.
async fn compare<T: Model>(
    source: &ListSource<T>,
    part: ListPart,
    whole: &mut Listing<T>,
    axis: Axis,
) -> Result<Finding<T>, Error> {
    /// How often the list may change while it is looked at.
    const ROUNDS: usize = 4;
    /// So many objects are not created between two requests that follow each other.
    const MOST_CREATED: usize = 3;
    let mut area = part;
    let mut rounds = 0;
    let mut contradictions = 0;
    while rounds < ROUNDS {
        let Some([low, high]) = halves(source, area, whole, axis) else { return Ok(Finding::Nothing) };
        let (below, above) = (source.read(low).await?, source.read(high).await?);
        let length = whole.len();
        let (ids, ids_below, ids_above) = (whole.id_set(), below.id_set(), above.id_set());
        if ids_below.intersection(&ids_above).count() * 2 > ids.len() {
            // The server does not heed the filter.
            return Ok(Finding::Nothing);
        }
        let is_missing = |id: &i64| !ids_below.contains(id) && !ids_above.contains(id);
        let new: HashSet<i64> = ids_below.union(&ids_above).filter(|id| !ids.contains(id)).copied().collect();
        if new.is_empty() {
            if let Some(half) = [(low, &below), (high, &above)].into_iter().find(|(_, half)| half.len() >= length) {
                // All are in one half: it is divided in turn.
                area = half.0;
                if axis != Axis::Range {
                    return Ok(Finding::Nothing);
                }
                continue;
            }
            let missing: HashSet<i64> = ids.iter().filter(|id| is_missing(id)).copied().collect();
            if missing.is_empty() {
                return Ok(Finding::Complete);
            }
            let again = source.read(part).await?;
            if again.len() > length {
                *whole = again;
            } else {
                // Those that are there no more were deleted meanwhile, or are of other days by now.
                let lost = again.count_of(&missing);
                return Ok(if lost > 0 { Finding::Lost(lost) } else { Finding::Complete });
            }
        } else {
            let again = source.read(part).await?;
            let beyond = new.len() - again.count_of(&new);
            if again.len() == length && beyond > 0 {
                contradictions += 1;
                if beyond > MOST_CREATED || contradictions > 1 {
                    let is_by_days = axis != Axis::Amounts && area == part;
                    return Ok(Finding::CutOff(is_by_days.then(|| Box::new([(low, below), (high, above)]))));
                }
            }
            let missing = ids.iter().filter(|id| is_missing(id)).copied().collect();
            let has_all = below.len().max(above.len()) < length && again.count_of(&missing) == 0;
            *whole = again;
            if has_all && rounds + 1 == ROUNDS {
                whole.merge(below);
                whole.merge(above);
                return Ok(Finding::Changing);
            }
        }
        rounds += 1;
    }
    Ok(Finding::Nothing)
}
