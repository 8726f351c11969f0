//! Headers and parameters that the caller adds: their values, and secrets within them.

use intum_client::CallOptions;
use tests::Fault;

use crate::{World, audit};

/// Makes calls with options to a server that echoes `text` in every part of its responses.
async fn calls(options: CallOptions, text: &str) -> Vec<intum_client::Error> {
    let json = serde_json::json!({"error": text, "errors": {"tax": [text]}}).to_string();
    let is_header = text.bytes().all(|byte| matches!(byte, 32..127));
    let header = if is_header { format!("x-request-id: {text}\r\nlocation: /?{text}\r\n") } else { String::new() };
    let mut errors = Vec::new();
    for (status, body) in [("422 Unprocessable Entity", json.as_str()), ("302 Found", text), ("200 OK", text)] {
        let world = World::with([Fault::status(status, &header, body)]).await;
        let client = world.intum.with_options(options.clone());
        errors.extend(client.get_deal(1).send().await.err());
    }
    errors
}

/// Checks that no error shows `secret` when the server echoes it.
async fn search(options: &CallOptions, secret: &str, text: &str) {
    for error in calls(options.clone(), text).await {
        audit(secret, &error);
        let body = error.body().map(intum_client::ErrorBody::text).unwrap_or_default();
        let printed = format!("{error} {error:?} {:?} {:?} {body}", error.violations(), error.headers());
        assert!(!printed.contains(secret), "{text}: {printed}");
    }
}

const NAMES: [&str; 16] = [
    "pwd", "jwt", "session", "sid", "hmac", "otp", "pin", "sig", "bearer", "cookie", "ticket", "nonce", "code",
    "login", "x", "q",
];

#[tokio::test]
async fn redacts_every_query_parameter() {
    for name in NAMES {
        let options = CallOptions::new().query(name, "hunter 2-4711");
        for echo in ["hunter+2-4711", "HUNTER 2-4711"] {
            search(&options, echo, &format!("{name}={echo} is wrong")).await;
        }
        search(&CallOptions::new().query(name, "4711"), "4711", &format!("{name}=4711 is wrong")).await;
    }
}

#[tokio::test]
async fn redacts_every_header() {
    for name in NAMES {
        let options = CallOptions::new().header(name, " hunter 2-4711").expect("a header");
        search(&options, "hunter 2-4711", "hunter 2-4711 is wrong").await;
    }
}

#[tokio::test]
async fn redacts_the_secret_part_of_a_header_on_its_own() {
    for (name, value, secret) in [
        ("authorization", "Bearer test-token-17", "test-token-17"),
        ("authorization", "Bearer tok17", "tok17"),
        ("authorization", "Token tok17", "tok17"),
        ("authorization", "Basic Ym9iYnk6aHVudDI=", "hunt2"),
        ("authorization", "Basic Ym9iYnk6aHVudDI=", "bobby"),
        ("authorization", "Basic Ym9iOmE6Yjpj", "a:b:c"),
        ("authorization", "Bearer dGVzdC10b2tlbi0xNw==", "test-token-17"),
        ("x-api-key", "dGVzdC10b2tlbi0xNw", "test-token-17"),
        ("x-api-key", "746573742d746f6b656e2d3137", "test-token-17"),
        ("authorization", "Digest username=\"bobby\", response=\"0f1f\"", "0f1f"),
        ("cookie", "sid=47114711; theme=dark", "47114711"),
        ("cookie", "a=b; sid=4711", "4711"),
        ("x-api-key", "key=test-token-17;v=1", "test-token-17"),
    ] {
        let options = CallOptions::new().header(name, value).expect("a header");
        search(&options, secret, &format!("no user has '{secret}'")).await;
    }
}

#[tokio::test]
async fn shows_what_is_declared_public() {
    let options = CallOptions::new().public_header("X-Request-Id", "nightly-4711").expect("a header");
    let options = options.public_query("page", "page-of-deals");
    let errors = calls(options, "nightly-4711 page-of-deals").await;
    assert_eq!(errors.len(), 3);
    for error in errors {
        let printed = format!("{error} {:?}", error.body().expect("a body").text());
        assert!(printed.contains("nightly-4711") && printed.contains("page-of-deals"), "{printed}");
    }
}

#[test]
fn rejects_a_header_beyond_ascii_with_advice() {
    for value in ["żółw-token", "caf\u{e9}", "\u{1F600}", "a\u{a0}b"] {
        let error = CallOptions::new().header("X-Key", value).expect_err("not ASCII");
        let message = error.to_string();
        assert!(message.contains("`header`") && message.contains("beyond ASCII") && message.contains("percent-encode"));
        assert!(!message.contains(value));
        CallOptions::new().public_header("X-Key", value).expect_err("not ASCII");
    }
}
