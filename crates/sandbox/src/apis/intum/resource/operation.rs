//! The operations of the template.

use http::Method;

use super::Resource;

/// An operation on the objects of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    List,
    Create,
    Get,
    Update,
    Delete,
    /// Finds an object by the code of an application and the id there.
    GetByExternalId,
}

impl Operation {
    pub fn method(self) -> Method {
        match self {
            Self::List | Self::Get | Self::GetByExternalId => Method::GET,
            Self::Create => Method::POST,
            Self::Update => Method::PATCH,
            Self::Delete => Method::DELETE,
        }
    }

    /// Returns the template of its path.
    pub fn path(self, resource: &Resource) -> String {
        let plural = resource.plural;
        match self {
            Self::List | Self::Create => format!("/crm/{plural}.json"),
            Self::Get | Self::Update | Self::Delete => format!("/crm/{plural}/{{id}}.json"),
            Self::GetByExternalId => format!("/crm/{plural}/e/{{app_code}}/{{external_id}}.json"),
        }
    }

    /// Returns its id in the document.
    pub fn id(self, resource: &Resource) -> String {
        let Resource { singular, plural, .. } = resource;
        match self {
            Self::List => format!("list_{plural}"),
            Self::Create => format!("create_{singular}"),
            Self::Get => format!("get_{singular}"),
            Self::Update => format!("update_{singular}"),
            Self::Delete => format!("delete_{singular}"),
            Self::GetByExternalId => format!("get_{singular}_by_external_id"),
        }
    }
}
