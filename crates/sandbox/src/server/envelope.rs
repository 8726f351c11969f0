//! Envelopes of responses.

use std::vec::IntoIter;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http::StatusCode;

use super::error_response::ErrorResponse;
use super::response::json_response;
use crate::log::emit;
use crate::store::StoreError;

/// The number of objects that are read at once for a list.
const BATCH: usize = 500;

/// Whether responses wrap their object or list. Neither vendor documents it, so clients must handle both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Envelope {
    /// `{"deal": {…}}`, `{"payload": […]}`.
    #[default]
    Wrapped,
    /// `{…}`, `[…]`.
    Bare,
}

impl Envelope {
    /// Creates a response with one object. `name` is the wrapping member.
    pub fn object(self, status: StatusCode, name: &str, object: &str) -> Response {
        let body = match self {
            Self::Wrapped => format!("{{\"{name}\":{object}}}"),
            Self::Bare => object.to_owned(),
        };
        json_response(status, body)
    }

    /// Creates a response with a list of objects. `name` is the wrapping member.
    pub fn list(self, name: &str, objects: &[String]) -> Response {
        let (start, end) = self.delimiters(name);
        json_response(StatusCode::OK, [start.as_str(), &objects.join(","), end].concat())
    }

    /// Creates a response that streams the objects with these ids.
    ///
    /// `read` returns the objects of a batch that still exist. Each batch is read once the previous one is sent.
    ///
    /// # Errors
    ///
    /// Returns an error if the first batch cannot be read. A later error ends the body early.
    pub async fn stream<F>(
        self,
        name: &str,
        ids: Vec<i64>,
        mut read: impl FnMut(Vec<i64>) -> F + Send + 'static,
    ) -> Result<Response, ErrorResponse>
    where
        F: Future<Output = Result<Vec<String>, StoreError>> + Send + 'static,
    {
        let mut batches: IntoIter<Vec<i64>> = ids.chunks(BATCH).map(<[i64]>::to_vec).collect::<Vec<_>>().into_iter();
        let first = read(batches.next().unwrap_or_default()).await?;
        if batches.len() == 0 {
            return Ok(self.list(name, &first));
        }
        let (start, end) = self.delimiters(name);
        let head = Bytes::from(start + &first.join(","));
        let is_empty = first.is_empty();
        let rest = stream::try_unfold((batches, is_empty), move |(mut batches, mut is_empty)| {
            let batch = batches.next().map(&mut read);
            async move {
                let Some(batch) = batch else { return Ok(None) };
                let batch =
                    batch.await.inspect_err(|error| emit(|| tracing::error!(%error, "a response was cut off")))?;
                let mut text = String::new();
                for object in batch {
                    text.push_str(if is_empty { "" } else { "," });
                    text.push_str(&object);
                    is_empty = false;
                }
                text.push_str(if batches.len() == 0 { end } else { "" });
                Ok::<_, StoreError>(Some((Bytes::from(text), (batches, is_empty))))
            }
        });
        Ok(json_response(StatusCode::OK, Body::from_stream(stream::iter([Ok(head)]).chain(rest))))
    }

    fn delimiters(self, name: &str) -> (String, &'static str) {
        match self {
            Self::Wrapped => (format!("{{\"{name}\":["), "]}"),
            Self::Bare => ("[".to_owned(), "]"),
        }
    }
}
