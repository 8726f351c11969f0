//! Answers with what is stored.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};

use super::refusal::Refusal;
use crate::store::StoreError;

/// The form of answers; no vendor shows one, and clients must be ready for both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// `{"deal": {…}}`, `{"payload": […]}`.
    #[default]
    Wrapped,
    /// `{…}`, `[…]`.
    Bare,
}

impl Form {
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

    /// An answer with a list that is read page by page, each when the one before is sent: `next` gives the page behind
    /// an id, and the id that it ends with, or nothing behind it.
    pub async fn pages<F>(
        self,
        name: &str,
        mut next: impl FnMut(Option<i64>) -> F + Send + 'static,
    ) -> Result<Response, Refusal>
    where
        F: Future<Output = Result<Page, StoreError>> + Send + 'static,
    {
        let first = next(None).await?;
        let Some(last) = first.last else { return Ok(self.list(name, &first.objects)) };
        let (start, end) = self.ends(name);
        let head = Bytes::from(start + &first.objects.join(","));
        let rest = stream::try_unfold(Some(last), move |last| {
            let page = last.map(|last| next(Some(last)));
            async move {
                let Some(page) = page else { return Ok(None) };
                let page = page.await.inspect_err(|error| tracing::error!(%error, "an answer broke off"))?;
                let texts = page.objects.iter().flat_map(|object| [",", object]).collect::<String>();
                let is_end = page.last.is_none();
                let chunk = if is_end { texts + end } else { texts };
                Ok::<_, StoreError>(Some((Bytes::from(chunk), page.last)))
            }
        });
        let head = stream::iter([Ok(head)]);
        Ok(json(StatusCode::OK, Body::from_stream(futures_util::StreamExt::chain(head, rest))))
    }

    fn ends(self, name: &str) -> (String, &'static str) {
        match self {
            Self::Wrapped => (format!("{{\"{name}\":["), "]}"),
            Self::Bare => ("[".to_owned(), "]"),
        }
    }
}

/// A part of a list.
#[derive(Debug)]
pub struct Page {
    /// The objects, as JSON.
    pub objects: Vec<String>,
    /// The id of the last of them, where there may be more behind it.
    pub last: Option<i64>,
}

fn json(status: StatusCode, body: Body) -> Response {
    (status, [(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
}
