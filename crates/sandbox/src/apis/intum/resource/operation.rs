//! The operations of the template.

use utoipa::openapi::HttpMethod;

/// An operation on the objects of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    List,
    /// Lists the objects that a text is found in.
    Search,
    Create,
    /// Creates an object, or updates the one with the same external id.
    Upsert,
    Get,
    Update,
    Delete,
    /// Finds an object by its id in any other application.
    GetByExternalId,
    /// Finds an object by the code of an application and the id there.
    GetByApp,
    /// Exchanges an object with the one before it.
    MoveUp,
    /// Exchanges an object with the one after it.
    MoveDown,
}

impl Operation {
    pub fn method(self) -> HttpMethod {
        match self {
            Self::List | Self::Search | Self::Get | Self::GetByExternalId | Self::GetByApp => HttpMethod::Get,
            Self::Create | Self::Upsert | Self::MoveUp | Self::MoveDown => HttpMethod::Post,
            Self::Update => HttpMethod::Patch,
            Self::Delete => HttpMethod::Delete,
        }
    }

    /// Returns whether it finds an object by its external id.
    pub fn finds_by_external_id(self) -> bool {
        matches!(self, Self::GetByExternalId | Self::GetByApp | Self::Upsert)
    }
}
