//! What is on each page.

mod changes;
mod front;
mod not_found;
mod provenance;
mod reference;

pub use changes::changes;
pub use front::front;
pub use not_found::not_found;
pub use provenance::provenance;
pub use reference::reference;
