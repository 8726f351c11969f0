//! Bodies of successful responses, whose JSON nobody documented.

mod body;
pub(crate) mod list;
mod members;
pub(crate) mod model;
pub(crate) mod model_serde;
pub(crate) mod object;
mod read;
mod response_error;
pub(crate) mod value;
mod wrapper;

pub use body::ResponseBody;
pub use response_error::ResponseError;
