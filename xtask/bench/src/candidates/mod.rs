//! Implementations of the same task.

mod call;
pub mod decoder;
pub mod hand_written;
mod ours;
mod raw;

pub use call::{GetDeal, get_checked};
pub use hand_written::HandWritten;
pub use ours::Ours;
pub use raw::Raw;

/// The token that all candidates send.
pub const TOKEN: &str = "0123456789abcdef0123456789abcdef";
