//! The files of a folder over HTTP.

use std::path::{Component, Path, PathBuf};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::fs;

/// The policy under which all pages work. The forms of the references send requests to any server that readers name.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                          connect-src http: https:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/// The file that a server replaces to give pages a sandbox.
const SANDBOX: &str = "sandbox.js";

/// The page for paths without a file.
const NOT_FOUND: &str = "404.html";

/// Serves the folder, with `sandbox` in place of each `sandbox.js`.
pub fn router(folder: &Path, sandbox: &str) -> Router {
    Router::new().fallback(response).with_state((folder.to_owned(), sandbox.to_owned()))
}

async fn response(State((folder, sandbox)): State<(PathBuf, String)>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, "there are pages to read here, and nothing else").into_response();
    }
    let path = request.uri().path().trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    if path.rsplit('/').next() == Some(SANDBOX) {
        return file(StatusCode::OK, &path, sandbox.into_bytes());
    }
    // The names of the site need no escapes, and hidden files are not served.
    let is_ours =
        |part: Component<'_>| matches!(part, Component::Normal(name) if !name.as_encoded_bytes().starts_with(b"."));
    let bytes = if Path::new(&path).components().all(is_ours) { fs::read(folder.join(&path)).await.ok() } else { None };
    match bytes {
        Some(bytes) => file(StatusCode::OK, &path, bytes),
        None => match fs::read(folder.join(NOT_FOUND)).await {
            Ok(page) => file(StatusCode::NOT_FOUND, NOT_FOUND, page),
            Err(_) => (StatusCode::NOT_FOUND, "there is nothing at this path").into_response(),
        },
    }
}

fn file(status: StatusCode, path: &str, bytes: Vec<u8>) -> Response {
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("md") => "text/markdown; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("xml") => "application/xml",
        Some("atom") => "application/atom+xml",
        Some("json") => "application/json",
        Some("yaml") => "application/yaml",
        _ => "application/octet-stream",
    };
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "no-cache"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (status, headers, bytes).into_response()
}
