//! How long lists are returned.

use std::num::NonZeroU32;

/// How lists of deals are returned. The vendor does not document it, so clients must handle each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paging {
    /// All deals at once.
    #[default]
    Unpaged,
    /// The first deals up to a limit. The response does not say that there are more.
    Truncated(NonZeroU32),
    /// Pages of this size, chosen by the parameter `page`.
    Paged(NonZeroU32),
}

impl Paging {
    /// Returns whether lists of deals take `page`.
    pub fn takes_page(self) -> bool {
        matches!(self, Self::Paged(_))
    }

    /// Selects the objects of a page, which is counted from 1.
    pub fn select<T>(self, mut list: Vec<T>, page: Option<u64>) -> Vec<T> {
        let length = |size: NonZeroU32| usize::try_from(size.get()).unwrap_or(usize::MAX);
        match self {
            Self::Unpaged => list,
            Self::Truncated(limit) => {
                list.truncate(length(limit));
                list
            }
            Self::Paged(size) => {
                let index = usize::try_from(page.unwrap_or(1).saturating_sub(1)).unwrap_or(usize::MAX);
                list.into_iter().skip(index.saturating_mul(length(size))).take(length(size)).collect()
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
