//! What the command line, the tasks and the programs that they start share: options, streams, and how to start a program.
//!
//! The tasks cannot depend on the programs, since these need the generated clients. Here a task finds the options, so
//! that it rejects a wrong one, and prints its help, before it builds the program.

pub mod bench;
pub mod demo;
pub mod docs;
pub mod output;
pub mod program;
pub mod workspace;
