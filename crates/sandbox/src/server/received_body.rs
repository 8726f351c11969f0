//! Bodies of requests, read before anything else.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use futures_util::StreamExt as _;
use http::StatusCode;

use super::error_response::ErrorResponse;

/// The bytes of a body that are read at most, kept or not: 64 MiB.
const DRAIN_LIMIT: usize = 64 << 20;

/// The body of a request, as an extension of the request.
#[derive(Clone, Debug, Default)]
pub struct ReceivedBody {
    /// The body, or the beginning of a body that is incomplete or too large.
    pub bytes: Bytes,
    error: Option<BodyError>,
}

#[derive(Clone, Copy, Debug)]
enum BodyError {
    Incomplete,
    /// The body has more bytes than this.
    TooLarge(usize),
}

/// Reads the body before the request is handled, and keeps `limit` bytes of it.
///
/// Drains a larger body up to 64 MiB: a client that still writes when the connection closes can lose the response.
pub async fn receive(State(limit): State<usize>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    parts.extensions.insert(ReceivedBody::read(body, limit).await);
    next.run(Request::from_parts(parts, Body::empty())).await
}

impl ReceivedBody {
    async fn read(body: Body, limit: usize) -> Self {
        let mut received = Self::default();
        let mut more = Vec::new();
        let mut length = 0_usize;
        let mut chunks = body.into_data_stream();
        while let Some(chunk) = chunks.next().await {
            let Ok(chunk) = chunk else {
                received.error = Some(BodyError::Incomplete);
                break;
            };
            length = length.saturating_add(chunk.len());
            if length > DRAIN_LIMIT {
                break;
            }
            if length > limit {
                received.error = Some(BodyError::TooLarge(limit));
            } else if received.bytes.is_empty() {
                // Most bodies have one chunk, which needs no copy.
                received.bytes = chunk;
            } else {
                more.extend_from_slice(&chunk);
            }
        }
        if !more.is_empty() {
            received.bytes = [&received.bytes, more.as_slice()].concat().into();
        }
        received
    }

    /// Returns the whole body.
    ///
    /// # Errors
    ///
    /// Returns 400 for an incomplete body, and 413 for one that is too large.
    pub fn whole(&self) -> Result<&[u8], ErrorResponse> {
        match self.error {
            None => Ok(&self.bytes),
            Some(BodyError::Incomplete) => Err(ErrorResponse::new(StatusCode::BAD_REQUEST, "the body is cut off")),
            Some(BodyError::TooLarge(limit)) => {
                Err(ErrorResponse::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body has more than {limit} bytes")))
            }
        }
    }
}
