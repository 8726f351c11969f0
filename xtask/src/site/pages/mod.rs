//! The HTML of the pages. The template engine escapes every text.

mod code;
mod frame;
mod front;
mod meter;
mod navigation;
mod note;
mod prose;
mod provenance;
mod reference;

pub use front::{Card, front};
pub use navigation::Navigation;
pub use note::note;
pub use provenance::provenance;
pub use reference::reference;
