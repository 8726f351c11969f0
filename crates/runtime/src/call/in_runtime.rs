//! Futures that may move to another tokio runtime.
//!
//! A timer panics after its runtime has ended, and never fires while its runtime does not run.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use tokio::runtime::Handle;
use tokio::time::{self, Instant};

/// Runs the future. Returns `None` if it is polled in another runtime than `runtime`.
pub(crate) async fn in_runtime<F: Future>(runtime: &Handle, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let is_current = || Handle::try_current().is_ok_and(|current| current.id() == runtime.id());
    poll_fn(|context| if is_current() { future.as_mut().poll(context).map(Some) } else { Poll::Ready(None) }).await
}

/// Sleeps until then, in whatever runtime it is polled. Returns at once without a runtime, which has the timer.
pub(crate) async fn sleep_until(then: Instant) {
    while let Ok(runtime) = Handle::try_current() {
        if in_runtime(&runtime, time::sleep_until(then)).await.is_some() {
            return;
        }
    }
}

/// Runs the future in whatever runtime it is polled. Returns `None` at `end`; without a runtime, there is no timeout. The
/// future must not need a timer itself.
pub(crate) async fn timeout_at<F: Future>(end: Instant, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    while let Ok(runtime) = Handle::try_current() {
        if let Some(result) = in_runtime(&runtime, time::timeout_at(end, future.as_mut())).await {
            return result.ok();
        }
    }
    Some(future.await)
}
