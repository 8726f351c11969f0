//! Tests of secrets in every encoding, and in encodings of encodings.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use proptest::prelude::*;

use super::redactor::Redactor;

type Encode = fn(&str) -> String;

/// How servers may encode what they received.
const ENCODINGS: [(&str, Encode); 18] = [
    ("as it is", str::to_owned),
    ("JSON", json),
    ("JSON of PHP", |text| ascii(&json(text).replace('/', "\\/"))),
    ("JSON, all escaped", |text| text.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect()),
    ("Rust", |text| text.chars().map(|each| each.escape_unicode().to_string()).collect()),
    ("bytes", |text| text.bytes().map(|byte| format!("\\x{byte:02x}")).collect()),
    ("percent", |text| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()),
    ("percent, all escaped", |text| text.bytes().map(|byte| format!("%{byte:02x}")).collect()),
    ("a form", |text| form_urlencoded::byte_serialize(text.as_bytes()).collect()),
    ("HTML", html),
    ("HTML, all escaped", |text| text.chars().map(|each| format!("&#x{:X};", u32::from(each))).collect()),
    ("HTML, decimal", |text| text.chars().map(|each| format!("&#{:03};", u32::from(each))).collect()),
    ("base64", |text| STANDARD.encode(text)),
    ("base64 without padding", |text| STANDARD_NO_PAD.encode(text)),
    ("base64 for URLs", |text| URL_SAFE.encode(text)),
    ("base64 for URLs without padding", |text| URL_SAFE_NO_PAD.encode(text)),
    ("hexadecimal", |text| text.bytes().map(|byte| format!("{byte:02x}")).collect()),
    ("hexadecimal in upper case", |text| text.bytes().map(|byte| format!("{byte:02X}")).collect()),
];

fn json(text: &str) -> String {
    let quoted = serde_json::to_string(text).expect("JSON");
    quoted[1..quoted.len() - 1].to_owned()
}

/// Characters beyond ASCII, escaped as in JSON.
fn ascii(text: &str) -> String {
    let mut units = [0; 2];
    text.chars()
        .map(|each| {
            if each.is_ascii() {
                each.to_string()
            } else {
                each.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
            }
        })
        .collect()
}

fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    text.replace('\'', "&#39;").replace('ó', "&oacute;")
}

fn redact(secret: &str, text: &str, is_truncated: bool) -> String {
    let mut redactor = Redactor::default();
    redactor.add(secret.as_bytes());
    let redacted = redactor.redact(text.as_bytes(), is_truncated);
    String::from_utf8(redacted.unwrap_or_else(|| text.as_bytes().to_vec())).expect("UTF-8")
}

/// Returns what is left of an encoded secret: for base64, maybe its padding, which outer encodings encode too.
fn left_of(secret: &str, encoded: &str) -> String {
    let redacted = redact(secret, &format!("a word [{encoded}] and one"), false);
    let left = redacted.strip_prefix("a word [").and_then(|left| left.strip_suffix("] and one"));
    left.expect("the text around it").replacen("(secret)", "", 1)
}

fn check(secret: &str, chain: &[usize]) {
    let encoded = chain.iter().fold(secret.to_owned(), |text, encoding| ENCODINGS[*encoding].1(&text));
    let left = left_of(secret, &encoded);
    let names: Vec<&str> = chain.iter().map(|encoding| ENCODINGS[*encoding].0).collect();
    let padding = chain.iter().fold(String::new(), |padding, encoding| {
        let (name, encode) = ENCODINGS[*encoding];
        encode(&padding) + if name.starts_with("base64") { "====" } else { "" }
    });
    let is_padding = encoded.ends_with(&left) && left.len() <= padding.len();
    assert!(is_padding, "{secret:?} in {names:?}: {encoded} leaves {left:?}");
}

#[test]
fn redacts_a_secret_in_every_chain_of_three_encodings() {
    for secret in ["a/\"<ż😀ó&'\n+ =;b", "4711", "Tok-3n_x", "%41&amp;\\u0041\\n+z", "пароль 17", "!@#$%^&*()~"]
    {
        for first in 0..ENCODINGS.len() {
            for second in 0..ENCODINGS.len() {
                for third in 0..ENCODINGS.len() {
                    check(secret, &[first, second, third]);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(crate::test_config())]

    #[test]
    fn redacts_any_secret_in_any_chain(
        secret in r"[a-zA-Z0-9][ -~ąęłóżßшю€😀\n\t]{2,30}[a-zA-Z0-9]",
        chain in proptest::collection::vec(0..ENCODINGS.len(), 1..4),
    ) {
        check(&secret, &chain);
    }

    #[test]
    fn searches_any_bytes(text in proptest::collection::vec(any::<u8>(), 0..200), is_truncated in any::<bool>()) {
        let mut redactor = Redactor::default();
        redactor.add(b"test-token");
        redactor.redact(&text, is_truncated);
    }

    #[test]
    fn searches_any_escapes(text in r"(\\|%|&|u|x|#|;|\{|\}|[0-9a-fA-F]|\\u[dD][89a-fA-F]|ż){0,60}") {
        redact("test-token", &text, true);
    }
}

#[test]
fn redacts_a_secret_in_another_case_trimmed_or_in_part() {
    for (secret, text) in [
        ("Test-Token-Żółw", "TEST-TOKEN-ŻÓŁW"),
        ("Straße-17-x", "STRASSE-17-X"),
        (" test token\n", "test+token"),
        ("test-token-4711", "test-token-47"),
        ("test-token-4711", "token-4711"),
        ("test  token", "test \n token"),
        ("żółw-token", "Å¼Ã³Å\u{82}w-token"),
    ] {
        assert_eq!(redact(secret, &format!("<{text}>"), false), "<(secret)>", "{secret:?} {text:?}");
    }
}

#[test]
fn redacts_a_secret_after_what_begins_like_an_escape() {
    assert_eq!(redact("abc/def-17", r"LIKE '%abc\/def-17%'", false), "LIKE '%(secret)%'");
    assert_eq!(redact("nabc/def-17", r"C:\nabc/def-17", false), "C:(secret)");
}

#[test]
fn redacts_base64_at_any_offset() {
    for before in ["", "a", "ab", "abc", "user:"] {
        for behind in ["", "d", "de", ":realm"] {
            for glued in ["", "=", "Basic ", "Basic", "x", "xy", "xyz"] {
                let text = format!("{glued}{}", STANDARD.encode(format!("{before}test-token-4711{behind}")));
                let redacted = redact("test-token-4711", &text, false);
                assert!(redacted.contains("(secret)") && redacted.len() < glued.len() + 26, "{text} {redacted}");
            }
        }
    }
}

#[test]
fn redacts_the_beginning_of_a_secret_at_the_end_of_a_truncated_text() {
    for text in [
        "test",
        "test-",
        "test-tok",
        "test-token\\",
        "test-token\\u00",
        "test-token%2",
        "test-token/ż",
        "test-token/\\u017",
    ] {
        assert_eq!(
            redact("test-token/ż/", &format!("{text}, {text}"), true).split(", ").last(),
            Some("(secret)"),
            "{text}"
        );
    }
    assert_eq!(redact("test-token", "a tes", true), "a tes");
    assert_eq!(redact("test-token", "a test", false), "a test");
    let encoded = STANDARD.encode("test-token-4711");
    for cut in 7..encoded.len() {
        assert!(redact("test-token-4711", &encoded[..cut], true).starts_with("(secret)"), "{cut}");
    }
}

#[test]
fn redacts_a_short_secret_as_a_whole_word_only() {
    assert_eq!(
        redact("4711", "pin=4711, id 47110, 14711, \"4711\"", false),
        "pin=(secret), id 47110, 14711, \"(secret)\""
    );
    assert_eq!(redact("471", "471", false), "471");
}

#[test]
fn a_message_is_truncated_at_64_kib_and_says_so() {
    let mut redactor = Redactor::default();
    redactor.add(b"test-token");
    assert_eq!(redactor.redact_text("a test-token…"), "a (secret)…");
    assert_eq!(redactor.redact_text("a test-to…"), "a (secret)…", "an excerpt may end within a secret");
    let limit = 64 * 1024;
    assert_eq!(redactor.redact_text(&"x".repeat(limit)), "x".repeat(limit));
    assert_eq!(redactor.redact_text(&"x".repeat(limit + 1)), format!("{}…", "x".repeat(limit)));
    assert_eq!(redactor.redact_text(&"ż".repeat(limit)), format!("{}…", "ż".repeat(limit / 2)));
}

#[test]
fn redacts_bodies_and_the_values_of_headers() {
    let mut redactor = Redactor::default();
    redactor.add(b"test-token");
    let mut body = b"<test-token>, test-".to_vec();
    redactor.redact_body(&mut body, false);
    assert_eq!(body, b"<(secret)>, test-");
    redactor.redact_body(&mut body, true);
    assert_eq!(body, b"<(secret)>, (secret)");
    let value = http::HeaderValue::from_static("Bearer test-token");
    let mut headers = http::HeaderMap::from_iter([(http::header::WARNING, value)]);
    redactor.redact_headers(&mut headers);
    assert_eq!(headers[http::header::WARNING], "Bearer (secret)");
}

#[test]
fn redacted_json_is_json() {
    for secret in ["\"test-token\"", "\\test-token\\", "test-\"-token", "\ntest-token"] {
        let body = serde_json::json!({"error": format!("{secret} is wrong"), "secret": secret}).to_string();
        let redacted = redact(secret, &body, false);
        assert!(
            redacted.contains("(secret)") && serde_json::from_str::<serde_json::Value>(&redacted).is_ok(),
            "{redacted}"
        );
    }
}

#[test]
fn leaves_other_text_alone() {
    for text in
        ["", "tes", "%", "\\", "\\u", "&", "&;", "&#;", "%zz%2", "\\\\\\", "test-", "ż\u{0}", "a token for tests"]
    {
        assert_eq!(redact("test-token", text, false), text);
    }
}

/// A server may send anything. Here every character may begin an escape, or is base64.
#[test]
fn searches_hostile_text_without_a_deep_stack() {
    let base64 = |text: String| STANDARD.encode(text);
    let size = 256 * 1024;
    for text in [
        "\\".repeat(size),
        "%".repeat(size),
        "%25".repeat(size / 3),
        format!("%{}", "25".repeat(size / 2)),
        "&".repeat(size),
        "&amp;".repeat(size / 5),
        "&#38;#38;".repeat(size / 9),
        "\\u005c".repeat(size / 6),
        base64(base64(base64("z".repeat(size / 3)))),
    ] {
        assert_eq!(redact("test-token", &text, true), text);
    }
}

/// White space in a secret is any white space in a text, however it is escaped.
#[test]
fn redacts_a_secret_with_white_space_in_each_of_its_escapes() {
    for white_space in [" ", "\t", "\n", "\r\n"] {
        let secret = format!("hunter{white_space}2-hunter");
        for escape in [
            "\\t",
            "\\n",
            "\\r",
            "\\r\\n",
            "\\b",
            "\\f",
            "\\v",
            "\\x09",
            "\\u0009",
            "\\u{9}",
            "\\U00000009",
            "%09",
            "+",
        ] {
            let text = format!("a word [hunter{escape}2-hunter] and one");
            assert_eq!(redact(&secret, &text, false), "a word [(secret)] and one", "{secret:?} {escape}");
        }
    }
}
