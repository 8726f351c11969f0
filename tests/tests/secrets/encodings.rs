//! Secrets in nested encodings, as a server may echo them, in every part of a response.

use intum_client::CallOptions;
use tests::Fault;

use crate::{World, audit};

type Encode = fn(&str) -> String;

/// The encodings of a server's libraries. All are reversible.
const ENCODINGS: [Encode; 8] = [
    |text| serde_json::to_string(text).expect("JSON").trim_matches('"').to_owned(),
    |text| text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect(),
    |text| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string(),
    |text| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\'', "&#39;"),
    |text| base64(text, *b"+/", true),
    |text| base64(text, *b"-_", false),
    |text| base64(&format!("u:{text}"), *b"+/", true),
    |text| text.bytes().map(|byte| format!("{byte:02X}")).collect(),
];

fn base64(text: &str, last: [u8; 2], is_padded: bool) -> String {
    let alphabet: Vec<u8> = (b'A'..=b'Z').chain(b'a'..=b'z').chain(b'0'..=b'9').chain(last).collect();
    let mut encoded = String::new();
    for group in text.as_bytes().chunks(3) {
        let number = group.iter().fold(0_usize, |number, byte| (number << 8) | usize::from(*byte));
        let number = number << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            encoded.push(char::from(alphabet[(number >> (18 - 6 * place)) & 63]));
        }
        encoded.push_str(if is_padded { &"=="[..3 - group.len()] } else { "" });
    }
    encoded
}

/// The maximum length of a line of the response. All lines fit into the body that an error keeps.
const LONGEST: usize = 700;

/// Each secret in all chains of three encodings, many in one response.
#[tokio::test]
async fn redacts_secrets_in_chains_of_encodings() {
    for secret in ["h-4711 \"ż\u{1F600}\" &<'+/\\%41x", "4711-x", "S3cr3t_Key~with.dots"] {
        let options = CallOptions::new().query("x", secret);
        for first in ENCODINGS {
            let chains = ENCODINGS.map(|second| ENCODINGS.map(|third| third(&second(&first(secret)))));
            let mut all: Vec<String> = chains.into_iter().flatten().chain([first(secret)]).collect();
            all.retain(|text| text.len() <= LONGEST);
            assert!(all.len() > 5, "{secret}: too little is searched");
            let lines = all.iter().map(|text| format!("[{text}]")).collect::<Vec<_>>().join("\n");
            let in_headers = all.iter().filter(|text| text.is_ascii() && !text.contains('\n'));
            let headers: String = in_headers.map(|text| format!("x-echo: [{text}]\r\n")).collect();
            for status in ["400 Bad Request", "200 OK"] {
                let world = World::with([Fault::status(status, &headers, &lines)]).await;
                let client = world.intum.with_options(options.clone());
                let error = client.get_deal(1).send().await.expect_err("no success");
                audit(secret, &error);
                let body = error.body().expect("a body").text();
                let headers = error.headers().expect("headers").get_all("x-echo");
                let headers = headers.iter().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
                let shown: Vec<String> = body.lines().map(str::to_owned).chain(headers).collect();
                assert!(shown.len() >= all.len());
                for line in shown {
                    // Padding is left, which base64 encodes again.
                    assert!(line.contains("(secret)") && line.len() < 130, "{secret}: {line}");
                }
            }
        }
    }
}
