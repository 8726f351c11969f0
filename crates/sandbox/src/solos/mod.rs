//! Projects of solOS.

mod operations;
mod types;

pub use operations::{api, routes};
pub use types::{
    ActionFilter, BuildinData, Condition, Having, IdList, Ids, ObjectState, PaymentDirection, PaymentFilter,
    ProjectFilter, SortDirection, StepFilter,
};
