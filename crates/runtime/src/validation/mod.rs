//! Checks of a request, before anything is sent.

mod validation;
mod violation;

pub use validation::{Limit, Validation};
pub use violation::Violation;

/// What is sent as a body: it can say what is wrong with it.
///
/// The generated code implements it from the document: bounds, and fields of which one is at most the other.
pub trait Validate {
    /// Adds what is wrong to `validation`.
    fn validate(&self, validation: &mut Validation);
}

/// An object that contains objects of its own kind stands in a box.
impl<T: Validate> Validate for Box<T> {
    fn validate(&self, validation: &mut Validation) {
        T::validate(self, validation);
    }
}

/// A required field of a builder that is not set yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing;
