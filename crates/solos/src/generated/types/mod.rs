// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
//! What the operations send and receive.

mod buildin_data;
mod condition;
mod having;
mod object_state;
mod payment_direction;
mod project;
mod project_action;
mod project_checklist;
mod project_filter;
mod project_good;
mod project_payment;
mod project_step;
mod sort_direction;

pub use buildin_data::BuildinData;
pub use buildin_data::BuildinDataBuilder;
pub use condition::Condition;
pub use having::Having;
pub use object_state::ObjectState;
pub use payment_direction::PaymentDirection;
pub use project::Project;
pub use project::ProjectBuilder;
pub use project_action::ProjectAction;
pub use project_action::ProjectActionBuilder;
pub use project_checklist::ProjectChecklist;
pub use project_checklist::ProjectChecklistBuilder;
pub use project_filter::ProjectFilter;
pub use project_filter::ProjectFilterBuilder;
pub use project_good::ProjectGood;
pub use project_good::ProjectGoodBuilder;
pub use project_payment::ProjectPayment;
pub use project_payment::ProjectPaymentBuilder;
pub use project_step::ProjectStep;
pub use project_step::ProjectStepBuilder;
pub use sort_direction::SortDirection;

/// Adds the JSON Schemas of all types, and of the responses, to those that `generator` has.
#[cfg(feature = "schemars")]
pub fn add_schemas(generator: &mut crm_client_runtime::schemars::SchemaGenerator) {
    generator.subschema_for::<BuildinData>();
    generator.subschema_for::<Condition>();
    generator.subschema_for::<Having>();
    generator.subschema_for::<ObjectState>();
    generator.subschema_for::<PaymentDirection>();
    generator.subschema_for::<Project>();
    generator.subschema_for::<ProjectAction>();
    generator.subschema_for::<ProjectChecklist>();
    generator.subschema_for::<ProjectFilter>();
    generator.subschema_for::<ProjectGood>();
    generator.subschema_for::<ProjectPayment>();
    generator.subschema_for::<ProjectStep>();
    generator.subschema_for::<SortDirection>();
    generator.subschema_for::<crm_client_runtime::ListResponse<crate::types::Project>>();
    generator.subschema_for::<crm_client_runtime::ListResponse<crate::types::ProjectAction>>();
    generator.subschema_for::<crm_client_runtime::ListResponse<crate::types::ProjectChecklist>>();
    generator.subschema_for::<crm_client_runtime::ListResponse<crate::types::ProjectGood>>();
    generator.subschema_for::<crm_client_runtime::ListResponse<crate::types::ProjectPayment>>();
    generator.subschema_for::<crm_client_runtime::ListResponse<crate::types::ProjectStep>>();
    generator.subschema_for::<crm_client_runtime::ObjectResponse<crate::types::Project>>();
    generator.subschema_for::<crm_client_runtime::ObjectResponse<crate::types::ProjectAction>>();
}
