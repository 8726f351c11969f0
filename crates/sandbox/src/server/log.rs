//! Events that must not take anything away.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Logs, whatever becomes of it: a subscriber that prints to a standard error that has gone panics, and the response, or
/// the loop that accepts connections, is not to end by that.
pub fn quietly(event: impl FnOnce()) {
    drop(catch_unwind(AssertUnwindSafe(event)));
}
