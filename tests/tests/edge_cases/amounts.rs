//! Amounts, to the last digit.

use intum_client::Amount;
use intum_client::types::NewDeal;
use tests::difference;

use crate::{client, get_deal, json_server, only_request};

#[tokio::test]
async fn amounts_arrive_as_numbers_and_as_text() {
    for digits in ["999999999999.99", "0.1", "0.10", "-0.01", "1e11", "12300.00", "0", "1.50E+2"] {
        let expected: Amount = digits.parse().expect("an amount");
        for json in [digits.to_owned(), format!("\"{digits}\"")] {
            let body = format!(r#"{{"total_amount_net": {json}}}"#);
            let deal = get_deal(&body).await;
            assert_eq!(deal.total_amount_net().expect("an amount"), Some(expected), "{json}");
            assert_eq!(difference(&body, &serde_json::to_string(&deal).expect("JSON")), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn amounts_leave_as_the_digits_they_were_given() {
    for digits in ["999999999999.99", "0.1", "0.10", "-0.01", "12300.00", "10000", "0.00"] {
        let server = json_server("{}").await;
        let amount: Amount = digits.parse().expect("an amount");
        let deal = NewDeal::new(amount, amount, "23");
        client(&server.uri()).create_deal(deal).send().await.expect("a response");
        let body = String::from_utf8(only_request(&server).await.body).expect("text");
        let expected =
            format!(r#"{{"deal":{{"tax":"23","total_amount_gross":{digits},"total_amount_net":{digits}}}}}"#);
        assert_eq!(difference(&expected, &body), Vec::<String>::new());
    }
}

#[tokio::test]
async fn amounts_in_a_query_are_their_digits() {
    let server = json_server("[]").await;
    let request = client(&server.uri());
    let request = request.list_deals().total_amount_gross_from("0.10").total_amount_gross_to(Amount::from(100));
    request.send().await.expect("a response");
    let url = only_request(&server).await.url;
    assert_eq!(url.query(), Some("total_amount_gross_from=0.10&total_amount_gross_to=100"));
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
    let response = client(&server.uri()).list_deals().send().await.expect("a response").into_inner();
    let deals = response.items().expect("a list");
    assert_eq!(deals.len(), 10_000);
    let net = deals[9_999].total_amount_net().expect("an amount").expect("a value");
    assert_eq!(net.to_string(), "9999.10");
    assert_eq!(difference(&body, &serde_json::to_string(&response).expect("JSON")), Vec::<String>::new());
}

/// serde buffers a number with a fraction as a float: up to 15 digits it is exact, beyond it is rejected.
#[test]
fn a_buffered_amount_is_exact_or_rejected() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(tag = "type")]
    enum Message {
        Deal(Box<intum_client::types::Deal>),
        New(Box<NewDeal>),
    }
    for digits in ["999999999999.99", "0.1", "0.10", "-0.01", "12300.00", "123456789012345"] {
        let text = format!(r#"{{"type": "Deal", "total_amount_net": {digits}}}"#);
        let Message::Deal(deal) = serde_json::from_str(&text).expect("a message") else { panic!("another message") };
        assert_eq!(deal.total_amount_net().expect("an amount"), Some(digits.parse().expect("an amount")), "{digits}");
    }
    for digits in ["9007199254740993.01", "12345678901234567.89", "0.1234567890123456789", "99999999999999999999.99"] {
        let text = format!(r#"{{"type": "Deal", "total_amount_net": {digits}}}"#);
        let Message::Deal(deal) = serde_json::from_str(&text).expect("a message") else { panic!("another message") };
        deal.total_amount_net().expect_err("it may have been rounded");
        let new = format!(
            r#"{{"type": "New", "total_amount_net": {digits}, "total_amount_gross": "{digits}", "tax": "23"}}"#
        );
        let error = serde_json::from_str::<Message>(&new).expect_err("it may have been rounded");
        assert!(error.to_string().contains("may have been rounded on its way"), "{error}");
        let text = new.replace(&format!(": {digits}"), &format!(": \"{digits}\""));
        let Message::New(new) = serde_json::from_str(&text).expect("text is exact") else { panic!("another message") };
        assert_eq!(new.total_amount_net.to_string(), digits);
    }
}
