//! Constraints on a deal that its schema cannot express.

use std::collections::BTreeMap;

use serde_json::value::{RawValue, to_raw_value};

use super::types::{Deal, DealFilter, DealPatch, NewDeal};
use crate::value::{Decimal, is_day};
use crate::violations::Violations;

/// Members of a JSON object, with the digits of their numbers.
type Members = BTreeMap<String, Box<RawValue>>;

/// The exclusive maximum of an amount.
const LIMIT: &str = "1e12";

impl Deal {
    /// Creates a deal with this id.
    ///
    /// # Errors
    ///
    /// Returns an error if the fields are not those of a deal.
    pub fn create(id: i64, deal: &NewDeal) -> serde_json::Result<Self> {
        let mut members: Members = serde_json::from_str(&serde_json::to_string(deal)?)?;
        members.insert("id".to_owned(), to_raw_value(&id)?);
        Self::from_members(&members)
    }

    /// Applies a patch to a deal that is stored as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the stored JSON is not a deal.
    pub fn change(deal: &str, patch: &DealPatch) -> serde_json::Result<Self> {
        let mut members: Members = serde_json::from_str(deal)?;
        members.extend(serde_json::from_str::<Members>(&serde_json::to_string(patch)?)?);
        Self::from_members(&members)
    }

    fn from_members(members: &Members) -> serde_json::Result<Self> {
        serde_json::from_str(&serde_json::to_string(members)?)
    }

    /// Checks exact limits, how fields relate, and dates, which a seed may have wrong.
    pub fn violations(&self) -> Violations {
        let days = (self.date_from.as_deref(), self.date_to.as_deref());
        let mut violations = violations((Some(&self.total_amount_net), Some(&self.total_amount_gross)), days);
        for (name, date) in [("date", &self.date), ("date_from", &self.date_from), ("date_to", &self.date_to)] {
            if date.as_deref().is_some_and(|date| !is_day(date)) {
                add(&mut violations, &format!("deal.{name}"), "it is not a day");
            }
        }
        violations
    }
}

impl DealPatch {
    /// Checks exact limits and how the fields that are sent relate.
    pub fn violations(&self) -> Violations {
        let days = (self.date_from.as_ref(), self.date_to.as_ref());
        let days = (days.0.and_then(Option::as_deref), days.1.and_then(Option::as_deref));
        violations((self.total_amount_net.as_ref(), self.total_amount_gross.as_ref()), days)
    }
}

fn violations(
    (net, gross): (Option<&Decimal>, Option<&Decimal>),
    (from, to): (Option<&str>, Option<&str>),
) -> Violations {
    let mut violations = Violations::new();
    for (name, amount) in [("total_amount_net", net), ("total_amount_gross", gross)] {
        let is_too_large = LIMIT.parse::<Decimal>().is_ok_and(|limit| amount.is_some_and(|amount| *amount >= limit));
        if is_too_large {
            add(&mut violations, &format!("deal.{name}"), &format!("it is not less than {LIMIT}"));
        }
    }
    if is_reversed(net, gross) {
        add(&mut violations, "deal.total_amount_net", "it is more than `deal.total_amount_gross`");
    }
    if is_reversed(from, to) {
        add(&mut violations, "deal.date_from", "it is after `deal.date_to`");
    }
    violations
}

impl DealFilter {
    /// Checks that no range is reversed.
    pub fn violations(&self) -> Violations {
        let mut violations = Violations::new();
        if is_reversed(self.main_date_from.as_ref(), self.main_date_to.as_ref()) {
            add(&mut violations, "main_date_from", "it is after `main_date_to`");
        }
        if is_reversed(self.total_amount_gross_from.as_ref(), self.total_amount_gross_to.as_ref()) {
            add(&mut violations, "total_amount_gross_from", "it is more than `total_amount_gross_to`");
        }
        violations
    }
}

fn is_reversed<T: PartialOrd>(first: Option<T>, last: Option<T>) -> bool {
    first.zip(last).is_some_and(|(first, last)| first > last)
}

fn add(violations: &mut Violations, path: &str, message: &str) {
    violations.entry(path.to_owned()).or_default().push(message.to_owned());
}
