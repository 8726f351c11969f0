//! Secrets in every encoding, and in encodings of encodings.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use proptest::prelude::*;

use super::redactor::Redactor;

type Encode = fn(&str) -> String;

/// How servers write what they were sent.
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
    String::from_utf8(redacted.unwrap_or_else(|| text.as_bytes().to_vec())).expect("whole characters are redacted")
}

/// What is left of an encoded secret. Of base64, that may be its padding, which is encoded where base64 is.
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
fn a_secret_is_found_in_every_chain_of_three_encodings() {
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
    fn any_secret_is_found_in_any_chain(
        secret in r"[a-zA-Z0-9][ -~ąęłóżßшю€😀\n\t]{2,30}[a-zA-Z0-9]",
        chain in proptest::collection::vec(0..ENCODINGS.len(), 1..4),
    ) {
        check(&secret, &chain);
    }

    #[test]
    fn any_text_is_searched(text in proptest::collection::vec(any::<u8>(), 0..200), is_truncated in any::<bool>()) {
        let mut redactor = Redactor::default();
        redactor.add(b"test-token");
        redactor.redact(&text, is_truncated);
    }

    #[test]
    fn what_others_would_decode_is_searched(text in r"(\\|%|&|u|x|#|;|\{|\}|[0-9a-fA-F]|\\u[dD][89a-fA-F]|ż){0,60}") {
        redact("test-token", &text, true);
    }
}

#[test]
fn a_secret_is_found_in_another_case_trimmed_and_in_part() {
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
fn a_secret_is_found_behind_what_begins_like_an_escape() {
    assert_eq!(redact("abc/def-17", r"LIKE '%abc\/def-17%'", false), "LIKE '%(secret)%'");
    assert_eq!(redact("nabc/def-17", r"C:\nabc/def-17", false), "C:(secret)");
}

#[test]
fn base64_is_found_at_any_offset() {
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
fn the_beginning_of_a_secret_is_found_where_the_text_is_cut_off() {
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
fn a_short_secret_is_redacted_as_a_word_alone() {
    assert_eq!(
        redact("4711", "pin=4711, id 47110, 14711, \"4711\"", false),
        "pin=(secret), id 47110, 14711, \"(secret)\""
    );
    assert_eq!(redact("471", "471", false), "471");
}

#[test]
fn json_stays_json() {
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
fn other_text_stays_as_it_is() {
    for text in
        ["", "tes", "%", "\\", "\\u", "&", "&;", "&#;", "%zz%2", "\\\\\\", "test-", "ż\u{0}", "a token for tests"]
    {
        assert_eq!(redact("test-token", text, false), text);
    }
}

/// A server may send anything: of this, every character could begin an escape of every other, or is base64.
#[test]
fn hostile_text_is_searched_without_a_deep_stack() {
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
