//! Errors, whatever their body.

use intum_client::{Error, Json};
use tests::RawServer;
use wiremock::ResponseTemplate;

use crate::{client, server};

async fn failed(answer: ResponseTemplate) -> Error<intum_client::ErrorBody> {
    let server = server(answer).await;
    client(&server.uri()).get_deal().id(1).send().await.expect_err("an error")
}

#[tokio::test]
async fn an_html_502_gives_status_headers_and_body() {
    let html = "<html><h1>502 Bad Gateway</h1></html>";
    let answer = ResponseTemplate::new(502).insert_header("retry-after", "7").set_body_raw(html, "text/html");
    let Error::ErrorResponse(answer) = failed(answer).await else { panic!("another error") };
    assert_eq!((answer.status().as_u16(), answer.text()), (502, html.to_owned()));
    assert_eq!(answer.headers().get("retry-after").expect("a header"), "7");
    assert!(answer.json().is_none() && !answer.is_cut_off());
}

#[tokio::test]
async fn an_empty_503_gives_status_and_headers() {
    let answer = ResponseTemplate::new(503).insert_header("retry-after", "7");
    let error = failed(answer).await;
    assert!(error.is_retryable());
    let Error::ErrorResponse(answer) = error else { panic!("another error") };
    assert_eq!((answer.status().as_u16(), answer.bytes()), (503, &b""[..]));
    assert_eq!(answer.headers().get("retry-after").expect("a header"), "7");
}

#[tokio::test]
async fn a_json_422_gives_the_json() {
    let body = r#"{"errors": {"tax": ["is missing"]}, "limit": 1.10}"#;
    let Error::ErrorResponse(answer) = failed(ResponseTemplate::new(422).set_body_raw(body, "application/json")).await
    else {
        panic!("another error")
    };
    assert_eq!(answer.json(), Some(Json::parse(body).expect("JSON")));
}

#[tokio::test]
async fn a_cut_off_error_gives_status_headers_and_the_first_bytes() {
    let answer =
        "HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"err";
    let server = RawServer::start(answer).await.expect("a server");
    let Error::ErrorResponse(answer) = client(server.url()).get_deal().id(1).send().await.expect_err("an error") else {
        panic!("another error")
    };
    assert_eq!((answer.status().as_u16(), answer.text()), (500, "{\"err".to_owned()));
    assert_eq!(answer.headers().get("content-length").expect("a header"), "100");
    assert!(answer.is_cut_off());
}

#[tokio::test]
async fn a_long_error_is_kept_up_to_a_limit() {
    let body = vec![b'x'; intum_client::ErrorBody::LIMIT + 1];
    let Error::ErrorResponse(answer) = failed(ResponseTemplate::new(500).set_body_bytes(body)).await else {
        panic!("another error")
    };
    assert_eq!(answer.bytes().len(), intum_client::ErrorBody::LIMIT);
    assert!(answer.is_cut_off());
}

#[tokio::test]
async fn a_cut_off_answer_is_an_error() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"id\": 1";
    let server = RawServer::start(answer).await.expect("a server");
    let error = client(server.url()).get_deal().id(1).send().await.expect_err("an error");
    assert!(matches!(error, Error::ResponseBodyError(_)), "{error}");
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_an_error() {
    let server = server(ResponseTemplate::new(200).set_body_raw("<html>", "text/html")).await;
    let error = client(&server.uri()).get_deal().id(1).send().await.expect_err("an error");
    assert!(matches!(error, Error::InvalidResponsePayload(..)), "{error}");
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_kept_up_to_a_limit() {
    let body = vec![b'x'; intum_client::ErrorBody::LIMIT + 1];
    let server = server(ResponseTemplate::new(200).set_body_bytes(body)).await;
    let error = client(&server.uri()).get_deal().id(1).send().await.expect_err("an error");
    let Error::InvalidResponsePayload(bytes, _) = error else { panic!("another error") };
    assert_eq!(bytes.len(), intum_client::ErrorBody::LIMIT);
}
