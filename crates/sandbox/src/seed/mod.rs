//! Seed data.

mod data;
mod seed_data;
mod source;

pub use data::Seeded;
pub use seed_data::{SeedData, SeedError};
pub use source::{Seed, add, store_seed};
