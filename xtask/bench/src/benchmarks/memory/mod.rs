//! Peak memory of fetching.

mod fetch;
mod list;
mod peak;
mod stream;

pub use fetch::Fetch;
pub use list::compare as list;
pub use peak::{peak_of, print as print_peak};
pub use stream::compare as stream;
