//! Pages by `count` and `offset`.

use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::vec;

use futures_util::stream::unfold;

use super::Items;
use crate::answer::list::ListAnswer;
use crate::answer::model::Model;
use crate::call::response::Response;
use crate::error::{Error, Failure};

/// The largest page that a server is known to give: the one that the vendor's example asks for.
///
/// A server may give less than it is asked for. Of a larger page that is short, it is not known whether it is the last
/// one: the next is asked for too, until one is empty.
const KNOWN_SIZE: u64 = 100;

/// Reads pages of `size` objects from `offset` on; `fetch` gets the offset of a page.
///
/// It ends behind a page that is short or empty. A page that is the one before again is an error: the server does not
/// heed the offset, and there would be no end.
pub fn offset_pages<T, F, R>(offset: u64, size: u64, fetch: F) -> Items<T>
where
    T: Model + Send + 'static,
    F: Fn(u64) -> R + Send + 'static,
    R: Future<Output = Result<Response<ListAnswer<T>>, Error>> + Send + 'static,
{
    let pages = Pages { fetch, offset, size, items: Vec::new().into_iter(), last_page: None, is_last: false };
    Items::new(unfold(pages, |mut pages| async move {
        let item = pages.next().await?;
        Some((item, pages))
    }))
}

struct Pages<T, F> {
    fetch: F,
    offset: u64,
    size: u64,
    items: vec::IntoIter<T>,
    /// A digest of the last page.
    last_page: Option<u64>,
    is_last: bool,
}

impl<T: Model, F, R> Pages<T, F>
where
    F: Fn(u64) -> R,
    R: Future<Output = Result<Response<ListAnswer<T>>, Error>>,
{
    async fn next(&mut self) -> Option<Result<T, Error>> {
        loop {
            if let Some(item) = self.items.next() {
                return Some(Ok(item));
            }
            if self.is_last {
                return None;
            }
            if let Err(error) = self.next_page().await {
                return Some(Err(error));
            }
        }
    }

    async fn next_page(&mut self) -> Result<(), Error> {
        let page = (self.fetch)(self.offset).await?.try_map(ListAnswer::into_items)?;
        let length = page.len() as u64;
        let is_short = length < self.size;
        let digest = digest(&page);
        if length > 0 && self.last_page == Some(digest) {
            return Err(page.into_error(Failure::Incomplete {
                message: "the server gives the same page again, whatever the offset".to_owned(),
                advice: "Ask for another page size or order, or read the pages yourself.",
            }));
        }
        self.last_page = Some(digest);
        self.is_last = length == 0 || (is_short && self.size <= KNOWN_SIZE);
        self.offset = self.offset.saturating_add(length);
        self.items = page.into_inner().into_iter();
        Ok(())
    }
}

/// A digest of the objects, as they are written.
fn digest<T: Model>(items: &[T]) -> u64 {
    struct Digest(DefaultHasher);
    impl io::Write for Digest {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut digest = Digest(DefaultHasher::new());
    for item in items {
        // What was read can be written, and a digest cannot fail.
        let _ = serde_json::to_writer(&mut digest, item);
    }
    digest.0.finish()
}
