//! Log events that cannot end a request.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Emits a log event and discards a panic of the subscriber.
///
/// A subscriber that prints to a closed standard error panics. That must end neither the response nor the loop that
/// accepts connections, nor abort the process when a `drop` logs during unwinding.
pub fn emit(event: impl FnOnce()) {
    drop(catch_unwind(AssertUnwindSafe(event)));
}

#[cfg(test)]
mod tests {
    use super::*;

    struct LogsOnDrop;

    impl Drop for LogsOnDrop {
        fn drop(&mut self) {
            emit(|| panic!("a subscriber that panics"));
        }
    }

    #[test]
    fn a_subscriber_that_panics_during_unwinding_does_not_abort_the_process() {
        let unwound = catch_unwind(|| {
            let _logs = LogsOnDrop;
            panic!("expected by the test")
        });
        assert!(unwound.is_err());
    }
}
