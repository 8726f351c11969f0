//! The files of a folder over HTTP.

use std::path::{Component, Path, PathBuf};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::fs;

/// Serves the folder, with `sandbox` in place of its `sandbox.js`.
pub fn router(folder: &Path, sandbox: &str) -> Router {
    Router::new().fallback(response).with_state((folder.to_owned(), sandbox.to_owned()))
}

async fn response(State((folder, sandbox)): State<(PathBuf, String)>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, "there are pages to read here, and nothing else").into_response();
    }
    let path = match request.uri().path().trim_start_matches('/') {
        "" => "index.html",
        path => path,
    };
    if path == "sandbox.js" {
        return file(path, sandbox.into_bytes());
    }
    // The names of the site need no escapes, and hidden files are not served.
    let is_ours =
        |part: Component<'_>| matches!(part, Component::Normal(name) if !name.as_encoded_bytes().starts_with(b"."));
    let bytes = if Path::new(path).components().all(is_ours) { fs::read(folder.join(path)).await.ok() } else { None };
    match bytes {
        Some(bytes) => file(path, bytes),
        None => (StatusCode::NOT_FOUND, "there is nothing at this path").into_response(),
    }
}

fn file(path: &str, bytes: Vec<u8>) -> Response {
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("yaml") => "application/yaml",
        _ => "application/octet-stream",
    };
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache")], bytes).into_response()
}
