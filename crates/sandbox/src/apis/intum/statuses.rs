//! Statuses: the stages of the pipeline.

use super::resource::{Field, Operation, Resource};

pub const STATUSES: Resource = Resource {
    singular: "status",
    plural: "statuses",
    operations: &[
        Operation::List,
        Operation::Create,
        Operation::Get,
        Operation::Update,
        Operation::Delete,
        Operation::MoveUp,
        Operation::MoveDown,
    ],
    fields: &[
        Field::text("name").required(),
        Field::text("description"),
        Field::flag("active"),
        Field::flag("closed"),
        Field::text("color"),
        Field::integer("priority"),
    ],
    ..Resource::TEMPLATE
};
