//! How long lists are returned.

use std::num::NonZeroU32;

/// The objects of a page at most, if the request names a number.
const MAX_PER_PAGE: u64 = 100;

/// How lists of Intum are returned. The vendor does not document it, so clients must handle each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paging {
    /// All objects at once.
    #[default]
    Unpaged,
    /// The first objects up to a limit. The response does not say that there are more.
    Truncated(NonZeroU32),
    /// Pages, chosen by the parameter `page`, of this size or that of the parameter `per_page`.
    Paged(NonZeroU32),
}

impl Paging {
    /// Returns whether lists take `page` and `per_page`.
    pub fn takes_page(self) -> bool {
        matches!(self, Self::Paged(_))
    }

    /// Selects the objects of a page, which is counted from 1.
    pub fn select<T>(self, mut list: Vec<T>, page: Option<u64>, per_page: Option<u64>) -> Vec<T> {
        let length = |size: u64| usize::try_from(size).unwrap_or(usize::MAX);
        match self {
            Self::Unpaged => list,
            Self::Truncated(limit) => {
                list.truncate(length(limit.get().into()));
                list
            }
            Self::Paged(size) => {
                let size = length(per_page.map_or(size.get().into(), |size| size.min(MAX_PER_PAGE)));
                let index = length(page.unwrap_or(1).saturating_sub(1));
                list.into_iter().skip(index.saturating_mul(size)).take(size).collect()
            }
        }
    }

    /// Limits the requested size of a page whose size is a parameter.
    pub fn count(self, requested: Option<u64>) -> Option<u64> {
        /// The size of a page whose request names none.
        const DEFAULT: u64 = 100;
        match self {
            Self::Unpaged => requested,
            Self::Truncated(limit) | Self::Paged(limit) => Some(requested.unwrap_or(DEFAULT).min(limit.get().into())),
        }
    }
}
