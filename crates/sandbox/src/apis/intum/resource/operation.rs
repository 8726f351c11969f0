//! The operations of the template.

use http::Method;

use super::Resource;

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
    pub fn method(self) -> Method {
        match self {
            Self::List | Self::Search | Self::Get | Self::GetByExternalId | Self::GetByApp => Method::GET,
            Self::Create | Self::Upsert | Self::MoveUp | Self::MoveDown => Method::POST,
            Self::Update => Method::PATCH,
            Self::Delete => Method::DELETE,
        }
    }

    /// Returns the template of its path.
    pub fn path(self, resource: &Resource) -> String {
        let rest = match self {
            Self::List | Self::Create => ".json",
            Self::Search => "/search.json",
            Self::Upsert => "/upsert.json",
            Self::Get | Self::Update | Self::Delete => "/{id}.json",
            Self::GetByExternalId => "/e/{external_id}.json",
            Self::GetByApp => "/e/{app_code}/{external_id}.json",
            Self::MoveUp => "/{id}/up",
            Self::MoveDown => "/{id}/down",
        };
        format!("/crm/{}{rest}", resource.plural)
    }

    /// Returns its id in the document.
    pub fn id(self, resource: &Resource) -> String {
        let Resource { singular, plural, .. } = resource;
        match self {
            Self::List => format!("list_{plural}"),
            Self::Search => format!("search_{plural}"),
            Self::Create => format!("create_{singular}"),
            Self::Upsert => format!("upsert_{singular}"),
            Self::Get => format!("get_{singular}"),
            Self::Update => format!("update_{singular}"),
            Self::Delete => format!("delete_{singular}"),
            Self::GetByApp if resource.operations.contains(&Self::GetByExternalId) => {
                format!("get_{singular}_by_app_and_external_id")
            }
            Self::GetByExternalId | Self::GetByApp => format!("get_{singular}_by_external_id"),
            Self::MoveUp => format!("move_{singular}_up"),
            Self::MoveDown => format!("move_{singular}_down"),
        }
    }

    /// Returns whether it finds an object by its external id.
    pub fn finds_by_external_id(self) -> bool {
        matches!(self, Self::GetByExternalId | Self::GetByApp | Self::Upsert)
    }
}
