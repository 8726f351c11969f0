//! What a task and the program that it starts share: the options, and how they write to closed streams.
//!
//! The tasks cannot depend on the programs, since these need the generated clients. Here a task finds the options, so
//! that it rejects a wrong one, and prints its help, before it builds the program.

pub mod bench;
pub mod demo;
pub mod docs;
pub mod output;
