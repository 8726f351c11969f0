//! The method: all candidates in every round, and ratios within a round.

mod comparison;
mod pinned;
mod rounds;
mod statistics;
mod target;

pub use comparison::{Comparison, Role, Series, Unit};
pub use pinned::Pinned;
pub use rounds::{Candidate, Rounds};
pub use statistics::Spread;
pub use target::Target;
