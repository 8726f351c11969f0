//! A web service on top of the client. It has one client in its state, and a deadline for each request.
//!
//! ```sh
//! cargo run -p intum-client --example axum_service    # serves, calls itself over HTTP, prints the responses, stops
//! INTUM_BASE_URL=… INTUM_API_TOKEN=… \
//!     cargo run -p intum-client --example axum_service    # serves an account until Ctrl-C
//! ```
//!
//! | error of the client | status |
//! |---|---|
//! | the deal does not exist | 404 |
//! | the deal is invalid, according to the client or the CRM | 422, with the fields |
//! | the deal conflicts with another | 409 |
//! | the CRM is unreachable, slow, busy or failing | 503 with `Retry-After` |
//! | any other error: credentials, an unreadable response | 502 |
//!
//! The response says what kind of error it was. The log has the error itself, which shows no credentials.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use std::{env, future, io};

use axum::extract::{FromRequestParts, Path, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{Method, StatusCode, request::Parts};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, put};
use axum::{Json, Router};
use crm_sandbox::{Fault, Sandbox};
use intum_client::types::{Deal, NewDeal};
use intum_client::{CallOptions, Client, Error, ErrorKind};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// The error of every handler.
struct Failed(Error);

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let Self(error) = self;
        eprintln!("{error}. {}", error.advice());
        let is_unavailable = match error.kind() {
            ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted => true,
            _ => error.is_timeout() || error.is_rate_limited() || error.is_server_error(),
        };
        if error.is_not_found() {
            (StatusCode::NOT_FOUND, "no such deal").into_response()
        } else if error.is_validation() {
            let lines: Vec<String> = error.violations().iter().map(ToString::to_string).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, lines.join("\n")).into_response()
        } else if error.is_conflict() {
            (StatusCode::CONFLICT, "the deal is not as it was taken to be").into_response()
        } else if is_unavailable {
            // Rounded up, since a caller that returns too early waits twice.
            let wait = error.retry_after().unwrap_or(Duration::from_secs(1)).as_millis().div_ceil(1000);
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, wait.to_string())], "the CRM is not available")
                .into_response()
        } else {
            (StatusCode::BAD_GATEWAY, "this service and the CRM do not understand each other").into_response()
        }
    }
}

/// The deadline of a request: 30 seconds after it arrived, or earlier if the caller says so.
struct Deadline(Instant);

impl<S: Sync> FromRequestParts<S> for Deadline {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let given = parts.headers.get("x-timeout-ms").and_then(|value| value.to_str().ok()?.parse().ok());
        Ok(Self(Instant::now() + Duration::from_millis(given.unwrap_or(u64::MAX).min(30_000))))
    }
}

async fn get_deal(
    State(client): State<Client>,
    Deadline(deadline): Deadline,
    Path(id): Path<i64>,
) -> Result<Json<Deal>, Failed> {
    Ok(Json(client.get_deal(id).deadline(deadline).await?))
}

/// Makes several calls under one deadline: the options of a clone apply to all its calls.
async fn put_deal(
    State(client): State<Client>,
    Deadline(deadline): Deadline,
    Path(external_id): Path<String>,
    Json(deal): Json<NewDeal>,
) -> Result<Json<Deal>, Failed> {
    let client = client.with_options(CallOptions::new().deadline(deadline));
    let upserted = client.upsert_deal("erp", &external_id, deal).await?;
    Ok(Json(client.get_deal(upserted.id).await?))
}

/// Serves until `stop` completes. Requests in progress get their responses.
async fn serve(
    listener: TcpListener,
    client: Client,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let routes = Router::new().route("/deals/{id}", get(get_deal)).route("/external/{id}", put(put_deal));
    axum::serve(listener, routes.with_state(client)).with_graceful_shutdown(stop).await
}

async fn interrupted() {
    // Without a listener, the signal ends the program by itself.
    if tokio::signal::ctrl_c().await.is_err() {
        future::pending::<()>().await;
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn StdError>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    if env::var_os("INTUM_BASE_URL").is_some() {
        println!("{url}/deals/1");
        return Ok(serve(listener, Client::from_env()?, interrupted()).await?);
    }
    let sandbox = Sandbox::start().await?;
    let client = Client::new(&sandbox.url(), sandbox.credentials().token)?;
    let (stop, stopped) = oneshot::channel::<()>();
    let service = tokio::spawn(serve(listener, client, async { drop(stopped.await) }));
    call(&url, &sandbox).await?;
    drop(stop);
    service.await??;
    println!("stopped");
    Ok(())
}

/// Calls the service over HTTP.
async fn call(url: &str, sandbox: &Sandbox) -> Result<(), Box<dyn StdError>> {
    let http = intum_client::http_client_builder()?.no_proxy().build()?;
    let request = async |method: Method, path: &str, timeout: u64, body: &'static str| {
        let request = http.request(method, format!("{url}{path}")).header(CONTENT_TYPE, "application/json");
        let response = request.header("x-timeout-ms", timeout).body(body).send().await?;
        let wait = response.headers().get(RETRY_AFTER).map(|wait| format!(", Retry-After {wait:?}"));
        println!("{path}: {}{}", response.status(), wait.unwrap_or_default());
        println!("    {}", response.text().await?);
        Ok::<(), Box<dyn StdError>>(())
    };
    let deal = r#"{"name": "Rollout", "total_amount_net": 10000.00, "total_amount_gross": 12300.00, "tax": "23"}"#;
    request(Method::PUT, "/external/A-99", 30_000, deal).await?;
    let wrong = r#"{"total_amount_net": 12300.00, "total_amount_gross": 10000.00, "tax": "23"}"#;
    request(Method::PUT, "/external/A-99", 30_000, wrong).await?;
    request(Method::GET, "/deals/1000000", 30_000, "").await?;
    let busy = Fault::status(503).retry_after(Duration::from_secs(60));
    let page = Fault::status(200).body("<p>Maintenance</p>");
    for (fault, timeout) in [(busy, 30_000), (Fault::status(401), 30_000), (page, 30_000), (Fault::hold(), 200)] {
        let fault = sandbox.faults().fail_all().with(fault);
        request(Method::GET, "/deals/1", timeout, "").await?;
        fault.cancel();
    }
    Ok(())
}
