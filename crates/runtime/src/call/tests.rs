//! Calls against a server whose responses are given.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt as _;
use http::StatusCode;
use serde::Serialize;
use tokio::time::Instant;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::procedure::{NextLookup, Procedure};
use super::request::RequestBuilder;
use super::response::Response;
use crate::config::options::CallOptions;
use crate::config::provider::CredentialError;
use crate::error::body::ErrorBody;
use crate::error::{Error, ErrorKind};
use crate::observer::AttemptReport;
use crate::operation::Operation;
use crate::response::list::ListResponse;
use crate::response::object::ObjectResponse;
use crate::response::value::ValueResponse;
use crate::retry::budget::RetryBudget;
use crate::retry::policy::RetryPolicy;
use crate::secret::SecretString;
use crate::session::Session;
use crate::session::unsettled::Unsettled;
use crate::testing::model::Deal;
use crate::testing::{CREATE, GET, LIST, Reply, Server, builder, chunked, reply, session};
use crate::validation::{Limit, Validate, Validation};
use crate::value::json::Json;
use crate::value::query_list::{ListStyle, QueryList};

/// Returns a session that retries without a backoff.
fn session_of(server: &Server) -> Session {
    builder(&server.url).retry(hasty()).build().expect("a session")
}

fn hasty() -> RetryPolicy {
    RetryPolicy::default().attempts(3).backoff(Duration::ZERO, Duration::ZERO)
}

fn request(session: &Session, operation: &'static Operation) -> RequestBuilder {
    let mut request = RequestBuilder::new(session.clone(), operation);
    request.path("id", &Ok::<_, String>(17));
    request
}

async fn raw(session: &Session, operation: &'static Operation) -> Result<Response<Bytes>, Error> {
    request(session, operation).send_raw().await
}

async fn failed(session: &Session, operation: &'static Operation) -> Error {
    raw(session, operation).await.expect_err("it fails")
}

#[tokio::test]
async fn a_response_has_its_value_status_headers_and_attempts() {
    let server = Server::start([
        reply("503 Down", "", ""),
        reply("201 Created", "x-request-id: r-17\r\n", r#"{"deal": {"id": 17}, "total": 1}"#),
    ])
    .await;
    let response = request(&session_of(&server), &GET).send::<ObjectResponse<Deal>>().await.expect("a response");
    assert_eq!((response.status(), response.attempts()), (StatusCode::CREATED, 2));
    assert_eq!((response.request_id(), response.headers().len()), (Some("r-17"), 3));
    assert_eq!(response.object().expect("a deal").require_id().expect("an id"), 17);
    assert_eq!(response.envelope().map(crate::JsonObject::len), Some(1));
    let printed = format!("{response:?}");
    assert!(
        printed.contains("status: 201") && printed.contains("x-request-id") && !printed.contains("r-17"),
        "{printed}"
    );
    assert_eq!(response.clone().map(|_| 1).into_inner(), 1);
    assert_eq!(response.into_object().expect("a deal").require_id().expect("an id"), 17);
    let sent = server.requests();
    assert_eq!(sent.len(), 2);
    assert!(sent[1].starts_with("GET /deals/17 HTTP/1.1\r\n"), "{}", sent[1]);
    for header in ["accept: application/json", "user-agent: test-client/1", "authorization: Bearer test-token"] {
        assert!(sent[1].contains(header), "{}", sent[1]);
    }
}

#[tokio::test]
async fn a_response_without_an_id_has_none() {
    let server =
        Server::start([reply("200 OK", "", r#"{"deals": [], "data": [{"id": 1}, {"id": 2}], "total": 2}"#)]).await;
    let session = session_of(&server);
    let list = || request(&session, &LIST).send::<ListResponse<Deal>>();
    let response = list().await.expect("a response");
    assert_eq!((response.request_id(), response.attempts()), (None, 1));
    assert_eq!(response.items().expect("a list").len(), 2);
    assert_eq!(response.envelope().map(crate::JsonObject::len), Some(2));
    assert_eq!(response.into_items().expect("a list").len(), 2);
    let value = request(&session, &LIST).send::<ValueResponse<Json>>().await.expect("a response");
    assert!(value.into_value().expect("a value").text().starts_with("{\"deals\""));
    assert_eq!(request(&session, &LIST).send_empty().await.expect("a response").into_inner(), ());
}

#[tokio::test]
async fn an_undocumented_response_is_an_error_that_names_the_call() {
    let server = Server::start([reply("200 OK", "x-request-id: r-1\r\n", r#"{"error": "test-token"}"#)]).await;
    let session = session_of(&server);
    let object = request(&session, &CREATE).send::<ObjectResponse<Deal>>().await.expect("any JSON");
    let list = request(&session, &CREATE).send::<ListResponse<Deal>>().await.expect("any JSON");
    let value = request(&session, &CREATE).send::<ValueResponse<i64>>().await.expect("any JSON");
    assert!(object.envelope().is_none() && list.envelope().is_none());
    let errors = [
        object.object().expect_err("no deal"),
        object.clone().into_object().expect_err("no deal"),
        object.into_output().expect_err("no deal"),
        list.items().expect_err("no list"),
        list.into_items().expect_err("no list"),
        value.into_value().expect_err("no number"),
    ];
    for error in errors {
        assert_eq!(
            (error.kind(), error.operation(), error.path()),
            (ErrorKind::Unexpected, Some("create_deal"), Some("/deals"))
        );
        assert_eq!((error.json_path(), error.request_id(), error.attempts()), (Some("$"), Some("r-1"), 1));
        assert!(
            error.is_outcome_unknown() && !error.is_retryable() && !error.to_string().contains("test-token"),
            "{error}"
        );
    }
    let conflict = raw(&session, &GET).await.expect("a response").into_conflict("another has test-token");
    assert_eq!((conflict.kind(), conflict.status()), (ErrorKind::Conflict, Some(StatusCode::OK)));
    assert!(conflict.is_conflict() && conflict.to_string().contains("another has (secret)"), "{conflict}");
}

#[tokio::test]
async fn a_body_may_have_the_limit_and_no_more() {
    let body = format!("[{}]", " ".repeat(98));
    let bytes: Vec<&str> = body.split_inclusive(|_: char| true).collect();
    for reply in [reply("200 OK", "", &body), chunked(&[&body]), chunked(&[&body[..50], &body[50..]]), chunked(&bytes)]
    {
        let server = Server::start([reply.clone()]).await;
        let limited = |limit| session_of(&server).with_options(CallOptions::new().body_limit(limit));
        assert_eq!(raw(&limited(100), &GET).await.expect("a response").len(), 100, "{reply:?}");
        let error = failed(&limited(99), &GET).await;
        assert!(error.is_too_large() && error.attempts() == 1 && error.to_string().contains("99 bytes"), "{error}");
        assert_eq!(error.status(), Some(StatusCode::OK));
        assert!(failed(&limited(49), &GET).await.is_too_large(), "{reply:?}");
    }
    let empty = Server::start([reply("204 No Content", "", ""), chunked(&[])]).await;
    for _ in 0..2 {
        assert!(raw(&session_of(&empty), &GET).await.expect("a response").is_empty());
    }
    let long = Server::start([Reply::Close("HTTP/1.1 200 OK\r\ncontent-length: 101\r\n\r\n[]".to_owned())]).await;
    let error = failed(&session_of(&long).with_options(CallOptions::new().body_limit(100)), &GET).await;
    assert!(error.is_too_large(), "{error}");
}

#[tokio::test]
async fn an_error_response_keeps_the_beginning_of_its_body() {
    let kept = |body: String, is_chunked: bool| async move {
        let chunks = [&body[..body.len() / 2], &body[body.len() / 2..]];
        let Reply::Close(text) = chunked(&chunks) else { panic!("a response") };
        let chunked = Reply::Close(text.replace("200 OK", "400 Bad Request"));
        let server = Server::start([if is_chunked { chunked } else { reply("400 Bad Request", "", &body) }]).await;
        let error = failed(&session_of(&server), &GET).await;
        assert_eq!((error.status(), error.attempts()), (Some(StatusCode::BAD_REQUEST), 1));
        error.body().expect("a body").clone()
    };
    for is_chunked in [false, true] {
        for (length, expected, is_truncated) in [
            (0, 0, false),
            (10, 10, false),
            (ErrorBody::LIMIT, ErrorBody::LIMIT, false),
            (ErrorBody::LIMIT + 1, ErrorBody::LIMIT, true),
        ] {
            let body = kept("x".repeat(length), is_chunked).await;
            assert_eq!((body.bytes().len(), body.is_truncated()), (expected, is_truncated), "{length}");
        }
    }
    let body = kept("no test-token here".to_owned(), false).await;
    assert_eq!(body.text(), "no (secret) here");
    let cut = Server::start([Reply::Close("HTTP/1.1 400 Bad\r\ncontent-length: 9\r\n\r\nabc".to_owned())]).await;
    let error = failed(&session_of(&cut), &GET).await;
    assert!(error.body().is_some_and(|body| body.text() == "abc" && body.is_truncated()), "{error}");
}

#[tokio::test]
async fn headers_of_an_error_show_no_secret() {
    let headers = "x-sent: Bearer test-token\r\nx-request-id: r-1\r\n";
    for (reply, kind) in [
        (reply("400 Bad", headers, ""), ErrorKind::Status),
        (reply("200 OK", headers, "too long"), ErrorKind::TooLarge),
        (reply("200 OK", headers, "<a>"), ErrorKind::Decode),
    ] {
        let server = Server::start([reply]).await;
        let session = session_of(&server).with_options(CallOptions::new().body_limit(5));
        let error = request(&session, &GET).send::<ValueResponse<i64>>().await.expect_err("it fails");
        let headers = error.headers().expect("headers");
        assert_eq!((error.kind(), error.request_id()), (kind, Some("r-1")));
        assert!(!format!("{headers:?} {error:?}").contains("test-token"), "{kind:?}: {headers:?}");
        assert!(headers.contains_key("x-sent"));
    }
}

#[tokio::test]
async fn only_a_call_that_may_be_repeated_is_retried() {
    let down = || reply("503 Down", "", "");
    let cut = || Reply::Close("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[".to_owned());
    let silent = || Reply::Close(String::new());
    for (reply, kind, is_outcome_unknown) in [
        (down(), ErrorKind::Status, true),
        (cut(), ErrorKind::Interrupted, true),
        (silent(), ErrorKind::Interrupted, true),
    ] {
        for (operation, idempotent, attempts) in
            [(&GET, None, 3), (&CREATE, None, 1), (&GET, Some(false), 1), (&CREATE, Some(true), 3)]
        {
            let server = Server::start([reply.clone()]).await;
            let options = idempotent.map_or_else(CallOptions::new, |is| CallOptions::new().idempotent(is));
            let error = failed(&session_of(&server).with_options(options), operation).await;
            assert_eq!((error.kind(), error.attempts()), (kind, attempts), "{reply:?} {idempotent:?}");
            assert_eq!(server.requests().len(), usize::try_from(attempts).expect("a small number"));
            assert_eq!(error.is_outcome_unknown(), is_outcome_unknown);
            assert_eq!(error.is_retryable(), attempts == 3);
        }
    }
    for status in ["400 Bad", "404 Not Found", "500 Down", "302 Found"] {
        let server = Server::start([reply(status, "location: /other\r\n", "")]).await;
        assert_eq!(failed(&session_of(&server), &GET).await.attempts(), 1, "{status}");
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn an_earlier_attempt_may_have_succeeded() {
    let server = Server::start([Reply::Close(String::new()), reply("404 Not Found", "", "")]).await;
    let error = failed(&session_of(&server), &GET).await;
    assert!(error.is_not_found() && error.is_outcome_unknown(), "{error}");
    let server = Server::start([reply("429 Busy", "", ""), reply("404 Not Found", "", "")]).await;
    let error = failed(&session_of(&server), &GET).await;
    assert!(error.is_not_found() && !error.is_outcome_unknown() && error.attempts() == 2, "{error}");
}

#[tokio::test]
async fn retry_after_is_honoured_and_told() {
    let server = Server::start([reply("503 Down", "retry-after: 100\r\n", "")]).await;
    let error = failed(&session_of(&server), &GET).await;
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(Duration::from_secs(100))));
    assert!(error.to_string().contains("`Retry-After` is longer than the limit"), "{error}");
    let server = Server::start([reply("503 Down", "retry-after: 0\r\n", ""), reply("200 OK", "", "1")]).await;
    assert_eq!(raw(&session_of(&server), &GET).await.expect("a response").attempts(), 2);
    let server = Server::start([reply("503 Down", "retry-after: 50\r\n", "")]).await;
    let soon = CallOptions::new().timeout(Duration::from_secs(40));
    let error = failed(&session_of(&server).with_options(soon), &GET).await;
    assert!(error.to_string().contains("no time is left"), "{error}");
}

#[tokio::test]
async fn time_runs_out_before_sending_or_while_waiting() {
    let server = Server::start([reply("200 OK", "", "1")]).await;
    let late = session_of(&server).with_options(CallOptions::new().timeout(Duration::ZERO));
    let error = failed(&late, &GET).await;
    assert!(error.is_timeout() && error.attempts() == 0 && !error.is_outcome_unknown(), "{error}");
    assert!(error.to_string().contains("was not sent in time") && server.requests().is_empty(), "{error}");
    // All three hang at once.
    let hanging = |text: &'static str| async move {
        let server = Server::start([Reply::Hang(text.to_owned())]).await;
        let once = CallOptions::new().attempt_timeout(Duration::from_millis(1500)).retry(RetryPolicy::none());
        failed(&session_of(&server).with_options(once), &CREATE).await
    };
    let (silent, success, rejection) = futures_util::future::join3(
        hanging(""),
        hanging("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n["),
        hanging("HTTP/1.1 400 Bad\r\ncontent-length: 9\r\n\r\n["),
    )
    .await;
    assert!(silent.is_timeout() && silent.to_string().contains("no response in time"), "{silent}");
    assert!(success.is_timeout() && success.to_string().contains("the response did not end in time"), "{success}");
    assert_eq!(success.status(), Some(StatusCode::OK));
    assert!(rejection.body().is_some_and(|body| body.text() == "[" && body.is_truncated()), "{rejection}");
}

#[tokio::test]
async fn a_closed_port_is_no_connection() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let error = failed(&builder(&url).retry(hasty()).build().expect("a session"), &CREATE).await;
    assert!(error.is_connect() && !error.is_outcome_unknown() && error.is_retryable(), "{error}");
    assert_eq!((error.attempts(), error.status()), (3, None));
    let http = crate::http_client_builder().expect("TLS").build().expect("an HTTP client");
    let own = builder(&url).http_client(http).retry(hasty()).build().expect("a session");
    let error = failed(&own, &CREATE).await;
    assert!(error.is_connect() && error.is_outcome_unknown() && error.attempts() == 1, "{error}");
}

#[tokio::test]
async fn the_budget_limits_retries_and_is_refilled_by_responses() {
    let budget = RetryBudget::new(0, 1.0).reserve(1);
    let server = Server::start([reply("503 Down", "", ""), reply("200 OK", "", "1"), reply("503 Down", "", "")]).await;
    let session = builder(&server.url).retry(hasty()).retry_budget(budget).build().expect("a session");
    raw(&session, &GET).await.expect("the second attempt succeeds");
    let error = failed(&session, &GET).await;
    assert_eq!((error.attempts(), server.requests().len()), (2, 4));
    assert!(error.to_string().contains("the retry budget is used up"), "{error}");
    // An error response that another attempt would not change refills it too, and one that it may change does not.
    for (status, attempts) in [("404 Not Found", 2), ("500 Down", 1)] {
        let server = Server::start([reply(status, "", ""), reply("503 Down", "", "")]).await;
        let budget = RetryBudget::new(0, 1.0).reserve(0);
        let session = builder(&server.url).retry(hasty()).retry_budget(budget).build().expect("a session");
        assert_eq!(failed(&session, &GET).await.attempts(), 1);
        assert_eq!(failed(&session, &GET).await.attempts(), attempts, "{status}");
    }
}

#[tokio::test]
async fn an_observer_learns_how_each_attempt_ended() {
    let reports = Arc::new(Mutex::new(Vec::<AttemptReport>::new()));
    let seen = Arc::clone(&reports);
    let server = Server::start([reply("503 Down", "", ""), reply("200 OK", "", "1"), reply("503 Down", "", "")]).await;
    let observed = builder(&server.url).retry(hasty()).retry_budget(RetryBudget::new(0, 0.0).reserve(1));
    let observed = observed.on_attempt(move |report| seen.lock().expect("no panic").push(report.clone()));
    let session = observed.build().expect("a session");
    raw(&session, &GET).await.expect("a response");
    failed(&session, &GET).await;
    let reports = reports.lock().expect("no panic");
    let rows: Vec<_> = reports
        .iter()
        .map(|report| {
            let status = report.status().map(|status| status.as_u16());
            (report.attempt(), status, report.error_type(), report.retry_in(), report.gave_up())
        })
        .collect();
    let none = Some(Duration::ZERO);
    assert_eq!(
        rows,
        [
            (1, Some(503), Some("status"), none, None),
            (2, Some(200), None, None, None),
            (1, Some(503), Some("status"), none, None),
            (2, Some(503), Some("status"), None, Some("the retry budget is used up")),
        ]
    );
    let first = &reports[0];
    assert_eq!((first.operation(), first.method(), first.path_template()), ("get_deal", "GET", "/deals/{id}"));
    assert!(first.duration() > Duration::ZERO && first.duration() < Duration::from_secs(60));
    assert!(format!("{session:?}").contains("127.0.0.1") && !format!("{session:?}").contains("test-token"));
}

/// Provides `t1`, `t2`, and so on. Records whether each was asked for after a rejection.
fn provided(server: &Server, tokens: &'static [&'static str]) -> (Session, Arc<Mutex<Vec<bool>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&asked);
    let builder = crate::ClientBuilder::<crate::testing::TestApi>::default().base_url(&server.url).retry(hasty());
    let builder = builder.token_provider(move |request| {
        let mut seen = seen.lock().expect("no panic");
        seen.push(request.is_rejected);
        let token = tokens.get(seen.len() - 1).or(tokens.last()).copied();
        let token = token.map(SecretString::from).ok_or_else(|| CredentialError::new("no token").retryable());
        async move { token }
    });
    (builder.build().expect("a session"), asked)
}

#[tokio::test]
async fn a_rejected_token_is_renewed_once() {
    let sent = |server: &Server| -> Vec<String> {
        let token = |request: &String| request.split_once("Bearer ").map_or("", |(_, rest)| &rest[..2]).to_owned();
        server.requests().iter().map(token).collect()
    };
    let rejected = || reply("401 No", "x-sent: t1 t2\r\n", "t1 t2");
    let server = Server::start([rejected(), reply("200 OK", "", "1")]).await;
    let (session, asked) = provided(&server, &["t1", "t2"]);
    assert_eq!(raw(&session, &CREATE).await.expect("a response").attempts(), 2);
    assert_eq!(
        (sent(&server), &*asked.lock().expect("no panic")),
        (vec!["t1".to_owned(), "t2".into()], &vec![false, true])
    );
    let server = Server::start([rejected()]).await;
    let (session, asked) = provided(&server, &["t1", "t2", "t3"]);
    let error = failed(&session, &CREATE).await;
    assert!(error.is_unauthorized() && error.attempts() == 2, "{error}");
    assert_eq!(*asked.lock().expect("no panic"), [false, true]);
    let server = Server::start([rejected()]).await;
    let (session, asked) = provided(&server, &["t1"]);
    assert_eq!(failed(&session, &CREATE).await.attempts(), 1, "the same token again");
    assert_eq!(*asked.lock().expect("no panic"), [false, true]);
    // Another error response asks for no new token.
    let server = Server::start([reply("403 No", "", "")]).await;
    let (session, asked) = provided(&server, &["t1", "t2"]);
    assert_eq!(failed(&session, &GET).await.attempts(), 1);
    assert_eq!(*asked.lock().expect("no panic"), [false]);
    let server = Server::start([rejected()]).await;
    let (session, asked) = provided(&server, &[]);
    let error = failed(&session, &GET).await;
    assert_eq!((error.kind(), error.attempts(), asked.lock().expect("no panic").len()), (ErrorKind::Credentials, 3, 3));
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_provider_has_the_time_of_an_attempt() {
    let server = Server::start([reply("200 OK", "", "1")]).await;
    let builder = crate::ClientBuilder::<crate::testing::TestApi>::default().base_url(&server.url);
    let pending = |_| std::future::pending::<Result<SecretString, CredentialError>>();
    let session =
        builder.token_provider(pending).attempt_timeout(Duration::from_millis(10)).build().expect("a session");
    let error = failed(&session, &GET).await;
    assert!(format!("{error:?}").contains("did not respond in time") && server.requests().is_empty(), "{error:?}");
}

#[derive(Serialize)]
struct Body {
    net: i32,
    key: SecretString,
}

impl Body {
    fn new(net: i32) -> Self {
        Self { net, key: "hunter2-hunter2".into() }
    }
}

impl Validate for Body {
    fn validate(&self, validation: &mut Validation) {
        validation.limit("net", Some(&self.net), Limit::AtLeast("0"));
        validation.secret(Some(&self.key));
    }
}

type Given<T> = Result<T, String>;

#[tokio::test]
async fn a_request_has_what_is_set() {
    let server = Server::start([reply("200 OK", "", "1")]).await;
    let options = CallOptions::new().public_query("page", "2").query("key", "a&b").header("X-Key", "4711");
    let session = session_of(&server).with_options(options.expect("a header"));
    let mut whole = request(&session, &GET);
    whole.query("q", &Given::Ok("a b"));
    whole.optional_query("r", &Given::Ok(Some(7)));
    whole.optional_query("s", &Given::<Option<i32>>::Ok(None));
    whole.query_list("tag", &Given::Ok(QueryList::<String>::from(["x", "y"])), ListStyle::Comma);
    whole.optional_query_list("t", &Given::Ok(Some(QueryList::<i32>::from([1, 2]))), ListStyle::Pipe);
    whole.optional_query_list("u", &Given::Ok(None::<QueryList<i32>>), ListStyle::Repeated);
    whole.optional_query_list("v", &Given::Ok(Some(QueryList::<i32>::default())), ListStyle::Repeated);
    whole.header("X-One", &Given::Ok("one"));
    whole.optional_header("X-Two", &Given::Ok(Some(2)));
    whole.optional_header("X-Three", &Given::<Option<i32>>::Ok(None));
    whole.body(&Given::Ok(Body::new(1)));
    assert_eq!(format!("{whole:?}"), "RequestBuilder { operation: \"get_deal\", .. }");
    whole.send_raw().await.expect("a response");
    let sent = &server.requests()[0];
    let line = "GET /deals/17?q=a+b&r=7&tag=x,y&t=1%7C2&page=2&key=a%26b HTTP/1.1\r\n";
    assert!(sent.starts_with(line), "{sent}");
    for part in ["content-type: application/json\r\n", "x-one: one\r\n", "x-two: 2\r\n", "x-key: 4711\r\n"] {
        assert!(sent.contains(part), "{sent}");
    }
    assert!(!sent.contains("x-three") && sent.ends_with("\r\n\r\n{\"net\":1,\"key\":\"hunter2-hunter2\"}"), "{sent}");
    assert!(session.has_query("page") && session.has_query("key") && !session.has_query("q"));

    let bodies: [fn(&mut RequestBuilder); 5] = [
        |request| request.form(&Given::Ok(Body::new(2))),
        |request| request.optional_form(&Given::Ok(Some(Body::new(3)))),
        |request| request.optional_form(&Given::<Option<Body>>::Ok(None)),
        |request| request.optional_body(&Given::Ok(Some(Body::new(4)))),
        |request| request.optional_body(&Given::<Option<Body>>::Ok(None)),
    ];
    for (set, (media_type, body)) in bodies.into_iter().zip([
        ("application/x-www-form-urlencoded", "net=2&key=hunter2-hunter2"),
        ("application/x-www-form-urlencoded", "net=3&key=hunter2-hunter2"),
        ("", ""),
        ("application/json", "{\"net\":4,\"key\":\"hunter2-hunter2\"}"),
        ("", ""),
    ]) {
        let mut request = request(&session_of(&server), &CREATE);
        set(&mut request);
        request.send_empty().await.expect("a response");
        let sent = server.requests().pop().expect("a request");
        let (head, sent_body) = sent.split_once("\r\n\r\n").expect("a head");
        let content_type = head.lines().find_map(|line| line.strip_prefix("content-type: "));
        assert_eq!((content_type.unwrap_or_default(), sent_body), (media_type, body));
    }
}

#[tokio::test]
async fn a_secret_of_the_body_is_redacted() {
    let server =
        Server::start([reply("400 Bad", "", "no hunter2-hunter2"), reply("200 OK", "", "<hunter2-hunter2")]).await;
    for expected in ["no (secret)", "<(secret)"] {
        let mut request = request(&session_of(&server), &GET);
        request.body(&Given::Ok(Body::new(1)));
        let error = request.send::<ValueResponse<i64>>().await.expect_err("it fails");
        assert_eq!(error.body().map(ErrorBody::text).as_deref(), Some(expected));
    }
}

#[tokio::test]
async fn an_invalid_request_lists_all_violations_and_is_not_sent() {
    let violations = |build: fn(&mut RequestBuilder)| -> Vec<String> {
        let mut request = request(&session(), &GET);
        build(&mut request);
        let error = request.check().expect_err("invalid");
        assert!(error.is_invalid() && error.attempts() == 0 && error.operation() == Some("get_deal"));
        error.violations().iter().map(ToString::to_string).collect()
    };
    assert!(request(&session(), &GET).check().is_ok());
    let found = violations(|request| {
        request.query("q", &Err::<i32, _>("why".to_owned()));
        request.optional_query("r", &Err::<Option<i32>, _>("why".to_owned()));
        request.query_list("tag", &Given::Ok(QueryList::<i32>::default()), ListStyle::Comma);
        request.query_list("tags", &Err::<QueryList<i32>, _>("why".to_owned()), ListStyle::Comma);
        request.query_list("pipe", &Given::Ok(QueryList::<String>::from(["a", "b|c"])), ListStyle::Pipe);
        request.header("X-One", &Given::Ok("a\nb"));
        request.header("a b", &Given::Ok("a"));
        request.optional_header("X-Two", &Given::Ok(Some(" a")));
        request.limit("count", &Given::Ok(0), Limit::AtLeast("1"));
        request.optional_limit("page", &Given::Ok(Some(0)), Limit::AtLeast("1"));
        request.optional_limit("none", &Given::<Option<i32>>::Ok(None), Limit::AtLeast("1"));
        request.at_most(("from", &Given::Ok(Some(2))), ("to", &Given::Ok(Some(1))));
        request.body(&Given::Ok(Body::new(-1)));
    });
    assert_eq!(
        found,
        [
            "`q`: why",
            "`r`: why",
            "`tag`: it is required and has no value",
            "`tags`: why",
            "`pipe`: `b|c` contains `|`, which separates the values",
            "`X-One`: a header has visible ASCII characters only, and no white space at its ends",
            "`a b`: it is not a valid header name",
            "`X-Two`: a header has visible ASCII characters only, and no white space at its ends",
            "`count`: 0 is not at least 1",
            "`page`: 0 is not at least 1",
            "`from`: 2 is more than `to`, which is 1",
            "`net`: -1 is not at least 0",
        ]
    );
    assert_eq!(violations(|request| request.body(&Err::<Body, _>("why".to_owned()))), ["`body`: why"]);
    let nested = |request: &mut RequestBuilder| request.form(&Given::Ok(Nested { list: vec![vec![1]] }));
    assert_eq!(violations(nested), ["`body`: `list` cannot be sent in a form"]);
    let server = Server::start([reply("200 OK", "", "1")]).await;
    let session =
        session_of(&server).with_options(CallOptions::new().query("q", "1").header_or_violation("a b", "", true));
    let mut request = RequestBuilder::new(session, &GET);
    request.path("id", &Err::<i32, _>("why".to_owned()));
    request.query("q", &Given::Ok(1));
    let error = request.send_raw().await.expect_err("invalid");
    assert_eq!(error.path(), Some("/deals/{id}"));
    let fields: Vec<String> = error.violations().into_iter().map(|violation| violation.field).collect();
    assert_eq!((fields, server.requests().len()), (vec!["id".to_owned(), "q".into(), "header".into()], 0));
}

#[derive(Serialize)]
struct Nested {
    list: Vec<Vec<i32>>,
}

impl Validate for Nested {
    fn validate(&self, _: &mut Validation) {}
}

#[test]
fn an_error_about_a_request_names_its_operation() {
    let of = || RequestBuilder::new(session(), &CREATE);
    let error = of().invalid("page", "why");
    assert_eq!(
        (error.to_string(), error.path()),
        ("`create_deal` (POST /deals) was not sent: `page`: why".to_owned(), Some("/deals"))
    );
    let error = of().deadline_exceeded();
    assert!(error.is_timeout() && !error.is_outcome_unknown(), "{error}");
    let error = of().conflict("test-token is taken".to_owned());
    assert_eq!(
        (error.is_conflict(), error.to_string()),
        (true, "`create_deal` (POST /deals) failed: (secret) is taken".to_owned())
    );
    assert!(error.with_note("the deal test-token").to_string().ends_with("; the deal (secret)"));
}

#[cfg(feature = "blocking")]
#[test]
fn a_blocking_call_needs_a_thread_without_a_runtime() {
    let server = crate::blocking::block_on(Server::start([reply("200 OK", "", "17")])).expect("a runtime");
    let session = session_of(&server);
    let value = request(&session, &GET).send_blocking::<ValueResponse<i64>>().expect("a response");
    assert_eq!(value.into_value().expect("a number"), 17);
    assert_eq!(&request(&session, &GET).send_raw_blocking().expect("a response").into_inner()[..], b"17");
    assert_eq!(request(&session, &GET).send_empty_blocking().expect("a response").status(), StatusCode::OK);
    assert_eq!(server.requests().len(), 3);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let errors = runtime.block_on(async {
        [
            request(&session, &GET).send_blocking::<ValueResponse<i64>>().map(drop),
            request(&session, &GET).send_raw_blocking().map(drop),
            request(&session, &GET).send_empty_blocking().map(drop),
        ]
    });
    for error in errors.map(|result| result.expect_err("a runtime")) {
        assert_eq!((error.kind(), error.operation()), (ErrorKind::Blocking, Some("get_deal")));
        assert!(error.to_string().contains("belongs to a tokio runtime"), "{error}");
    }
}

#[test]
fn a_call_without_a_runtime_is_invalid() {
    let error = request(&session(), &GET).send_raw().now_or_never().expect("it does not wait").expect_err("no runtime");
    assert!(error.is_invalid() && error.violations()[0].field == "runtime", "{error}");
}

/// A call that is polled in one runtime, and then in another.
#[test]
fn a_call_that_moves_to_another_runtime_starts_again_if_it_may() {
    for (operation, is_success) in [(&GET, true), (&CREATE, false)] {
        let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (one, other) = (runtime(), runtime());
        let server = other.block_on(Server::start([reply("200 OK", "", "1")]));
        let session = session_of(&server);
        let mut call = Box::pin(raw(&session, operation));
        one.block_on(async { assert!(call.as_mut().now_or_never().is_none()) });
        let result = other.block_on(call);
        assert_eq!(result.is_ok(), is_success);
        if let Err(error) = result {
            assert!(error.to_string().contains("another tokio runtime") && error.is_outcome_unknown(), "{error}");
            assert_eq!(error.attempts(), 1);
        }
    }
}

#[tokio::test]
async fn pacing_limits_the_requests_in_flight() {
    let server = Server::start([reply("200 OK", "", "1")]).await;
    let session = builder(&server.url).max_in_flight(std::num::NonZeroU32::MIN).build().expect("a session");
    let pacer = session.shared.pacer.as_ref().expect("a pacer");
    let permit = pacer.acquire(tokio::time::sleep_until).await;
    let late = session.with_options(CallOptions::new().timeout(Duration::from_millis(10)));
    let error = failed(&late, &GET).await;
    assert!(error.is_timeout() && error.attempts() == 0 && server.requests().is_empty(), "{error}");
    drop(permit);
    for _ in 0..2 {
        raw(&session, &GET).await.expect("a response");
    }
}

#[tokio::test]
async fn a_429_pauses_a_paced_client() {
    let many = std::num::NonZeroU32::new(1000).expect("a number");
    for (status, is_paused) in [("429 Busy", true), ("503 Down", false)] {
        let server = Server::start([reply(status, "retry-after: 30\r\n", "")]).await;
        let session = builder(&server.url).max_requests_per_second(many).retry(RetryPolicy::none()).build();
        let session = session.expect("a session");
        failed(&session, &GET).await;
        tokio::time::pause();
        let begin = Instant::now();
        let pacer = session.shared.pacer.as_ref().expect("a pacer");
        drop(pacer.acquire(tokio::time::sleep_until).await);
        assert_eq!(begin.elapsed() > Duration::from_secs(25), is_paused, "{status}");
        tokio::time::resume();
    }
}

#[tokio::test(start_paused = true)]
async fn a_procedure_retries_within_its_limits() {
    let error = || Error::builder(ErrorKind::Conflict).idempotent(false).build();
    let session = session().with_options(CallOptions::new().retry(RetryPolicy::default().attempts(3)));
    let mut procedure = Procedure::begin(&session);
    for _ in 0..2 {
        procedure.retry(error()).await.expect("another attempt");
    }
    assert!(procedure.retry(error()).await.is_err(), "the attempts are used up");
    let again = Procedure::begin(&session).retry(Error::builder(ErrorKind::Timeout).idempotent(false).build()).await;
    assert!(again.is_ok_and(|error| error.is_retryable()), "the caller vouches that it does no harm");
    let once = session.with_options(CallOptions::new().idempotent(false));
    assert!(Procedure::begin(&once).retry(error()).await.is_err());
    let late = session.with_options(CallOptions::new().timeout(Duration::ZERO));
    let failed = Procedure::begin(&late).retry(error()).await.expect_err("no time");
    assert!(failed.to_string().contains("no time is left"), "{failed}");
    // The calls of a procedure end with it, and are as idempotent as their operations.
    let yes = session.with_options(CallOptions::new().idempotent(true).timeout(Duration::from_secs(5)));
    let procedure = Procedure::begin(&yes);
    assert!(!procedure.session().is_idempotent(&CREATE) && procedure.session().is_idempotent(&GET));
    let end = procedure.session().options.end_of_call(Instant::now() + Duration::from_secs(60));
    assert_eq!(end, Instant::now() + Duration::from_secs(5));
}

#[tokio::test(start_paused = true)]
async fn a_procedure_backs_off_before_it_retries() {
    let policy = RetryPolicy::default().backoff(Duration::from_secs(1), Duration::from_secs(1));
    let session = session().with_options(CallOptions::new().retry(policy));
    let begin = Instant::now();
    let asked = Error::builder(ErrorKind::Status).status(503).header("Retry-After", "7").build();
    Procedure::begin(&session).retry(asked).await.expect("another attempt");
    assert!(
        begin.elapsed() >= Duration::from_secs(7) && begin.elapsed() <= Duration::from_secs(9),
        "{:?}",
        begin.elapsed()
    );
}

#[tokio::test(start_paused = true)]
async fn a_procedure_looks_again_after_a_while() {
    let none = session().with_options(CallOptions::new().retry(RetryPolicy::none()));
    let procedure = Procedure::begin(&none);
    let mut delays = Vec::new();
    for lookups in 1..=4 {
        let begin = Instant::now();
        let next = procedure.wait_for_lookup(lookups).await;
        delays.push((begin.elapsed().as_millis(), next));
    }
    let due = NextLookup::Due;
    assert_eq!(delays, [(100, due), (200, due), (400, due), (0, NextLookup::LimitReached)]);
    // With a policy that allows it, the shortest delay doubles five times.
    let of = |attempts, backoff, timeout| {
        let policy = RetryPolicy::default().attempts(attempts).backoff(backoff, backoff);
        Procedure::begin(&session().with_options(CallOptions::new().retry(policy).timeout(timeout)))
    };
    let hasty = of(20, Duration::ZERO, Duration::from_secs(100));
    for (lookups, delay) in [(0, 100), (1, 100), (4, 800), (5, 1600), (6, 1600), (19, 1600)] {
        let begin = Instant::now();
        assert_eq!((hasty.wait_for_lookup(lookups).await, begin.elapsed().as_millis()), (due, delay), "{lookups}");
    }
    assert_eq!(hasty.wait_for_lookup(20).await, NextLookup::LimitReached);
    // A backoff for which there is no time gives way to the shortest delay.
    let begin = Instant::now();
    let hurried = of(20, Duration::from_secs(100_000), Duration::from_secs(1));
    assert_eq!(hurried.wait_for_lookup(1).await, due);
    assert!(begin.elapsed() < Duration::from_secs(1), "{:?}", begin.elapsed());
    assert_eq!(hurried.wait_for_lookup(5).await, NextLookup::DeadlineReached);
}

#[tokio::test(start_paused = true)]
async fn a_procedure_has_locks_and_remembers_what_is_unsettled() {
    let session = session().with_options(CallOptions::new().timeout(Duration::from_secs(5)));
    let procedure = Procedure::begin(&session);
    let guard = procedure.lock("a").await.expect("a free lock");
    assert!(procedure.lock("b").await.is_some());
    assert!(Procedure::begin(&session).lock("a").await.is_none(), "until the deadline");
    drop(guard);
    assert!(Procedure::begin(&session).lock("a").await.is_some());
    let object = Unsettled { id: Some(1), is_seen: false, sent: Json::parse("{}").expect("JSON") };
    procedure.set_unsettled("a", object.clone());
    assert_eq!((procedure.unsettled("a"), procedure.unsettled("b")), (Some(object), None));
    procedure.settled("a");
    assert_eq!(procedure.unsettled("a"), None);
}

/// Writes the spans and events of a thread down, one line each.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<String>>>);

/// The fields of a span or event as text. Durations differ from run to run.
struct Line<'l>(&'l mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        match field.name() {
            "http.client.request.duration" | "server.port" => self.0.push_str(&format!(" {}", field.name())),
            name => self.0.push_str(&format!(" {name}={value:?}")),
        }
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "crm_client"
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut line = attributes.metadata().name().to_owned();
        attributes.record(&mut Line(&mut line));
        let mut lines = self.0.lock().expect("no panic");
        lines.push(line);
        Id::from_u64(lines.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut lines = self.0.lock().expect("no panic");
        let line = usize::try_from(span.into_u64()).ok().and_then(|id| lines.get_mut(id - 1)).expect("a span");
        values.record(&mut Line(line));
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = "event".to_owned();
        event.record(&mut Line(&mut line));
        self.0.lock().expect("no panic").push(line);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn a_call_and_its_attempts_are_spans() {
    let recorder = Recorder::default();
    // With one subscriber, a thread of another test decides alone whether a span is of interest. With two, all are asked.
    let _second = tracing::Dispatch::new(Recorder::default());
    let _guard = tracing::subscriber::set_default(recorder.clone());
    tracing::callsite::rebuild_interest_cache();
    let server = Server::start([
        reply("503 Down", "", ""),
        reply("200 OK", "", "1"),
        reply("200 OK", "", "<"),
        reply("503 Down", "retry-after: 100\r\n", ""),
    ])
    .await;
    let session = session_of(&server);
    for _ in 0..3 {
        let _ = request(&session, &GET).send::<ValueResponse<i64>>().await;
    }
    let call = "call otel.name=\"get_deal\" otel.kind=\"internal\" operation.id=\"get_deal\" http.request.method=\"GET\" \
                url.template=\"/deals/{id}\"";
    let attempt = "attempt otel.name=GET /deals/{id} otel.kind=\"client\" http.request.method=\"GET\" \
                   url.template=\"/deals/{id}\" url.scheme=\"http\" server.address=\"127.0.0.1\" server.port";
    let status = "http.response.status_code";
    let error = "otel.status_code=\"ERROR\" error.type";
    assert_eq!(
        *recorder.0.lock().expect("no panic"),
        [
            format!("{call} attempts=2 {status}=200"),
            format!("{attempt} http.client.request.duration {status}=503 {error}=\"503\""),
            format!(
                "event message=retrying the request operation.id=\"get_deal\" attempts=1 {status}=503 error.type=\"503\" backoff=0.0"
            ),
            format!("{attempt} http.request.resend_count=1 http.client.request.duration {status}=200"),
            format!("{call} attempts=1 {status}=200 {error}=\"decode\""),
            format!("{attempt} http.client.request.duration {status}=200"),
            format!("{call} attempts=1 {status}=503 {error}=\"503\""),
            format!("{attempt} http.client.request.duration {status}=503 {error}=\"503\""),
            format!(
                "event message=not retrying the request operation.id=\"get_deal\" attempts=1 {status}=503 error.type=\"503\" \
             reason=\"the server's `Retry-After` is longer than the limit\""
            ),
        ]
    );
}
