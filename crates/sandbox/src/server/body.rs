//! Bodies of requests.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use futures_util::StreamExt as _;
use http::StatusCode;

use super::error_response::ErrorResponse;

/// Up to this many bytes are read of a body that is too large.
const PATIENCE: usize = 64 << 20;

/// A body that was read, as an extension of its request.
#[derive(Clone, Debug, Default)]
pub struct ReceivedBody {
    /// The body, or the beginning of one that is not whole.
    pub bytes: Bytes,
    problem: Option<Problem>,
}

#[derive(Clone, Copy, Debug)]
enum Problem {
    CutOff,
    /// It has more bytes than this.
    TooLarge(usize),
}

/// Reads the body before anything is answered, and of one with more than `limit` bytes the rest too, up to a length
/// beyond all use: who still writes when the connection ends may never see the answer.
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
                received.problem = Some(Problem::CutOff);
                break;
            };
            length = length.saturating_add(chunk.len());
            if length > PATIENCE {
                break;
            }
            if length > limit {
                received.problem = Some(Problem::TooLarge(limit));
            } else if received.bytes.is_empty() {
                // Most bodies are of one chunk, which needs no copy.
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

    /// The body, if it is whole.
    pub fn whole(&self) -> Result<&[u8], ErrorResponse> {
        match self.problem {
            None => Ok(&self.bytes),
            Some(Problem::CutOff) => Err(ErrorResponse::new(StatusCode::BAD_REQUEST, "the body is cut off")),
            Some(Problem::TooLarge(limit)) => {
                Err(ErrorResponse::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body has more than {limit} bytes")))
            }
        }
    }
}
