//! Reports of the measurements, for people and for programs.

mod summary;
mod table;

pub use summary::Report;
