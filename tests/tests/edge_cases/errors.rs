//! Error responses with any body.

use intum_client::{Error, ErrorBody, Json};
use tests::{Fault, FaultyServer};
use wiremock::ResponseTemplate;

use crate::{client, server};

async fn failed(response: ResponseTemplate) -> Error {
    let server = server(response).await;
    client(&server.uri()).get_deal(1).send().await.expect_err("an error")
}

fn status(error: &Error) -> u16 {
    error.status().expect("a status").as_u16()
}

fn body(error: &Error) -> &ErrorBody {
    error.body().expect("a body")
}

#[tokio::test]
async fn an_html_502_has_status_headers_and_body() {
    let html = "<html><h1>502 Bad Gateway</h1></html>";
    let response = ResponseTemplate::new(502).insert_header("x-request-id", "7").set_body_raw(html, "text/html");
    let error = failed(response).await;
    assert_eq!((status(&error), body(&error).text()), (502, html.to_owned()));
    assert_eq!(error.request_id(), Some("7"));
    assert!(body(&error).json().is_none() && !body(&error).is_truncated());
}

#[tokio::test]
async fn an_empty_500_has_status_and_headers() {
    let error = failed(ResponseTemplate::new(500).insert_header("x-request-id", "7")).await;
    assert_eq!((status(&error), body(&error).bytes()), (500, &b""[..]));
    assert_eq!(error.headers().expect("headers").get("x-request-id").expect("a header"), "7");
}

#[tokio::test]
async fn a_json_422_has_the_json_and_the_violations_of_fields() {
    let json = r#"{"errors": {"tax": ["is missing"]}, "limit": 1.10}"#;
    let error = failed(ResponseTemplate::new(422).set_body_raw(json, "application/json")).await;
    assert_eq!(body(&error).json(), Some(Json::parse(json).expect("JSON")));
    let violations: Vec<String> = error.violations().iter().map(ToString::to_string).collect();
    assert_eq!(violations, ["`tax`: is missing"]);
    assert!(error.is_validation());
}

/// Rails writes a bare object, others of the family wrap it or have a text in its place.
#[tokio::test]
async fn a_422_has_its_violations_in_each_form() {
    let empty = ["`name`: nie może być puste"].as_slice();
    for (json, expected) in [
        (r#"{"name": ["nie może być puste"]}"#, empty),
        (r#"{"name": "nie może być puste"}"#, empty),
        (r#"{"errors": {"name": ["nie może być puste"]}}"#, empty),
        (r#"{"code": "error", "message": {"name": ["nie może być puste"]}}"#, empty),
        (r#"{"deal": {"name": ["nie może być puste"]}}"#, &["`deal.name`: nie może być puste"]),
        (r#"{"code": "error", "message": "nie znaleziono"}"#, &["nie znaleziono"]),
        (r#"{"fields": ["jest nieprawidłowe"], "tax": [5, "23?"]}"#, &["`fields`: jest nieprawidłowe", "`tax`: 23?"]),
    ] {
        let error = failed(ResponseTemplate::new(422).set_body_raw(json, "application/json")).await;
        let violations: Vec<String> = error.violations().iter().map(ToString::to_string).collect();
        assert_eq!(violations, expected, "{json}");
        assert_eq!(body(&error).json(), Some(Json::parse(json).expect("JSON")));
        assert!(error.is_validation() && error.advice().contains("`violations`"), "{error}");
    }
}

#[tokio::test]
async fn a_truncated_error_has_status_headers_and_the_first_bytes() {
    let response =
        "HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"err";
    let server = FaultyServer::start([Fault::raw(response)]).await.expect("a server");
    let error = client(server.url()).get_deal(1).send().await.expect_err("an error");
    assert_eq!((status(&error), body(&error).text()), (500, "{\"err".to_owned()));
    assert_eq!(error.headers().expect("headers").get("content-length").expect("a header"), "100");
    assert!(body(&error).is_truncated());
}

#[tokio::test]
async fn keeps_a_long_error_up_to_a_limit() {
    let long = vec![b'x'; ErrorBody::LIMIT + 1];
    let error = failed(ResponseTemplate::new(500).set_body_bytes(long)).await;
    assert_eq!(body(&error).bytes().len(), ErrorBody::LIMIT);
    assert!(body(&error).is_truncated());
}

#[tokio::test]
async fn a_response_that_is_not_json_is_an_error_with_status_and_location() {
    let server = server(ResponseTemplate::new(200).set_body_raw("{\"deal\": {\"id\": <html>}}", "text/html")).await;
    let error = client(&server.uri()).get_deal(1).send().await.expect_err("an error");
    assert!(error.is_decode() && !error.is_retryable());
    assert_eq!((status(&error), error.json_path()), (200, Some("$.deal.id")));
    assert_eq!(body(&error).text(), "{\"deal\": {\"id\": <html>}}");
}

#[tokio::test]
async fn keeps_a_response_that_is_not_json_up_to_a_limit() {
    let long = vec![b'x'; ErrorBody::LIMIT + 1];
    let server = server(ResponseTemplate::new(200).set_body_bytes(long)).await;
    let error = client(&server.uri()).get_deal(1).send().await.expect_err("an error");
    assert_eq!(body(&error).bytes().len(), ErrorBody::LIMIT);
}
