//! Checks of a request, before anything is sent.

mod inspection;
mod problem;

pub use inspection::{Bound, Inspection};
pub use problem::Problem;

/// What is sent as a body: it can say what is wrong with it.
///
/// The generated code implements it from the document: bounds, and fields of which one is at most the other.
pub trait Check {
    /// Adds what is wrong to `inspection`.
    fn check(&self, inspection: &mut Inspection);
}

/// An object that contains objects of its own kind stands in a box.
impl<T: Check> Check for Box<T> {
    fn check(&self, inspection: &mut Inspection) {
        T::check(self, inspection);
    }
}

/// A required field of a builder that is not set yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing;
