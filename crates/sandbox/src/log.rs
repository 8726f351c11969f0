//! Events that must not take anything away.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Logs, whatever becomes of it: a subscriber that prints to a standard error that has gone panics, and the response, or
/// the loop that accepts connections, is not to end by that, nor the process by a `drop` while it unwinds.
pub fn quietly(event: impl FnOnce()) {
    drop(catch_unwind(AssertUnwindSafe(event)));
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Logging;

    impl Drop for Logging {
        fn drop(&mut self) {
            quietly(|| panic!("a subscriber that panics"));
        }
    }

    #[test]
    fn what_is_logged_while_a_thread_unwinds_does_not_end_the_process() {
        let unwound = catch_unwind(|| {
            let _logging = Logging;
            panic!("as it was asked for")
        });
        assert!(unwound.is_err());
    }
}
