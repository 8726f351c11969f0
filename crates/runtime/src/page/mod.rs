//! Reading much, one page at a time.

mod items;
mod offset;
mod windows;

pub use items::Items;
pub use offset::offset_pages;
pub use windows::{DateWindows, date_windows};
