// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
//! The requests of the operations.

mod filter_projects;
mod get_project;
mod get_project_action;
mod list_project_actions;
mod list_project_checklists;
mod list_project_goods;
mod list_project_payments;
mod list_project_steps;
mod list_projects;

pub use filter_projects::FilterProjects;
pub use get_project::GetProject;
pub use get_project_action::GetProjectAction;
pub use list_project_actions::ListProjectActions;
pub use list_project_checklists::ListProjectChecklists;
pub use list_project_goods::ListProjectGoods;
pub use list_project_payments::ListProjectPayments;
pub use list_project_steps::ListProjectSteps;
pub use list_projects::ListProjects;

use super::{Client, types};
