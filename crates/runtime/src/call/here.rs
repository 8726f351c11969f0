//! Futures that are continued in another tokio runtime.
//!
//! A timer of a runtime that has ended panics, and one of a runtime that is not run never fires.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use tokio::runtime::Handle;
use tokio::time::{self, Instant};

/// What the future gives; `None` where it is polled in another runtime than `runtime`.
pub(crate) async fn here<F: Future>(runtime: &Handle, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let is_here = || Handle::try_current().is_ok_and(|current| current.id() == runtime.id());
    poll_fn(|context| if is_here() { future.as_mut().poll(context).map(Some) } else { Poll::Ready(None) }).await
}

/// Sleeps until then, in whatever runtime it is polled. Without one there is no timer, and no sleep.
pub(crate) async fn sleep_until(then: Instant) {
    while let Ok(runtime) = Handle::try_current() {
        if here(&runtime, time::sleep_until(then)).await.is_some() {
            return;
        }
    }
}

/// What the future gives, in whatever runtime it is polled, unless it takes until `end`; the future itself must need no
/// timer. Without a runtime there is no end.
pub(crate) async fn timeout_at<F: Future>(end: Instant, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    while let Ok(runtime) = Handle::try_current() {
        if let Some(result) = here(&runtime, time::timeout_at(end, future.as_mut())).await {
            return result.ok();
        }
    }
    Some(future.await)
}
