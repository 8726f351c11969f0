//! Telemetry: the spans and events of a call, by OpenTelemetry's conventions.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use intum_client::{Client, RetryPolicy};
use tests::{Fault, FaultyServer, Interruption, Phase};
use tracing::Event;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// A span of the client with its fields as text.
#[derive(Clone, Debug, Default)]
struct Span {
    name: &'static str,
    parent: Option<u64>,
    fields: BTreeMap<&'static str, String>,
    is_closed: bool,
}

impl Span {
    fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }
}

#[derive(Clone, Default)]
struct Spans(Arc<Mutex<BTreeMap<u64, Span>>>);

impl Spans {
    /// Captures the spans and events of this thread until the guard is dropped.
    fn capture() -> (Self, DefaultGuard) {
        let spans = Self::default();
        let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(spans.clone()));
        (spans, guard)
    }

    /// Returns the spans of this name in order, with their ids.
    fn named(&self, name: &str) -> Vec<(u64, Span)> {
        let spans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spans.iter().filter(|(_, span)| span.name == name).map(|(id, span)| (*id, span.clone())).collect()
    }

    fn change(&self, id: &Id, change: impl FnOnce(&mut Span)) {
        if let Some(span) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&id.into_u64()) {
            change(span);
        }
    }
}

impl<S: tracing::Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Spans {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if attributes.metadata().target() != "crm_client" {
            return;
        }
        let parent = context.span(id).and_then(|span| Some(span.parent()?.id().into_u64()));
        let mut span = Span { name: attributes.metadata().name(), parent, ..Span::default() };
        attributes.record(&mut span);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id.into_u64(), span);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        self.change(id, |span| values.record(span));
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "crm_client" {
            let mut fields = Span { name: "event", ..Span::default() };
            event.record(&mut fields);
            let mut spans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            // Behind the ids of all spans.
            let id = u64::MAX - 1000 + spans.len() as u64;
            spans.insert(id, fields);
        }
    }

    fn on_close(&self, id: Id, _: Context<'_, S>) {
        self.change(&id, |span| span.is_closed = true);
    }
}

impl Visit for Span {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.fields.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields.insert(field.name(), value.to_owned());
    }
}

/// Starts a server with these faults, and builds a client that makes two attempts.
async fn world(faults: impl Into<Vec<Fault>>) -> (FaultyServer, Client) {
    let server = FaultyServer::start(faults).await.expect("a server");
    let retry = RetryPolicy::default().attempts(2).backoff(Duration::ZERO, Duration::ZERO);
    let client = Client::builder().base_url(server.url()).token("test-token").retry(retry);
    (server, client.build().expect("a client"))
}

#[tokio::test]
async fn a_call_with_one_retry_is_a_span_with_two_attempts() {
    let (spans, _guard) = Spans::capture();
    let (server, client) = world([Fault::status("503 Down", "", ""), Fault::json("{\"id\": 17}")]).await;
    client.get_deal(17).send().await.expect("a response");
    let (calls, attempts) = (spans.named("call"), spans.named("attempt"));
    let [(call_id, call)] = calls.as_slice() else { panic!("{calls:?}") };
    let [(_, first), (_, second)] = attempts.as_slice() else { panic!("{attempts:?}") };
    assert_eq!((call.parent, first.parent, second.parent), (None, Some(*call_id), Some(*call_id)));
    assert!(call.is_closed && first.is_closed && second.is_closed);
    assert_eq!(call.get("otel.name"), Some("get_deal"));
    assert_eq!((call.get("otel.kind"), call.get("otel.status_code")), (Some("internal"), None));
    assert_eq!((call.get("operation.id"), call.get("error.type")), (Some("get_deal"), None));
    let port = server.url().rsplit(':').next().expect("a port");
    for span in [first, second] {
        for (name, value) in [
            ("otel.name", "GET /crm/deals/{id}.json"),
            ("otel.kind", "client"),
            ("http.request.method", "GET"),
            ("url.template", "/crm/deals/{id}.json"),
            ("url.scheme", "http"),
            ("server.address", "127.0.0.1"),
            ("server.port", port),
        ] {
            assert_eq!(span.get(name), Some(value), "{name}");
        }
        let duration: f64 = span.get("http.client.request.duration").expect("a duration").parse().expect("seconds");
        assert!(duration > 0.0 && duration < 20.0);
    }
    assert_eq!((first.get("http.request.resend_count"), second.get("http.request.resend_count")), (None, Some("1")));
    assert_eq!(first.get("http.response.status_code"), Some("503"));
    assert_eq!((first.get("error.type"), first.get("otel.status_code")), (Some("503"), Some("ERROR")));
    assert_eq!(second.get("http.response.status_code"), Some("200"));
    assert_eq!((second.get("error.type"), second.get("otel.status_code")), (None, None));
}

#[tokio::test]
async fn records_a_failure_in_the_span_of_the_call_and_of_each_attempt() {
    let reset = Fault::Interrupts(Phase::AfterRequest, Interruption::Reset);
    for (fault, status, error) in [
        (reset, None, "broken"),
        (Fault::status("429 Busy", "", ""), Some("429"), "429"),
        (Fault::raw("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"), Some("200"), "broken"),
    ] {
        let (spans, _guard) = Spans::capture();
        let (_server, client) = world([fault]).await;
        client.get_deal(17).send().await.expect_err("no response");
        let (calls, attempts) = (spans.named("call"), spans.named("attempt"));
        assert_eq!((calls.len(), attempts.len()), (1, 2));
        for (_, span) in &attempts {
            assert_eq!((span.get("http.response.status_code"), span.get("error.type")), (status, Some(error)));
        }
        assert_eq!((calls[0].1.get("error.type"), calls[0].1.get("otel.status_code")), (Some(error), Some("ERROR")));
    }
}

/// The attempt succeeds; its body is unusable.
#[tokio::test]
async fn a_response_that_is_not_json_is_an_error_of_the_call_and_not_of_the_attempt() {
    let (spans, _guard) = Spans::capture();
    let (_server, client) = world([Fault::json("nope")]).await;
    client.get_deal(17).send().await.expect_err("no JSON");
    assert_eq!(spans.named("attempt")[0].1.get("error.type"), None);
    assert_eq!(spans.named("call")[0].1.get("error.type"), Some("decode"));
}

#[tokio::test]
async fn a_call_that_fails_validation_has_no_attempt() {
    let (spans, _guard) = Spans::capture();
    let (_server, client) = world([]).await;
    client.get_deal_by_external_id("erp", "..").await.expect_err("another resource");
    assert!(spans.named("attempt").is_empty());
    assert_eq!(spans.named("call")[0].1.get("error.type"), Some("invalid"));
}

#[tokio::test]
async fn dropping_a_call_closes_its_spans() {
    let (spans, _guard) = Spans::capture();
    let (server, client) = world([Fault::Interrupts(Phase::AfterRequest, Interruption::Hang)]).await;
    tokio::select! {
        result = client.get_deal(17).send() => panic!("{result:?}"),
        _ = server.until("a request", |log| log.complete() == 1) => {}
    }
    assert!(spans.named("call")[0].1.is_closed && spans.named("attempt")[0].1.is_closed);
}

#[tokio::test]
async fn logs_an_event_for_each_retry_and_for_giving_up() {
    let (spans, _guard) = Spans::capture();
    let down = Fault::status("503 Down", "retry-after: 0\r\n", "test-token");
    let (_server, client) =
        world([down.clone(), Fault::json("{}"), Fault::status("503 Down", "retry-after: 61\r\n", "")]).await;
    let response = client.get_deal(17).send().await.expect("a response");
    client.get_deal(17).send().await.expect_err("asked to wait too long");
    let events = spans.named("event");
    let [(_, retried), (_, given_up)] = events.as_slice() else { panic!("{events:?}") };
    for (event, message) in [(retried, "retrying the request"), (given_up, "not retrying the request")] {
        for (name, value) in [
            ("message", message),
            ("operation.id", "get_deal"),
            ("attempts", "1"),
            ("http.response.status_code", "503"),
            ("error.type", "503"),
        ] {
            assert_eq!(event.get(name), Some(value), "{name}");
        }
    }
    assert!(retried.get("backoff").expect("a backoff").parse::<f64>().expect("seconds") >= 0.0);
    assert_eq!(given_up.get("reason"), Some("the server's `Retry-After` is longer than the limit"));
    let calls = spans.named("call");
    assert_eq!((calls[0].1.get("attempts"), response.attempts()), (Some("2"), 2));
    assert_eq!((calls[0].1.get("http.response.status_code"), calls[1].1.get("attempts")), (Some("200"), Some("1")));
}
