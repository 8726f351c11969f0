//! The database: connections, transactions, tables and queries. It knows no API.

mod conditions;
mod connections;
mod error;
mod explain;
mod integer;
mod location;
mod seeder;
mod tables;

pub use conditions::{Conditions, ELEMENTS, Operator, elements};
pub use connections::Store;
pub use error::StoreError;
pub use explain::explain;
pub use integer::integer;
pub use location::Location;
pub use seeder::Seeder;
pub use tables::Tables;
