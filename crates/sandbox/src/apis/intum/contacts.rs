//! Contacts.

use super::resource::{Field, Filter, Operation, Resource};

pub const CONTACTS: Resource = Resource {
    singular: "contact",
    plural: "contacts",
    operations: &[
        Operation::List,
        Operation::Create,
        Operation::Get,
        Operation::Update,
        Operation::Delete,
        Operation::Search,
    ],
    fields: &[
        Field::text("name"),
        Field::text("first_name"),
        Field::text("last_name"),
        Field::text("position"),
        Field::email("email"),
        Field::text("phone"),
        Field::text("mobile_phone"),
        Field::choice("kind", &["buyer", "supplier"]).required(),
        Field::id_of("client_id", "clients"),
        Field::id_of("status_id", "statuses"),
        Field::integer("responsible_id"),
        Field::integer("department_id"),
        Field::integer("category_id"),
        Field::text("external_id"),
        Field::text("street"),
        Field::text("post_code"),
        Field::text("city"),
        Field::text("country"),
        Field::text("www"),
        Field::text("description"),
        Field::text("note"),
        Field::custom("fields"),
    ],
    is_open: true,
    filters: &[
        Filter::search("q"),
        Filter::equal("client_id"),
        Filter::equal_to("extracted_email", "email"),
        Filter::equal("status_id"),
    ],
    searched: &["name", "first_name", "last_name", "email", "phone", "mobile_phone", "description"],
    ..Resource::TEMPLATE
};
