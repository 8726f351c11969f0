//! How lists are given.

use std::num::NonZeroU32;

/// How lists are given; no vendor's page says it of deals, and clients must be ready for each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paging {
    /// Deals all at once.
    #[default]
    Whole,
    /// So many deals at most, and no word of the others.
    CutOffAt(NonZeroU32),
    /// So many deals a page, by the parameter `page`.
    Paged(NonZeroU32),
}

impl Paging {
    /// Whether lists of deals take `page`.
    pub fn takes_page(self) -> bool {
        matches!(self, Self::Paged(_))
    }

    /// Those of a list that are given; `page` is counted from 1.
    pub fn part<T>(self, mut list: Vec<T>, page: Option<u64>) -> Vec<T> {
        let length = |size: NonZeroU32| usize::try_from(size.get()).unwrap_or(usize::MAX);
        match self {
            Self::Whole => list,
            Self::CutOffAt(limit) => {
                list.truncate(length(limit));
                list
            }
            Self::Paged(size) => {
                let index = usize::try_from(page.unwrap_or(1).saturating_sub(1)).unwrap_or(usize::MAX);
                list.into_iter().skip(index.saturating_mul(length(size))).take(length(size)).collect()
            }
        }
    }

    /// How many objects a page of solOS has that is asked for with this count.
    pub fn count(self, asked: Option<u64>) -> Option<u64> {
        /// Where none is asked for.
        const USUAL: u64 = 100;
        match self {
            Self::Whole => asked,
            Self::CutOffAt(most) | Self::Paged(most) => Some(asked.unwrap_or(USUAL).min(most.get().into())),
        }
    }
}
