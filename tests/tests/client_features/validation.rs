//! Validation before a request is sent, with the path of each field.

use intum_client::types::{CreateDealRequest, DealPatch, NewDeal};
use intum_client::{Amount, Error, NaiveDate};

use crate::{intum, json, requests, server};

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn violations(error: &Error) -> Vec<String> {
    assert!(error.is_invalid() && error.is_validation() && !error.is_retryable(), "{error}");
    assert_eq!(error.attempts(), 0);
    error.violations().iter().map(ToString::to_string).collect()
}

fn deal(net: &str, gross: &str) -> NewDeal {
    NewDeal::builder().total_amount_net(amount(net)).total_amount_gross(amount(gross)).tax("23").build()
}

#[tokio::test]
async fn rejects_amounts_out_of_range_or_order() {
    let server = server(|_| json("{}")).await;
    let client = intum(&server);
    for (net, gross, expected) in [
        (
            "1000000000000",
            "1000000000000.00",
            &[
                "`deal.total_amount_gross`: 1000000000000.00 is not less than 1000000000000",
                "`deal.total_amount_net`: 1000000000000 is not less than 1000000000000",
            ][..],
        ),
        ("10.01", "10", &["`deal.total_amount_net`: 10.01 is more than `total_amount_gross`, which is 10"]),
    ] {
        let error = client.create_deal(deal(net, gross)).send().await.expect_err("rejected");
        assert_eq!(violations(&error), expected);
    }
    assert!(requests(&server).await.is_empty());
    for (net, gross) in [("999999999999.99", "999999999999.99"), ("10.00", "10"), ("-5", "-5"), ("-6", "0")] {
        client.create_deal(deal(net, gross)).send().await.expect("sent");
    }
}

#[tokio::test]
async fn rejects_a_reversed_range_of_days() {
    let server = server(|_| json("{}")).await;
    let mut reversed = deal("1", "1");
    (reversed.date_from, reversed.date_to) = (Some(day("2026-01-02")), Some(day("2026-01-01")));
    let error = intum(&server).create_deal(CreateDealRequest::new(reversed)).send().await.expect_err("rejected");
    assert_eq!(violations(&error), ["`deal.date_from`: 2026-01-02 is more than `date_to`, which is 2026-01-01"]);
}

#[tokio::test]
async fn validates_the_fields_that_an_update_has() {
    let server = server(|_| json("{}")).await;
    let client = intum(&server);
    let update = |patch: DealPatch| client.update_deal(1, patch).send();
    let patch = DealPatch::builder().total_amount_gross(amount("9")).total_amount_net(amount("10")).build();
    let error = update(patch).await.expect_err("rejected");
    assert_eq!(violations(&error), ["`deal.total_amount_net`: 10 is more than `total_amount_gross`, which is 9"]);
    update(DealPatch::builder().total_amount_net(amount("10")).build()).await.expect("the other amount is not known");
}

#[tokio::test]
async fn names_all_reversed_ranges_of_filters() {
    let server = server(|_| json("[]")).await;
    let request = intum(&server)
        .list_deals()
        .main_date_from(day("2026-02-01"))
        .main_date_to(day("2026-01-01"))
        .total_amount_gross_from("2.50")
        .total_amount_gross_to("2.49")
        .client_id(u64::MAX)
        .send()
        .await;
    assert_eq!(
        violations(&request.expect_err("rejected")),
        [
            "`client_id`: out of range integral type conversion attempted",
            "`main_date_from`: 2026-02-01 is more than `main_date_to`, which is 2026-01-01",
            "`total_amount_gross_from`: 2.50 is more than `total_amount_gross_to`, which is 2.49",
        ]
    );
}
