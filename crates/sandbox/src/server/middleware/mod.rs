//! What happens around every request.

mod catch_panic;
mod log_requests;

pub use catch_panic::catch_panic;
pub use log_requests::log_requests;
