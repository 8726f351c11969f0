//! Clients.

use super::resource::{Field, Operation, Resource};

pub const CLIENTS: Resource = Resource {
    singular: "client",
    plural: "clients",
    operations: &[
        Operation::List,
        Operation::Create,
        Operation::Get,
        Operation::Update,
        Operation::Delete,
        Operation::Upsert,
        Operation::GetByExternalId,
        Operation::GetByApp,
    ],
    fields: &[
        Field::text("name"),
        Field::email("email"),
        Field::text("phone"),
        Field::text("description"),
        Field::text("external_id"),
        Field::text("tags"),
    ],
    is_open: true,
    searched: &["name", "email", "phone"],
    named_after: &["phone", "email"],
    ..Resource::TEMPLATE
};
