//! Reading much, one page at a time.

mod halves;
mod items;
mod list;
mod numbered;
mod offset;
mod paging;
mod probe;
mod source;
mod verify;
mod windows;

pub use items::Items;
pub use list::list_stream;
pub use offset::offset_pages;
pub use paging::{DateWindows, Paging};
pub use source::{Fetch, ListPart, ListSource};
