//! Numbered pages.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::id_set::IdSet;
use super::source::{ListPart, ListSource, Listing};
use crate::error::Error;
use crate::response::model::Model;

/// The position of a reader of numbered pages.
///
/// A list may change between two pages: if an object is deleted from a page that was read, one that was not read yet moves
/// to that page. So each page is read once more after the next one. If both readings agree, or the pages overlap, nothing
/// was missed between them.
pub(super) struct Pages {
    /// The number of the first page.
    first: u64,
    /// The index of the current page, from 0.
    index: u64,
    /// The ids of the current page when it was read last.
    current: Vec<i64>,
    /// A digest of each page before the current one.
    digests: Vec<u64>,
    /// How many new objects were found on the first page so far.
    created: usize,
    /// The same before the current page was read.
    created_before: usize,
    /// How often the current page was read again because it changed.
    changes: u32,
    /// How often all pages were read again backwards.
    rereads: u32,
    /// Whether the next page had a new object.
    has_new: bool,
    /// The number of consecutive pages without a new object.
    without_new: u32,
    /// The length of the longest page.
    size: usize,
}

const ADVICE: &str = "Read a range of days by `Paging::Windows`, or try when the list changes less.";

impl Pages {
    /// Reads the first page into `objects`. Returns `None` if it is the only one.
    pub(super) async fn begin<T: Model>(
        source: &ListSource<T>,
        first: u64,
        seen: &mut IdSet,
        objects: &mut Vec<T>,
    ) -> Result<Option<Self>, Error> {
        let known_size = source.facts().page_size();
        let page = source.read(ListPart { page: Some(first), ..ListPart::default() }).await?;
        let (size, current) = (page.len(), page.ids.clone());
        take_new(page, seen, objects);
        let pages = Self {
            first,
            index: 0,
            current,
            digests: Vec::new(),
            created: 0,
            created_before: 0,
            changes: 0,
            rereads: 0,
            has_new: false,
            without_new: 0,
            size,
        };
        if size == 0 {
            return Ok(None);
        }
        // A page shorter than others is the only one, unless the server omits objects from its pages.
        let is_followed = size >= known_size
            || pages.read_next(source).await?.is_some_and(|next| next.len() > 0 && next.ids != pages.current);
        Ok(is_followed.then_some(pages))
    }

    /// Reads the next page, and the current one again, into `objects`. Returns whether there may be more.
    pub(super) async fn step<T: Model>(
        &mut self,
        source: &ListSource<T>,
        seen: &mut IdSet,
        objects: &mut Vec<T>,
    ) -> Result<bool, Error> {
        let next = self.read_next(source).await?;
        let next_ids = next.as_ref().map(|page| page.ids.clone()).unwrap_or_default();
        let again = self.read(source, self.index).await?;
        let again_ids = again.ids.clone();
        let is_same = again_ids == self.current;
        let is_repeated = is_same && !next_ids.is_empty() && next_ids == again_ids;
        if is_repeated {
            if self.current.len() < self.size {
                // Some servers return the last page for any larger number.
                return Ok(false);
            }
            let message =
                format!("the pages {} and {} are the same", self.number(self.index), self.number(self.index + 1));
            return Err(again.incomplete(message, ADVICE));
        }
        self.has_new |= next_ids.iter().any(|id| !seen.contains(*id));
        let created = self.created;
        if let Some(next) = next {
            take_new(next, seen, objects);
        }
        if let Some(message) = self.obstacle() {
            return Err(again.incomplete(message, ADVICE));
        }
        take_new(again, seen, objects);
        if !is_same {
            self.look_back(source, &again_ids, seen, objects).await?;
        }
        let is_apart = next_ids.iter().all(|id| !again_ids.contains(id));
        let is_next =
            follows(&self.current, &next_ids) || (follows(&self.current, &again_ids) && follows(&again_ids, &next_ids));
        // A short page is the last one; an empty one follows it.
        let is_end = next_ids.is_empty()
            && again_ids.len() < self.size
            && (follows(&self.current, &again_ids) || is_part(&again_ids, &self.current));
        if (is_same && is_apart) || is_next || is_end {
            if next_ids.is_empty() {
                return Ok(false);
            }
            self.without_new = if self.has_new { 0 } else { self.without_new + 1 };
            self.has_new = false;
            self.digests.push(digest(&again_ids));
            self.size = self.size.max(next_ids.len());
            self.current = next_ids;
            self.index += 1;
            self.changes = 0;
            self.created_before = created;
        } else {
            self.changes += 1;
            self.current = again_ids;
            if self.changes % 2 == 1 {
                // Breaks the rhythm of changes that are regular.
                let page = self.read(source, self.index).await?;
                self.current.clone_from(&page.ids);
                take_new(page, seen, objects);
            }
            self.created_before = self.created;
        }
        Ok(true)
    }

    /// Returns why the list cannot be read any further.
    fn obstacle(&self) -> Option<String> {
        /// How often the list may change between two pages.
        const MAX_CHANGES: u32 = 10;
        const MAX_REREADS: u32 = 20;
        const MAX_WITHOUT_NEW: u32 = 3;
        if self.without_new > MAX_WITHOUT_NEW {
            return Some(format!("the pages before {} repeat what was on earlier ones", self.number(self.index + 1)));
        }
        let is_too_fast = self.changes > MAX_CHANGES || self.rereads > MAX_REREADS;
        is_too_fast.then(|| format!("the list changes too fast around its page {}", self.number(self.index)))
    }

    /// Looks for objects that have moved from unread pages to pages that were read. New objects are usually put first. If
    /// that does not explain how far the current page has moved, the pages are read again backwards, as far as they have
    /// changed.
    async fn look_back<T: Model>(
        &mut self,
        source: &ListSource<T>,
        again: &[i64],
        seen: &mut IdSet,
        objects: &mut Vec<T>,
    ) -> Result<(), Error> {
        let before = objects.len();
        take_new(self.read(source, 0).await?, seen, objects);
        self.created += objects.len() - before;
        let moved = self.current.first().and_then(|first| again.iter().position(|id| id == first));
        let is_deletion = again.first().is_some_and(|first| self.current.contains(first)) && moved != Some(0);
        if is_deletion || moved.is_some_and(|moved| moved <= self.created - self.created_before) {
            return Ok(());
        }
        self.rereads += 1;
        for index in (0..self.index).rev() {
            let page = self.read(source, index).await?;
            let digest = digest(&page.ids);
            take_new(page, seen, objects);
            let known = usize::try_from(index).ok().and_then(|index| self.digests.get_mut(index));
            let Some(known) = known else { continue };
            if *known == digest {
                break;
            }
            *known = digest;
        }
        Ok(())
    }

    /// Reads the next page. Some servers respond with 404 after the last one.
    async fn read_next<T: Model>(&self, source: &ListSource<T>) -> Result<Option<Listing<T>>, Error> {
        match self.read(source, self.index + 1).await {
            Err(error) if error.is_not_found() => Ok(None),
            result => result.map(Some),
        }
    }

    async fn read<T: Model>(&self, source: &ListSource<T>, index: u64) -> Result<Listing<T>, Error> {
        source.read(ListPart { page: Some(self.number(index)), ..ListPart::default() }).await
    }

    fn number(&self, index: u64) -> u64 {
        self.first.saturating_add(index)
    }
}

/// Returns whether `next` starts with the end of `page`, except for deleted objects: then no object is between the two.
fn follows(page: &[i64], next: &[i64]) -> bool {
    let Some(end) = page.last().and_then(|last| next.iter().position(|id| id == last)) else { return false };
    next.get(..=end).is_some_and(|start| is_part(start, page))
}

/// Returns whether all of `page` is in `other`, in the same order.
fn is_part(page: &[i64], other: &[i64]) -> bool {
    let mut ids = other.iter();
    page.iter().all(|id| ids.any(|other| other == id))
}

fn take_new<T>(page: Listing<T>, seen: &mut IdSet, objects: &mut Vec<T>) {
    let new = page.items.into_iter().zip(page.ids).filter(|(_, id)| seen.insert(*id));
    objects.extend(new.map(|(object, _)| object));
}

fn digest(ids: &[i64]) -> u64 {
    let mut hasher = DefaultHasher::new();
    ids.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_follows_another_if_it_starts_with_its_end() {
        assert!(follows(&[1, 2, 3], &[3, 4, 5]));
        assert!(follows(&[1, 2, 3], &[2, 3, 4]));
        assert!(follows(&[1, 2, 3, 4], &[2, 4, 5]), "3 is deleted");
        assert!(!follows(&[1, 2, 3], &[4, 5, 6]));
        assert!(!follows(&[1, 2, 3], &[4, 3, 2]), "the order is another");
        assert!(!follows(&[1, 2, 3], &[]));
        assert!(!follows(&[], &[1]));
    }
}
