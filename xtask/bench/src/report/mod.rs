//! What is told of the measurements, to people and to programs.

mod summary;
mod table;

pub use summary::Report;
