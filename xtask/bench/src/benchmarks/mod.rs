//! The benchmarks.

pub mod build;
pub mod calls;
pub mod decode;
pub mod instructions;
pub mod memory;
pub mod sandbox;
mod targets;
