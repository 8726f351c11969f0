//! What a client has learned about the lists of its server.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// What is known of the lists of one operation.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ListFacts {
    /// The length of the longest response so far.
    longest: usize,
    /// The length of the longest response that was verified to be complete.
    verified: usize,
    /// The length at which the server truncates lists.
    limit: Option<usize>,
    /// The number of the first page, if the server supports `page`.
    first_page: Option<u64>,
    /// The length of the longest page so far.
    page_size: usize,
}

/// The facts of a client and its clones, by operation.
#[derive(Debug, Default)]
pub(crate) struct ListFactsByOperation(Mutex<HashMap<&'static str, (Instant, ListFacts)>>);

impl ListFactsByOperation {
    /// How long facts are valid: a server may introduce a limit while a client is in use.
    const VALIDITY: Duration = Duration::from_secs(60 * 60);

    pub(crate) fn get(&self, operation: &'static str) -> ListFacts {
        let mut facts = ListFacts::default();
        self.update(operation, |known| facts = *known);
        facts
    }

    pub(crate) fn update(&self, operation: &'static str, change: impl FnOnce(&mut ListFacts)) {
        let mut facts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, facts) = facts.entry(operation).or_insert_with(|| (Instant::now(), ListFacts::default()));
        if since.elapsed() > Self::VALIDITY {
            (*since, *facts) = (Instant::now(), ListFacts::default());
        }
        change(facts);
    }
}

impl ListFacts {
    /// Shorter responses are never taken for truncated. The smallest limit known of public APIs is 10.
    const MIN_SUSPECT: usize = 5;

    /// Returns whether a response of this length is known to be complete: another was longer, so that the server's limit,
    /// if it has one, is larger.
    ///
    /// A response exactly as long as the longest that was verified may have reached the limit since. It is trusted only
    /// if no server would have such a limit.
    pub(crate) fn trusts(&self, length: usize) -> bool {
        length < Self::MIN_SUSPECT || length < self.longest || (length <= self.verified && !is_plausible_limit(length))
    }

    /// Returns whether a page of this length, which is shorter than requested, is known to be the last.
    pub(crate) fn trusts_page(&self, length: usize) -> bool {
        length < 2 || length < self.longest || (length <= self.verified && !is_plausible_limit(length))
    }

    /// Returns the length at which the server truncates lists, if it is known to do so.
    pub(crate) fn limit(&self) -> Option<usize> {
        self.limit
    }

    pub(crate) fn first_page(&self) -> Option<u64> {
        self.first_page
    }

    pub(crate) fn page_size(&self) -> usize {
        self.page_size
    }

    /// Records the length of a response without a page number. One beyond the limit refutes the limit.
    pub(crate) fn saw_response(&mut self, length: usize) {
        self.longest = self.longest.max(length);
        if self.limit.is_some_and(|limit| length > limit) {
            (self.limit, self.first_page) = (None, None);
        }
    }

    pub(crate) fn saw_page(&mut self, length: usize) {
        self.page_size = self.page_size.max(length);
    }

    pub(crate) fn verified(&mut self, length: usize) {
        self.verified = self.verified.max(length);
    }

    pub(crate) fn is_truncated_at(&mut self, limit: usize) {
        self.limit = Some(limit);
    }

    pub(crate) fn takes_pages_from(&mut self, first: u64) {
        self.first_page = Some(first);
    }
}

/// Returns whether a server may have this limit: a round number (7, 20, 25, 150, 1000) or a power of two, up to 5,000.
pub(crate) fn is_plausible_limit(length: usize) -> bool {
    const MAX_LIMIT: usize = 5_000;
    let mut digits = length;
    while digits >= 10 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    let is_round = digits < 10 || (digits < 100 && digits.is_multiple_of(5));
    (1..=MAX_LIMIT).contains(&length) && (is_round || length.is_power_of_two())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trusts_a_response_that_is_shorter_than_another() {
        let mut facts = ListFacts::default();
        assert!(facts.trusts(0) && facts.trusts(4) && !facts.trusts(5));
        facts.saw_response(100);
        assert!(facts.trusts(99) && !facts.trusts(100) && !facts.trusts(101));
        facts.verified(100);
        assert!(!facts.trusts(100), "a list may have grown beyond a limit of 100 since");
        facts.saw_response(847);
        facts.verified(847);
        assert!(facts.trusts(100) && facts.trusts(847) && !facts.trusts(848));
    }

    #[test]
    fn trusts_a_page_that_is_shorter_than_another() {
        let mut facts = ListFacts::default();
        assert!(facts.trusts_page(0) && facts.trusts_page(1) && !facts.trusts_page(2));
        facts.saw_response(10);
        assert!(facts.trusts_page(9) && !facts.trusts_page(10));
        facts.verified(10);
        assert!(!facts.trusts_page(10));
        facts.saw_response(11);
        facts.verified(11);
        assert!(facts.trusts_page(11) && !facts.trusts_page(12));
    }

    #[test]
    fn keeps_the_longest_page_and_the_first_number_until_the_limit_is_refuted() {
        let mut facts = ListFacts::default();
        assert_eq!((facts.first_page(), facts.page_size()), (None, 0));
        facts.is_truncated_at(50);
        facts.takes_pages_from(1);
        facts.saw_page(50);
        facts.saw_page(7);
        assert_eq!((facts.first_page(), facts.page_size()), (Some(1), 50));
        facts.saw_response(51);
        assert_eq!((facts.first_page(), facts.page_size()), (None, 50));
    }

    #[tokio::test(start_paused = true)]
    async fn facts_are_valid_for_an_hour() {
        let facts = ListFactsByOperation::default();
        facts.update("list_deals", |facts| facts.saw_response(10_000));
        tokio::time::advance(Duration::from_secs(3599)).await;
        assert!(facts.get("list_deals").trusts(100));
        tokio::time::advance(Duration::from_secs(2)).await;
        assert!(!facts.get("list_deals").trusts(100));
    }

    #[test]
    fn a_response_beyond_the_limit_refutes_the_limit() {
        let mut facts = ListFacts::default();
        facts.saw_response(100);
        facts.is_truncated_at(100);
        facts.saw_response(100);
        assert_eq!(facts.limit(), Some(100));
        facts.saw_response(101);
        assert_eq!(facts.limit(), None);
    }

    #[test]
    fn a_plausible_limit_is_round_or_a_power_of_two() {
        for length in [1, 5, 9, 10, 20, 25, 30, 50, 64, 75, 100, 128, 150, 200, 250, 500, 1000, 1024, 2500, 5000] {
            assert!(is_plausible_limit(length), "{length}");
        }
        for length in [0, 11, 12, 47, 99, 101, 123, 847, 1001, 5001, 10_000] {
            assert!(!is_plausible_limit(length), "{length}");
        }
    }
}
