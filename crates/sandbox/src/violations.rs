//! What is wrong with a request, field by field.

use std::collections::BTreeMap;

/// Messages by the path of the parameter or field: `client_id`, `deal.tax`.
pub type Violations = BTreeMap<String, Vec<String>>;
