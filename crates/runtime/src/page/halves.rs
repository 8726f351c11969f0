//! Splitting a part of a list in two.

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use super::source::{ListPart, ListSource, Listing};
use crate::response::model::Model;
use crate::value::amount::Amount;

/// What a part is split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    /// The days of the objects in it.
    Days,
    /// The days of the range, if the objects have none.
    Range,
    /// The amounts of the objects in it.
    Amounts,
}

/// Returns two parts that make up `part`, with about as many objects of `listing` in each, or `None` if it cannot be split.
pub(super) fn halves<T: Model>(
    source: &ListSource<T>,
    part: ListPart,
    listing: &Listing<T>,
    axis: Axis,
) -> Option<[ListPart; 2]> {
    match axis {
        Axis::Days => {
            let days: Vec<NaiveDate> = listing.items.iter().filter_map(source.day).collect();
            let (last, _) = middle(days)?;
            let (first_day, last_day) = range_of(source, part);
            let is_inside = first_day.is_none_or(|first| first <= last) && last_day.is_none_or(|end| last < end);
            if is_inside { split_after(part, last) } else { None }
        }
        Axis::Range => {
            if listing.items.iter().any(|item| (source.day)(item).is_some()) {
                return None;
            }
            let (first, last) = range_of(source, part);
            // The search is limited to a range wider than the days of all deals.
            let first = first.or(NaiveDate::from_ymd_opt(1980, 1, 1))?;
            let last = last.or(NaiveDate::from_ymd_opt(2079, 12, 31))?;
            let days = u64::try_from((last - first).num_days()).ok().filter(|days| *days > 0)?;
            split_after(part, later(first, (days - 1) / 2)?)
        }
        Axis::Amounts => {
            let amounts: Vec<Amount> = listing.items.iter().filter_map(source.amount).collect();
            let (below, above) = middle(amounts)?;
            // Between two amounts it does not matter whether the server includes the limits.
            let sum = below.to_decimal().checked_add(above.to_decimal())?;
            let between = Amount::from(sum.checked_div(Decimal::TWO)?);
            let low = ListPart { largest_amount: Some(between), ..part };
            let high = ListPart { smallest_amount: Some(between), ..part };
            (below < between && between < above).then_some([low, high])
        }
    }
}

/// Returns the halves of a window of several days.
pub(super) fn halves_of_window(part: ListPart) -> Option<[ListPart; 2]> {
    let (first, last) = part.first_day.zip(part.last_day)?;
    let days = u64::try_from((last - first).num_days()).ok().filter(|days| *days > 0)?;
    split_after(part, later(first, (days - 1) / 2)?)
}

pub(super) fn later(day: NaiveDate, days: u64) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(days))
}

/// Returns the part up to `day`, and the rest.
fn split_after(part: ListPart, day: NaiveDate) -> Option<[ListPart; 2]> {
    let low = ListPart { last_day: Some(day), ..part };
    let high = ListPart { first_day: Some(later(day, 1)?), ..part };
    Some([low, high])
}

fn range_of<T>(source: &ListSource<T>, part: ListPart) -> (Option<NaiveDate>, Option<NaiveDate>) {
    (part.first_day.or(source.first_day), part.last_day.or(source.last_day))
}

/// Returns the two different values in the middle, or `None` if all are the same.
fn middle<V: Ord + Copy>(mut values: Vec<V>) -> Option<(V, V)> {
    values.sort_unstable();
    let median = *values.get(values.len() / 2)?;
    let below = values.iter().rev().find(|value| **value < median);
    match below {
        Some(below) => Some((*below, median)),
        None => values.iter().find(|value| **value > median).map(|above| (median, *above)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_splits_values_that_differ() {
        assert_eq!(middle(vec![3, 1, 2, 4]), Some((2, 3)));
        assert_eq!(middle(vec![1, 1, 1, 2]), Some((1, 2)));
        assert_eq!(middle(vec![1, 2, 2, 2]), Some((1, 2)));
        assert_eq!(middle(vec![1, 1]), None);
        assert_eq!(middle::<i32>(Vec::new()), None);
    }
}
