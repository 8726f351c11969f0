//! Clients.

use super::resource::{Field, Resource};

pub const CLIENTS: Resource =
    Resource { singular: "client", plural: "clients", fields: &[Field::email("email")], ..Resource::TEMPLATE };
