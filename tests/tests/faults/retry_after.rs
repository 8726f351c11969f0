//! `Retry-After`: accepted and rejected values.

use std::time::{Duration, Instant, SystemTime};

use tests::Fault;

use crate::{ATTEMPTS, builder, client, deal, failed, server, status};

fn busy(retry_after: &str) -> Fault {
    Fault::status("429 Too Many Requests", &format!("retry-after: {retry_after}\r\n"), "{}")
}

#[tokio::test]
async fn does_not_wait_for_an_excessive_retry_after() {
    let century = 100 * 365 * 24 * 60 * 60;
    for (text, asked) in
        [("61", 61), ("99999999999999999999999999", century), ("Fri, 31 Dec 9999 23:59:59 GMT", century)]
    {
        let server = server([busy(text)]).await;
        let error = failed(client(server.url()).get_deal(1).send()).await;
        assert!(error.is_rate_limited() && error.is_retryable(), "{text}: {error}");
        assert!(error.to_string().contains("`Retry-After` is longer than the limit"), "{error}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(asked)), "{text}");
        assert_eq!((error.attempts(), server.log().complete()), (1, 1), "{text}");
    }
}

#[tokio::test]
async fn ignores_a_malformed_retry_after() {
    for text in ["-1", "soon", "", "1e9", "0x10", "Sun, 99 Nov 2026 12:01:30 GMT", "\u{7ffff}"] {
        let server = server([busy(text), busy(text), Fault::json("{}")]).await;
        let response = client(server.url()).get_deal(1).send().await.expect("a response");
        assert_eq!((response.attempts(), server.log().complete()), (3, 3), "{text}");
    }
}

/// The call stops because its attempts are used up, not because of `Retry-After`.
#[tokio::test]
async fn does_not_blame_an_acceptable_retry_after() {
    let server = server([busy("0")]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    assert_eq!((status(&error), error.attempts(), server.log().complete()), (Some(429), ATTEMPTS, 3));
    assert!(!error.to_string().contains("not waited for"), "{error}");
}

#[tokio::test]
async fn waits_for_a_retry_after_in_seconds() {
    let server = server([busy("1"), Fault::json("{}")]).await;
    let begin = Instant::now();
    let response = client(server.url()).get_deal(1).send().await.expect("a response");
    assert!(begin.elapsed() >= Duration::from_secs(1));
    assert_eq!((response.attempts(), server.log().complete()), (2, 2));
}

/// A date has whole seconds, so at least one of the two passes.
#[tokio::test]
async fn waits_for_a_retry_after_date() {
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(2));
    let server = server([Fault::status("503 Down", &format!("retry-after: {date}\r\n"), ""), Fault::json("{}")]).await;
    let begin = (Instant::now(), SystemTime::now());
    let response = client(server.url()).get_deal(1).send().await.expect("a response");
    let date = httpdate::parse_http_date(&date).expect("a date");
    assert!(
        begin.0.elapsed() >= date.duration_since(begin.1).unwrap_or_default().saturating_sub(Duration::from_millis(50))
    );
    assert_eq!((response.attempts(), server.log().complete()), (2, 2));
}

#[tokio::test]
async fn does_not_wait_longer_than_the_call_has_time() {
    let server = server([busy("30")]).await;
    let client = builder(server.url()).timeout(Duration::from_secs(25)).build().expect("a client");
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_rate_limited() && error.to_string().contains("no time is left"), "{error}");
    assert_eq!((error.attempts(), server.log().complete()), (1, 1));
}

#[tokio::test]
async fn does_not_retry_a_create_however_short_its_retry_after() {
    let server = server([busy("0"), Fault::json("{}")]).await;
    let error = failed(client(server.url()).create_deal(deal()).send()).await;
    assert!(error.is_rate_limited() && error.retry_after() == Some(Duration::ZERO), "{error}");
    assert_eq!((error.attempts(), server.log().complete()), (1, 1));
}
