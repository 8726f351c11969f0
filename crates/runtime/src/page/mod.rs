//! Streams over lists, one page at a time.

mod halves;
mod id_set;
mod items;
mod list;
mod numbered;
mod offset;
mod paging;
mod probe;
mod source;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
mod verify;
mod windows;

pub use items::Items;
pub use list::list_stream;
pub use offset::{FetchPage, OffsetSource, offset_stream};
pub use paging::{DateWindows, Paging};
pub use source::{Fetch, ListPart, ListSource};
