//! The number of a request.

/// The number of a request: an extension of the request, and the header `X-Request-Id` of its response.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestId(pub u64);
