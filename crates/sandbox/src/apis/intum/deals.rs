//! Deals.

use super::resource::{Field, Filter, Operation, Related, Resource};

const OPERATIONS: &[Operation] = &[
    Operation::List,
    Operation::Create,
    Operation::Get,
    Operation::Update,
    Operation::Delete,
    Operation::GetByExternalId,
];

pub const DEALS: Resource = Resource {
    singular: "deal",
    plural: "deals",
    operations: OPERATIONS,
    fields: &[
        Field::text("name"),
        Field::text("description"),
        Field::amount("total_amount_net").required(),
        Field::amount("total_amount_gross").required(),
        Field::text("tax").required(),
        Field::text("currency"),
        Field::choice("closed", &["win", "lost", ""]),
        Field::date("date"),
        Field::date("date_from"),
        Field::date("date_to"),
        Field::text("number"),
        Field::text("invoice_no"),
        Field::text("url"),
        Field::text("origin"),
        Field::text("external_id"),
        Field::integer("client_id"),
        Field::integer("contact_id"),
        Field::integer("status_id"),
        Field::integer("responsible_id"),
        Field::integer("department_id"),
        Field::integer("project_id"),
        Field::integer("task_id"),
        Field::integer("next_deal_id"),
        Field::custom("fields"),
    ],
    filters: &[
        Filter::search("q"),
        Filter::equal("client_id"),
        Filter::equal("status_id"),
        Filter::equal("responsible_id"),
        Filter::equal("department_id"),
        Filter::equal("project_id"),
        Filter::at_least("main_date_from", "date"),
        Filter::at_most("main_date_to", "date"),
        Filter::at_least("total_amount_gross_from", "total_amount_gross"),
        Filter::at_most("total_amount_gross_to", "total_amount_gross"),
    ],
    searched: &["name", "description"],
    searches_also: Some(Related { reference: "client_id", resource: "clients", field: "email" }),
    at_most: &[("total_amount_net", "total_amount_gross"), ("date_from", "date_to")],
    // Many deals have the same status, person or department: with a range of days, each day's own are found.
    indexes: &["status_id, date", "responsible_id, date", "department_id, date"],
};
