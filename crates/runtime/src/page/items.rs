//! Streams of objects.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt;

use crate::error::Error;

/// The objects of many pages, one after the other. The next page is requested when the objects of the last one are
/// consumed, so that one page is in memory at a time.
///
/// It ends after an error. It is a `Stream`, and can be read without a crate for streams:
///
/// ```
/// # async fn example(mut items: crm_client_runtime::Items<u32>) -> Result<(), crm_client_runtime::Error> {
/// while let Some(item) = items.next().await.transpose()? {
///     println!("{item}");
/// }
/// # Ok(())
/// # }
/// ```
pub struct Items<T> {
    stream: Pin<Box<dyn Stream<Item = Result<T, Error>> + Send>>,
    is_over: bool,
}

impl<T> Items<T> {
    pub(crate) fn new(stream: impl Stream<Item = Result<T, Error>> + Send + 'static) -> Self {
        Self { stream: Box::pin(stream), is_over: false }
    }

    /// Returns a stream with nothing but an error.
    pub fn failed(error: Error) -> Self
    where
        T: Send + 'static,
    {
        Self::new(futures_util::stream::iter([Err(error)]))
    }

    /// Returns the next object, or `None` after the last one and after an error.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        StreamExt::next(self).await
    }

    /// Returns an iterator over the objects, for programs that are not asynchronous.
    #[cfg(feature = "blocking")]
    pub fn into_blocking(mut self) -> impl Iterator<Item = Result<T, Error>> + 'static
    where
        T: 'static,
    {
        std::iter::from_fn(move || {
            if self.is_over {
                return None;
            }
            crate::blocking::block_on(self.next()).unwrap_or_else(|error| {
                self.is_over = true;
                Some(Err(error.into()))
            })
        })
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let item = self.stream.as_mut().poll_next(context);
        self.is_over = matches!(item, Poll::Ready(None | Some(Err(_))));
        item
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("is_over", &self.is_over).finish_non_exhaustive()
    }
}
