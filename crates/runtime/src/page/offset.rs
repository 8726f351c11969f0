//! Pages by `count` and `offset`.

use std::collections::HashMap;
use std::vec;

use futures_core::future::BoxFuture;
use futures_util::stream::unfold;

use super::id_set::IdSet;
use super::items::Items;
use super::source::{Evidence, Listing};
use crate::call::response::Response;
use crate::error::Error;
use crate::response::ResponseError;
use crate::response::list::ListResponse;
use crate::response::model::Model;
use crate::session::Session;

/// A list that is read by `count` and `offset`, and how its objects are identified.
pub struct OffsetSource<T> {
    /// The session that the requests are sent with.
    pub session: Session,
    /// The `operationId`, under which the length of pages is remembered.
    pub operation: &'static str,
    /// The offset of the first object.
    pub offset: u64,
    /// How many objects are requested at once; 2 or more.
    pub count: u64,
    /// Returns the id of an object, or an error if it has none that can be read.
    pub id: fn(&T) -> Result<u64, ResponseError>,
    /// Requests a page, by offset and count.
    pub fetch: FetchPage<T>,
}

/// Requests a page of a list, by offset and count.
pub type FetchPage<T> =
    Box<dyn Fn(u64, u64) -> BoxFuture<'static, Result<Response<ListResponse<T>>, Error>> + Send + Sync>;

/// Returns a stream of all objects of a list, each once.
///
/// Each page starts with the last object of the page before, which shows that nothing has moved between the two. If
/// something has, the next page is read from a smaller offset. A page is the last one if it is shorter than the server's
/// pages are known to be. After the first short page, the next one is requested too.
///
/// An object whose id is missing or cannot be read ends the stream with an error, since it might be repeated. So does a
/// server that ignores the offset, or whose order changes again and again ([`Error::is_incomplete`]).
pub fn offset_stream<T>(source: OffsetSource<T>) -> Items<T>
where
    T: Model + Send + Sync + 'static,
{
    let count = source.count.max(2);
    let reader = Reader {
        position: source.offset,
        source: OffsetSource { count, ..source },
        objects: Vec::new().into_iter(),
        seen: IdSet::default(),
        seen_in_pass: None,
        page: Vec::new(),
        moved: 0,
        created: 0,
        is_disturbed: false,
        passes: 1,
        end: None,
    };
    Items::new(unfold(reader, |mut reader| async move {
        let item = reader.next().await?;
        Some((item, reader))
    }))
}

struct Reader<T> {
    source: OffsetSource<T>,
    objects: vec::IntoIter<T>,
    /// The ids that were returned.
    seen: IdSet,
    /// The ids that were seen in this pass, unless it is the first.
    seen_in_pass: Option<IdSet>,
    /// The ids of the last page.
    page: Vec<i64>,
    /// The offset after the last page.
    position: u64,
    /// How far created objects have moved the pages.
    moved: u64,
    /// How many created objects were found at the front.
    created: u64,
    /// Whether an unread object may have moved to a position that was read already.
    is_disturbed: bool,
    passes: u32,
    /// How the stream ends after the objects.
    end: Option<Result<(), Error>>,
}

impl<T: Model> Reader<T> {
    async fn next(&mut self) -> Option<Result<T, Error>> {
        loop {
            if let Some(object) = self.objects.next() {
                return Some(Ok(object));
            }
            if let Some(end) = self.end.take() {
                return end.err().map(Err);
            }
            if let Err(error) = self.next_page().await {
                return Some(Err(error));
            }
        }
    }

    async fn next_page(&mut self) -> Result<(), Error> {
        let start = self.source.offset;
        if self.page.is_empty() {
            let first = self.read(start).await?;
            self.take(first, start, 0);
            return Ok(());
        }
        let length = self.page.len() as u64;
        let mut last = None;
        for back in [1, (length / 2).max(2), length] {
            let offset = self.position.saturating_sub(back).max(start);
            let next = self.read(offset).await?;
            match overlap(&self.page, &next.ids) {
                Overlap::At { in_page, in_next } => {
                    let (now, before) = (offset + in_next, self.position - length + in_page);
                    if next.len() as u64 == in_next + 1 && in_next > 0 && now >= before {
                        return self.read_after(next).await;
                    }
                    self.read_front(now.saturating_sub(before)).await?;
                    self.take(next, offset, in_next + 1);
                    return Ok(());
                }
                Overlap::OutOfOrder => return self.begin_again(next.evidence),
                Overlap::None => last = Some(next.evidence),
            }
        }
        last.map_or(Ok(()), |evidence| self.begin_again(evidence))
    }

    /// Reads the page after one that had nothing new and is not the last: created objects have moved it, or the server
    /// ignores the offset.
    async fn read_after(&mut self, stuck: Listing<T>) -> Result<(), Error> {
        /// No server is known to have a limit this small.
        const MAX_WHOLE_LIST: usize = 4;
        let offset = self.position;
        let after = self.read(offset).await?;
        match overlap(&self.page, &after.ids) {
            Overlap::At { in_page, in_next } if in_next + 1 < after.len() as u64 => {
                self.read_front(in_next + self.page.len() as u64 - in_page).await?;
                self.take(after, offset, in_next + 1);
                Ok(())
            }
            Overlap::None if after.len() == 0 => {
                self.end_pass(after.evidence);
                Ok(())
            }
            _ if after.len() <= MAX_WHOLE_LIST && after.ids == self.page => {
                self.end_pass(after.evidence);
                Ok(())
            }
            _ => Err(stuck.incomplete(
                "the server returns the same objects for any `offset`".to_owned(),
                "Use another `count`. If the server is known to return whole lists, send one request instead.",
            )),
        }
    }

    /// Looks for the objects that have moved the pages: new objects are usually put first. If they are not there, an unread
    /// object may have moved to a position that was read already.
    async fn read_front(&mut self, moved: u64) -> Result<(), Error> {
        if moved == 0 || self.is_disturbed {
            return Ok(());
        }
        let front = self.read(self.source.offset).await?;
        let mut objects = Vec::new();
        for (object, id) in front.items.into_iter().zip(front.ids) {
            let (is_new, is_new_in_pass) = self.insert(id);
            self.created += u64::from(is_new_in_pass);
            if is_new {
                objects.push(object);
            }
        }
        self.moved += moved;
        self.is_disturbed = self.created < self.moved;
        self.objects = objects.into_iter();
        Ok(())
    }

    /// Adds an id, and returns whether it is new to the stream, and to this pass.
    fn insert(&mut self, id: i64) -> (bool, bool) {
        let is_new = self.seen.insert(id);
        (is_new, self.seen_in_pass.as_mut().map_or(is_new, |seen| seen.insert(id)))
    }

    /// Takes the objects of a page. Those from the index `new` on follow the page before. Ends the pass if the page is the
    /// last.
    fn take(&mut self, page: Listing<T>, offset: u64, new: u64) {
        let length = page.len();
        let facts = self.source.session.shared.lists.get(self.source.operation);
        let is_short = (length as u64) < self.source.count;
        // A short page that is the longest so far may be as long as the server's pages are.
        let is_last = is_short && facts.trusts_page(length);
        if is_last && length as u64 == new {
            let length_before = self.page.len();
            self.source.session.shared.lists.update(self.source.operation, |facts| facts.verified(length_before));
        }
        self.page.clone_from(&page.ids);
        self.position = offset.saturating_add(length as u64);
        let mut objects: Vec<T> = std::mem::take(&mut self.objects).collect();
        for (index, (object, id)) in (0..).zip(page.items.into_iter().zip(page.ids)) {
            let (is_new, is_new_in_pass) = self.insert(id);
            // It was on an earlier page and has swapped positions with another.
            self.is_disturbed |= index >= new && !is_new_in_pass;
            if is_new {
                objects.push(object);
            }
        }
        self.objects = objects.into_iter();
        if is_last {
            self.end_pass(page.evidence);
        }
    }

    /// Ends the stream, unless something has moved: then the list is read once more for what was missed.
    fn end_pass(&mut self, evidence: Evidence) {
        if !self.is_disturbed {
            self.end = Some(Ok(()));
        } else if let Err(error) = self.begin_again(evidence) {
            self.end = Some(Err(error));
        }
    }

    fn begin_again(&mut self, evidence: Evidence) -> Result<(), Error> {
        const MAX_PASSES: u32 = 5;
        if self.passes >= MAX_PASSES {
            return Err(evidence.incomplete(
                format!("the order of the objects changed between pages in each of {MAX_PASSES} passes"),
                "Order by a field that is unique and does not change (`id`), or read when the list changes less.",
            ));
        }
        self.passes += 1;
        self.page.clear();
        self.position = self.source.offset;
        self.seen_in_pass = Some(IdSet::default());
        (self.moved, self.created, self.is_disturbed) = (0, 0, false);
        Ok(())
    }

    async fn read(&self, offset: u64) -> Result<Listing<T>, Error> {
        let source = &self.source;
        let response = (source.fetch)(offset, source.count).await?;
        let id = |object: &T| (source.id)(object).map(u64::cast_signed);
        let listing = Listing::new(response, id)?;
        source.session.shared.lists.update(source.operation, |facts| facts.saw_response(listing.len()));
        Ok(listing)
    }
}

/// How a page overlaps with the one before.
enum Overlap {
    /// The last object in both, by its index in the page before and in the next.
    At {
        in_page: u64,
        in_next: u64,
    },
    /// They have objects in common in another order.
    OutOfOrder,
    None,
}

fn overlap(page: &[i64], next: &[i64]) -> Overlap {
    let indices: HashMap<i64, u64> = page.iter().copied().zip(0..).collect();
    let mut found = Overlap::None;
    for (id, in_next) in next.iter().zip(0..) {
        let Some(in_page) = indices.get(id).copied() else { continue };
        if matches!(found, Overlap::At { in_page: before, .. } if before >= in_page) {
            return Overlap::OutOfOrder;
        }
        found = Overlap::At { in_page, in_next };
    }
    found
}
