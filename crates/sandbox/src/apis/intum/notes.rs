//! Notes.

use super::resource::{Field, Operation, Resource};

/// The resource of each kind of object that can have notes.
const NOTEABLE: &[(&str, &str)] = &[("Crm::Client", "clients"), ("Crm::Contact", "contacts"), ("Crm::Deal", "deals")];

pub const NOTES: Resource = Resource {
    singular: "note",
    plural: "notes",
    operations: &[Operation::List, Operation::Create, Operation::Get, Operation::Update, Operation::Delete],
    fields: &[
        Field::text("name"),
        Field::text("content"),
        Field::text("kind"),
        Field::text("note_at"),
        Field::id_by_type("noteable_id", "noteable_type", NOTEABLE).required(),
        Field::choice("noteable_type", &["Crm::Client", "Crm::Contact", "Crm::Deal"]).required(),
    ],
    ..Resource::TEMPLATE
};
