//! What breaks clients: each case by its name.

use intum_client::types::{Deal, DealOutcome, DealPatch, NewDeal};
use intum_client::{Amount, Client, Error, Json, Patch};
use tests::{RawServer, difference};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

async fn server(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    server
}

async fn json_server(body: &str) -> MockServer {
    server(ResponseTemplate::new(200).set_body_raw(body.as_bytes(), "application/json")).await
}

fn client(url: &str) -> Client {
    Client::new(url, "test-token").expect("a client")
}

async fn only_request(server: &MockServer) -> Request {
    let mut requests = server
        .received_requests()
        .await
        .expect("requests are recorded");
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

async fn get_deal(body: &str) -> Deal {
    let server = json_server(body).await;
    let answer = client(&server.uri())
        .get_deal()
        .id(1)
        .send()
        .await
        .expect("an answer");
    answer.into_inner().into_object().expect("a deal")
}

/// The body of an update with this patch.
async fn update_body(patch: DealPatch) -> String {
    let server = json_server("{}").await;
    client(&server.uri())
        .update_deal()
        .id(1)
        .body(patch)
        .send()
        .await
        .expect("an answer");
    String::from_utf8(only_request(&server).await.body).expect("text")
}

#[tokio::test]
async fn an_unknown_enum_value_is_kept_and_sent_back_unchanged() {
    let deal = get_deal(r#"{"id": 1, "closed": "postponed"}"#).await;
    let outcome = deal.closed().expect("text").expect("a value").clone();
    assert_eq!(outcome, DealOutcome::Other("postponed".to_owned()));
    let body = update_body(DealPatch {
        closed: outcome.into(),
        ..DealPatch::default()
    })
    .await;
    assert_eq!(body, r#"{"deal":{"closed":"postponed"}}"#);
}

#[tokio::test]
async fn a_known_enum_value_has_a_name() {
    let deal = get_deal(r#"{"closed": ""}"#).await;
    assert_eq!(deal.closed().expect("text"), Some(&DealOutcome::Open));
}

#[tokio::test]
async fn an_unknown_field_is_kept_with_typed_access() {
    let deal = get_deal(r#"{"id": 1, "margin": "0.10", "margin": 2}"#).await;
    assert_eq!(
        deal.extra.get::<Amount>("margin").expect("an amount"),
        Some("0.10".parse().expect("an amount"))
    );
    assert_eq!(deal.extra.len(), 2);
    let error = deal
        .extra
        .get::<i64>("margin")
        .expect_err("it is no integer");
    assert_eq!(
        error.to_string(),
        "field `margin`: expected an integer (i64), found a string: \"0.10\""
    );
}

#[tokio::test]
async fn a_field_of_another_type_says_what_stood_there() {
    let deal =
        get_deal(r#"{"client_id": {"id": 5}, "date": "15.03.2026", "status_id": "7"}"#).await;
    let error = deal.client_id().expect_err("an object is no id");
    assert_eq!(
        error.to_string(),
        "field `client_id`: expected an integer (i64), found an object: {\"id\": 5}"
    );
    let error = deal.date().expect_err("another form of date");
    assert_eq!(
        error.to_string(),
        "field `date`: expected a date (YYYY-MM-DD), found a string: \"15.03.2026\""
    );
    assert_eq!(
        deal.status_id().expect("text is read as a number"),
        Some(&7)
    );
}

#[tokio::test]
async fn null_absent_and_empty_are_three_answers() {
    let null = get_deal(r#"{"id": 1, "name": null}"#).await;
    assert!(null.name.is_null() && null.name().expect("readable").is_none());
    let absent = get_deal(r#"{"id": 1}"#).await;
    assert!(absent.name.is_absent() && absent.name().expect("readable").is_none());
    let empty = get_deal(r#"{"id": 1, "name": ""}"#).await;
    assert_eq!(
        empty.name().expect("readable").map(String::as_str),
        Some("")
    );
}

#[tokio::test]
async fn keep_null_and_set_are_three_requests() {
    let body = |name| {
        update_body(DealPatch {
            name,
            ..DealPatch::default()
        })
    };
    assert_eq!(body(Patch::Keep).await, r#"{"deal":{}}"#);
    assert_eq!(body(Patch::Null).await, r#"{"deal":{"name":null}}"#);
    assert_eq!(
        body(Patch::Set(String::new())).await,
        r#"{"deal":{"name":""}}"#
    );
    assert_eq!(
        body("Rollout".into()).await,
        r#"{"deal":{"name":"Rollout"}}"#
    );
}

#[tokio::test]
async fn the_builder_of_an_update_sends_the_same_three() {
    let server = json_server("{}").await;
    let patch = |body: intum_client::types::builder::UpdateDealRequest| {
        let deal = DealPatch::builder()
            .name("Rollout")
            .description(Patch::Null);
        body.deal(DealPatch::try_from(deal).expect("a patch"))
    };
    client(&server.uri())
        .update_deal()
        .id(1)
        .body_map(patch)
        .send()
        .await
        .expect("an answer");
    let body = String::from_utf8(only_request(&server).await.body).expect("text");
    assert_eq!(body, r#"{"deal":{"description":null,"name":"Rollout"}}"#);
}

#[tokio::test]
async fn amounts_arrive_as_numbers_and_as_text() {
    for digits in [
        "999999999999.99",
        "0.1",
        "0.10",
        "-0.01",
        "1e11",
        "12300.00",
        "0",
        "1.50E+2",
    ] {
        let expected: Amount = digits.parse().expect("an amount");
        for json in [digits.to_owned(), format!("\"{digits}\"")] {
            let body = format!(r#"{{"total_amount_net": {json}}}"#);
            let deal = get_deal(&body).await;
            assert_eq!(
                deal.total_amount_net().expect("an amount"),
                Some(&expected),
                "{json}"
            );
            assert_eq!(
                difference(&body, &serde_json::to_string(&deal).expect("JSON")),
                Vec::<String>::new()
            );
        }
    }
}

#[tokio::test]
async fn amounts_leave_as_the_digits_they_were_given() {
    for digits in [
        "999999999999.99",
        "0.1",
        "0.10",
        "-0.01",
        "12300.00",
        "10000",
        "0.00",
    ] {
        let server = json_server("{}").await;
        let amount: Amount = digits.parse().expect("an amount");
        let deal = NewDeal::new(amount, amount, "23");
        client(&server.uri())
            .create_deal()
            .body(deal)
            .send()
            .await
            .expect("an answer");
        let body = String::from_utf8(only_request(&server).await.body).expect("text");
        let expected = format!(
            r#"{{"deal":{{"tax":"23","total_amount_gross":{digits},"total_amount_net":{digits}}}}}"#
        );
        assert_eq!(difference(&expected, &body), Vec::<String>::new());
    }
}

#[tokio::test]
async fn amounts_in_a_query_are_their_digits() {
    let server = json_server("[]").await;
    let request = client(&server.uri());
    let request = request
        .list_deals()
        .total_amount_gross_from("0.10")
        .total_amount_gross_to(Amount::from(100));
    request.send().await.expect("an answer");
    let url = only_request(&server).await.url;
    assert_eq!(
        url.query(),
        Some("total_amount_gross_from=0.10&total_amount_gross_to=100")
    );
}

#[tokio::test]
async fn an_external_id_with_any_character_is_one_segment_of_the_path() {
    for id in [
        "a/b",
        "100%",
        "a?b",
        "a b",
        "ż",
        "...",
        "a..b",
        "#",
        "\\",
        "a\\..\\b",
        "+",
        "&=;",
        "\u{1}\n\t",
        "%2e%2e",
        ":@",
    ] {
        let server = json_server("{}").await;
        let client = client(&server.uri());
        client
            .get_deal_by_external_id()
            .app_code(id)
            .external_id(id)
            .send()
            .await
            .expect("an answer");
        let request = only_request(&server).await;
        let segments: Vec<&str> = request.url.path_segments().expect("a path").collect();
        let [crm, deals, e, app_code, external_id] = segments.as_slice() else {
            panic!("{id:?} is sent as {}", request.url.path());
        };
        assert_eq!((*crm, *deals, *e), ("crm", "deals", "e"));
        let decode = |text: &str| {
            percent_encoding::percent_decode_str(text)
                .decode_utf8()
                .expect("text")
                .into_owned()
        };
        assert_eq!(
            (decode(app_code), decode(external_id)),
            (id.to_owned(), format!("{id}.json"))
        );
    }
}

#[tokio::test]
async fn a_path_that_would_name_another_resource_is_refused_before_it_is_sent() {
    for id in ["..", ".", ""] {
        let server = json_server("{}").await;
        let client = client(&server.uri());
        let error = client
            .get_deal_by_external_id()
            .app_code(id)
            .external_id("x")
            .send()
            .await
            .expect_err("refused");
        let Error::InvalidRequest(message) = error else {
            panic!("{error}")
        };
        assert!(message.starts_with("parameter `app_code`: "), "{message}");
        assert!(
            server
                .received_requests()
                .await
                .expect("recorded")
                .is_empty()
        );
    }
}

#[tokio::test]
async fn a_missing_parameter_is_refused_before_it_is_sent() {
    let server = json_server("{}").await;
    let error = client(&server.uri())
        .get_deal()
        .send()
        .await
        .expect_err("refused");
    assert!(matches!(error, Error::InvalidRequest(message) if message == "id was not initialized"));
    assert!(
        server
            .received_requests()
            .await
            .expect("recorded")
            .is_empty()
    );
}

#[tokio::test]
async fn an_empty_id_list_and_a_reversed_range_are_refused_before_they_are_sent() {
    use solos_client::types::BuildinData;
    let server = json_server("[]").await;
    let solos =
        solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client");
    let error = solos
        .list_project_steps()
        .id(1)
        .filter_steps(Vec::new())
        .send()
        .await
        .expect_err("refused");
    let Error::InvalidRequest(message) = error else {
        panic!("{error}")
    };
    assert!(
        message.starts_with("parameter `filter_steps`: an id list is empty"),
        "{message}"
    );
    let range = BuildinData::builder().created("2020-12-31;2020-01-01");
    let error = BuildinData::try_from(range).expect_err("refused");
    assert!(
        error.to_string().contains("the range is reversed"),
        "{error}"
    );
    assert!(
        server
            .received_requests()
            .await
            .expect("recorded")
            .is_empty()
    );
}

async fn failed(answer: ResponseTemplate) -> Error<intum_client::ErrorBody> {
    let server = server(answer).await;
    client(&server.uri())
        .get_deal()
        .id(1)
        .send()
        .await
        .expect_err("an error")
}

#[tokio::test]
async fn an_html_502_gives_status_headers_and_body() {
    let html = "<html><h1>502 Bad Gateway</h1></html>";
    let answer = ResponseTemplate::new(502)
        .insert_header("retry-after", "7")
        .set_body_raw(html, "text/html");
    let Error::ErrorResponse(answer) = failed(answer).await else {
        panic!("another error")
    };
    assert_eq!(
        (answer.status().as_u16(), answer.text()),
        (502, html.to_owned())
    );
    assert_eq!(answer.headers().get("retry-after").expect("a header"), "7");
    assert!(answer.json().is_none() && !answer.is_cut_off());
}

#[tokio::test]
async fn an_empty_503_gives_status_and_headers() {
    let answer = ResponseTemplate::new(503).insert_header("retry-after", "7");
    let error = failed(answer).await;
    assert!(error.is_retryable());
    let Error::ErrorResponse(answer) = error else {
        panic!("another error")
    };
    assert_eq!((answer.status().as_u16(), answer.bytes()), (503, &b""[..]));
    assert_eq!(answer.headers().get("retry-after").expect("a header"), "7");
}

#[tokio::test]
async fn a_json_422_gives_the_json() {
    let body = r#"{"errors": {"tax": ["is missing"]}, "limit": 1.10}"#;
    let Error::ErrorResponse(answer) =
        failed(ResponseTemplate::new(422).set_body_raw(body, "application/json")).await
    else {
        panic!("another error")
    };
    assert_eq!(answer.json(), Some(Json::parse(body).expect("JSON")));
}

#[tokio::test]
async fn a_cut_off_error_gives_status_headers_and_the_first_bytes() {
    let answer = "HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"err";
    let server = RawServer::start(answer).await.expect("a server");
    let Error::ErrorResponse(answer) = client(server.url())
        .get_deal()
        .id(1)
        .send()
        .await
        .expect_err("an error")
    else {
        panic!("another error")
    };
    assert_eq!(
        (answer.status().as_u16(), answer.text()),
        (500, "{\"err".to_owned())
    );
    assert_eq!(
        answer.headers().get("content-length").expect("a header"),
        "100"
    );
    assert!(answer.is_cut_off());
}

#[tokio::test]
async fn a_long_error_is_kept_up_to_a_limit() {
    let body = vec![b'x'; intum_client::ErrorBody::LIMIT + 1];
    let Error::ErrorResponse(answer) =
        failed(ResponseTemplate::new(500).set_body_bytes(body)).await
    else {
        panic!("another error")
    };
    assert_eq!(answer.bytes().len(), intum_client::ErrorBody::LIMIT);
    assert!(answer.is_cut_off());
}

#[tokio::test]
async fn a_cut_off_answer_is_an_error() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"id\": 1";
    let server = RawServer::start(answer).await.expect("a server");
    let error = client(server.url())
        .get_deal()
        .id(1)
        .send()
        .await
        .expect_err("an error");
    assert!(matches!(error, Error::ResponseBodyError(_)), "{error}");
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_an_error() {
    let server = server(ResponseTemplate::new(200).set_body_raw("<html>", "text/html")).await;
    let error = client(&server.uri())
        .get_deal()
        .id(1)
        .send()
        .await
        .expect_err("an error");
    assert!(
        matches!(error, Error::InvalidResponsePayload(..)),
        "{error}"
    );
}

#[tokio::test]
async fn an_empty_answer_to_an_update_is_no_error_and_no_deal() {
    let server = server(ResponseTemplate::new(204)).await;
    let answer = client(&server.uri())
        .update_deal()
        .id(1)
        .body(DealPatch::default())
        .send()
        .await
        .expect("an answer");
    assert_eq!(answer.status().as_u16(), 204);
    let error = answer.into_inner().into_object().expect_err("no deal");
    assert_eq!(
        error.to_string(),
        "the answer does not have the expected form: expected an object, found null: null"
    );
}

#[tokio::test]
async fn a_delete_takes_any_success() {
    for answer in [
        ResponseTemplate::new(204),
        ResponseTemplate::new(200).set_body_string("OK"),
    ] {
        let server = server(answer).await;
        client(&server.uri())
            .delete_deal()
            .id(i64::MAX)
            .send()
            .await
            .expect("deleted");
        assert_eq!(
            only_request(&server).await.url.path(),
            format!("/crm/deals/{}.json", i64::MAX)
        );
    }
}

#[tokio::test]
async fn a_list_that_is_an_object_is_no_list() {
    let server = json_server(r#"{"id": 1, "name": "a deal"}"#).await;
    let answer = client(&server.uri())
        .list_deals()
        .send()
        .await
        .expect("an answer")
        .into_inner();
    let error = answer.items().expect_err("no list");
    let expected = "the answer does not have the expected form: expected a list, found an object: {\"id\": 1, \"name\": \"a deal\"}";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn a_list_with_an_item_that_is_no_object_says_which() {
    let server = json_server(r#"[{"id": 1}, 1.50]"#).await;
    let answer = client(&server.uri())
        .list_deals()
        .send()
        .await
        .expect("an answer")
        .into_inner();
    let error = answer.items().expect_err("not all deals");
    assert!(
        error
            .to_string()
            .ends_with("expected an object as item 1 of the list, found a number: 1.50"),
        "{error}"
    );
}

#[tokio::test]
async fn a_list_in_an_envelope_has_the_rest_beside_it() {
    let server = json_server(r#"{"payload": [{"id": "1"}, {"id": 2}], "total": 2}"#).await;
    let solos =
        solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client");
    let answer = solos
        .list_projects()
        .send()
        .await
        .expect("an answer")
        .into_inner();
    assert_eq!(
        answer
            .others()
            .expect("an envelope")
            .get::<u64>("total")
            .expect("a number"),
        Some(2)
    );
    let ids: Result<Vec<_>, _> = answer
        .items()
        .expect("a list")
        .iter()
        .map(|project| project.id())
        .collect();
    assert_eq!(ids.expect("ids"), [Some(&1), Some(&2)]);
}

#[tokio::test]
async fn ten_thousand_deals_keep_every_digit() {
    let deal = |index: usize| {
        format!(
            r#"{{"id":{index},"total_amount_net":{index}.10,"total_amount_gross":"{index}.20","name":"ż {index}"}}"#
        )
    };
    let body = format!("[{}]", (0..10_000).map(deal).collect::<Vec<_>>().join(","));
    let server = json_server(&body).await;
    let answer = client(&server.uri())
        .list_deals()
        .send()
        .await
        .expect("an answer")
        .into_inner();
    let deals = answer.items().expect("a list");
    assert_eq!(deals.len(), 10_000);
    let net = deals[9_999]
        .total_amount_net()
        .expect("an amount")
        .expect("a value");
    assert_eq!(net.to_string(), "9999.10");
    assert_eq!(
        difference(&body, &serde_json::to_string(&answer).expect("JSON")),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn credentials_are_sent_and_never_printed() {
    let server = json_server("{}").await;
    let client = Client::new(&server.uri(), "test-token-7f3a").expect("a client");
    client.get_deal().id(1).send().await.expect("an answer");
    let request = only_request(&server).await;
    assert_eq!(
        request.headers.get("authorization").expect("a header"),
        "Bearer test-token-7f3a"
    );
    let body: intum_client::types::CreateDealRequest = serde_json::from_str(
        r#"{"api_token": "test-token-7f3a", "deal": {"total_amount_net": 1, "total_amount_gross": 1, "tax": ""}}"#,
    )
    .expect("a body");
    let builder = client.create_deal().body(body.clone());
    for printed in [
        format!("{client:?}"),
        format!("{body:?}"),
        format!("{builder:?}"),
    ] {
        assert!(!printed.contains("7f3a"), "{printed}");
    }
    let Err(error) = Client::new("https://a.example", "test-token-7f3a\n") else {
        panic!("a newline is refused")
    };
    assert!(!format!("{error} {error:?}").contains("7f3a"), "{error:?}");
    assert_eq!(error.setting(), "Authorization");
}

#[tokio::test]
async fn an_error_of_the_connection_does_not_show_the_query() {
    // A port that was free a moment ago: nothing listens on it.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let error = client(&url)
        .list_deals()
        .q("test-token-7f3a")
        .send()
        .await
        .expect_err("nothing listens");
    assert!(
        !format!("{error} {error:?} {error:#}").contains("7f3a"),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = json_server("{}").await;
    let server =
        server(ResponseTemplate::new(302).insert_header("location", other.uri().as_str())).await;
    let solos =
        solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client");
    let error = solos
        .get_project()
        .id(1)
        .send()
        .await
        .expect_err("no answer");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert!(
        other
            .received_requests()
            .await
            .expect("recorded")
            .is_empty()
    );
}

#[tokio::test]
async fn a_prefix_in_the_base_url_is_kept() {
    let server = json_server("{}").await;
    client(&format!("{}/tenant/a/", server.uri()))
        .get_deal()
        .id(1)
        .send()
        .await
        .expect("an answer");
    assert_eq!(
        only_request(&server).await.url.path(),
        "/tenant/a/crm/deals/1.json"
    );
}

#[test]
fn a_base_url_that_cannot_be_used_is_refused_and_not_shown() {
    for url in [
        "",
        "your-account.example",
        "ftp://a.example",
        "https://a.example?x=1",
        "https://user:7f3a@a.example",
    ] {
        let Err(error) = Client::new(url, "test-token") else {
            panic!("{url} is refused")
        };
        assert_eq!(error.setting(), "base URL");
        assert!(!error.to_string().contains("7f3a"), "{error}");
    }
}

/// A queue stores a model inside a message of its own, which serde buffers.
#[test]
fn a_model_survives_a_queue() {
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(tag = "type")]
    enum Message {
        Deal(Deal),
    }
    let text = r#"{"type":"Deal","id":"17","total_amount_net":"0.10","closed":"win","extra":[1,{"a":null}]}"#;
    let Message::Deal(deal) = serde_json::from_str(text).expect("a message");
    assert_eq!(
        deal.total_amount_net().expect("an amount"),
        Some(&"0.10".parse().expect("an amount"))
    );
    let written = serde_json::to_string(&Message::Deal(deal.clone())).expect("JSON");
    assert_eq!(difference(text, &written), Vec::<String>::new());
    let value = serde_json::to_value(&deal).expect("a value");
    assert_eq!(serde_json::from_value::<Deal>(value).expect("a deal"), deal);
}
