//! Reading the body of a response, up to a limit.

use bytes::Bytes;
use reqwest::Response;
use tokio::time::{Instant, timeout_at};

use crate::error::Failure;
use crate::error::body::ErrorBody;

/// The most that is reserved for an announced length, which may be wrong.
const MAX_RESERVED: usize = 16 * 1024 * 1024;

/// Reads a whole body. Stops at `limit`.
pub(super) async fn read(response: &mut Response, limit: usize, may_redirect: bool) -> Result<Bytes, Failure> {
    let announced = response.content_length().map_or(0, |length| usize::try_from(length).unwrap_or(usize::MAX));
    if announced > limit {
        return Err(Failure::TooLarge(limit));
    }
    let Some(first) = chunk(response, may_redirect).await? else { return Ok(Bytes::new()) };
    if first.len() > limit {
        return Err(Failure::TooLarge(limit));
    }
    let Some(second) = chunk(response, may_redirect).await? else { return Ok(first) };
    let mut body = Vec::with_capacity(announced.min(MAX_RESERVED));
    body.extend_from_slice(&first);
    let mut next = Some(second);
    while let Some(chunk_of_body) = next {
        if body.len().saturating_add(chunk_of_body.len()) > limit {
            return Err(Failure::TooLarge(limit));
        }
        body.extend_from_slice(&chunk_of_body);
        next = chunk(response, may_redirect).await?;
    }
    Ok(body.into())
}

/// Reads the first bytes of a body, up to the limit of what is kept, until `end`.
pub(super) async fn read_first(response: &mut Response, end: Instant) -> ErrorBody {
    let mut bytes = Vec::new();
    let is_truncated = timeout_at(end, read_into(response, &mut bytes)).await.unwrap_or(true);
    ErrorBody::new(bytes, is_truncated)
}

/// Reads a body up to the limit of what is kept, and returns whether there was more.
async fn read_into(response: &mut Response, bytes: &mut Vec<u8>) -> bool {
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = ErrorBody::LIMIT - bytes.len();
                bytes.extend(chunk.iter().take(room));
                if chunk.len() > room {
                    return true;
                }
            }
            Ok(None) => return false,
            Err(_) => return true,
        }
    }
}

async fn chunk(response: &mut Response, may_redirect: bool) -> Result<Option<Bytes>, Failure> {
    response.chunk().await.map_err(|error| Failure::of(error, may_redirect))
}
