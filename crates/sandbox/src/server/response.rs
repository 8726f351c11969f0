//! Answers with what is stored.

use std::vec::IntoIter;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};

use super::error_response::ErrorResponse;
use crate::log::quietly;
use crate::store::StoreError;

/// Objects that are read at once for a list.
const PAGE: usize = 500;

/// The form of answers; no vendor shows one, and clients must be ready for both.
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
    /// An answer with one object, which is under `name` where it is wrapped.
    pub fn one(self, status: StatusCode, name: &str, object: &str) -> Response {
        let body = match self {
            Self::Wrapped => format!("{{\"{name}\":{object}}}"),
            Self::Bare => object.to_owned(),
        };
        json(status, Body::from(body))
    }

    /// An answer with a list of objects.
    pub fn list(self, name: &str, objects: &[String]) -> Response {
        let (start, end) = self.ends(name);
        json(StatusCode::OK, Body::from([start.as_str(), &objects.join(","), end].concat()))
    }

    /// An answer with the objects that have these ids, read page by page, each when the one before is sent: `read`
    /// gives those that are still there.
    pub async fn pages<F>(
        self,
        name: &str,
        ids: Vec<i64>,
        mut read: impl FnMut(Vec<i64>) -> F + Send + 'static,
    ) -> Result<Response, ErrorResponse>
    where
        F: Future<Output = Result<Vec<String>, StoreError>> + Send + 'static,
    {
        let mut pages: IntoIter<Vec<i64>> = ids.chunks(PAGE).map(<[i64]>::to_vec).collect::<Vec<_>>().into_iter();
        let first = read(pages.next().unwrap_or_default()).await?;
        if pages.len() == 0 {
            return Ok(self.list(name, &first));
        }
        let (start, end) = self.ends(name);
        let head = Bytes::from(start + &first.join(","));
        let is_empty = first.is_empty();
        let rest = stream::try_unfold((pages, is_empty), move |(mut pages, mut is_empty)| {
            let page = pages.next().map(&mut read);
            async move {
                let Some(page) = page else { return Ok(None) };
                let page =
                    page.await.inspect_err(|error| quietly(|| tracing::error!(%error, "an answer broke off")))?;
                let mut text = String::new();
                for object in page {
                    text.push_str(if is_empty { "" } else { "," });
                    text.push_str(&object);
                    is_empty = false;
                }
                text.push_str(if pages.len() == 0 { end } else { "" });
                Ok::<_, StoreError>(Some((Bytes::from(text), (pages, is_empty))))
            }
        });
        Ok(json(StatusCode::OK, Body::from_stream(stream::iter([Ok(head)]).chain(rest))))
    }

    fn ends(self, name: &str) -> (String, &'static str) {
        match self {
            Self::Wrapped => (format!("{{\"{name}\":["), "]}"),
            Self::Bare => ("[".to_owned(), "]"),
        }
    }
}

/// JSON that is there already.
pub fn json_response(status: StatusCode, text: String) -> Response {
    json(status, Body::from(text))
}

fn json(status: StatusCode, body: Body) -> Response {
    (status, [(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
}
