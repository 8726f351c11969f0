// @generated from openapi/sources.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
mod intum;
mod solos;
mod sources;
pub(crate) use sources::SOURCES;
/// An API of which there is a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Api {
    /// Intum CRM.
    Intum,
    /// solOS CRM projects.
    Solos,
}
impl Api {
    /// All APIs.
    pub const ALL: &'static [Self] = &[Self::Intum, Self::Solos];
    pub(crate) fn data(self) -> &'static crate::data::Data {
        match self {
            Self::Intum => &intum::DATA,
            Self::Solos => &solos::DATA,
        }
    }
}
