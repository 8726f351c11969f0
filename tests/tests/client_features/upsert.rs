//! Creating or updating a deal by its external id.

use std::sync::{Arc, Mutex};

use intum_client::types::{DealPatch, NewDeal};
use intum_client::{Amount, Client};
use wiremock::matchers::method;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::{intum, json, requests, server};

/// Which of several deals with one external id the server finds.
#[derive(Clone, Copy)]
enum Finds {
    Oldest,
    Newest,
    Nothing,
}

/// The ids of the deals with the external id. The server allows several.
type Deals = Arc<Mutex<Vec<i64>>>;

async fn crm(deals: &Deals, finds: Finds) -> MockServer {
    let deals = Arc::clone(deals);
    server(move |request| response(request, &mut deals.lock().expect("no panic"), finds)).await
}

fn response(request: &Request, deals: &mut Vec<i64>, finds: Finds) -> ResponseTemplate {
    let deal = |id: i64| json(format!("{{\"deal\":{{\"id\":{id}}}}}"));
    match (request.method.as_str(), request.url.path()) {
        ("GET", "/crm/deals/e/erp/A-17.json") => {
            let found = match finds {
                Finds::Oldest => deals.iter().min(),
                Finds::Newest => deals.iter().max(),
                Finds::Nothing => None,
            };
            found.map_or(ResponseTemplate::new(404), |id| deal(*id))
        }
        ("GET", path) if deals.contains(&id(path)) => {
            json(format!("{{\"deal\":{{\"id\":{},\"external_id\":\"A-17\"}}}}", id(path)))
        }
        ("GET", _) => ResponseTemplate::new(404),
        ("POST", "/crm/deals.json") => {
            let id = deals.iter().max().map_or(1, |id| id + 1);
            deals.push(id);
            deal(id)
        }
        ("PATCH", path) => deal(id(path)),
        ("DELETE", path) => {
            deals.retain(|deal| *deal != id(path));
            ResponseTemplate::new(204)
        }
        _ => ResponseTemplate::new(405),
    }
}

fn id(path: &str) -> i64 {
    path.trim_start_matches("/crm/deals/").trim_end_matches(".json").parse().expect("an id")
}

fn deal() -> NewDeal {
    let amount = |text: &str| text.parse::<Amount>().expect("an amount");
    NewDeal::builder().total_amount_net(amount("10.00")).total_amount_gross(amount("12.30")).tax("23").name("A").build()
}

async fn upsert(client: &Client) -> Result<(i64, bool), intum_client::Error> {
    let upserted = client.upsert_deal("erp", "A-17", deal()).await?;
    Ok((upserted.id, upserted.is_created))
}

async fn calls(server: &MockServer) -> Vec<String> {
    let calls = requests(server).await;
    calls.iter().map(|request| format!("{} {}", request.method, request.url.path())).collect()
}

const FIND: &str = "GET /crm/deals/e/erp/A-17.json";
const CREATE: &str = "POST /crm/deals.json";

#[tokio::test]
async fn a_deal_that_is_not_there_is_created_and_then_updated() {
    let deals = Deals::default();
    let server = crm(&deals, Finds::Oldest).await;
    let client = intum(&server);
    assert_eq!(upsert(&client).await.expect("created"), (1, true));
    assert_eq!(upsert(&client).await.expect("updated"), (1, false));
    assert_eq!(calls(&server).await, [FIND, CREATE, FIND, FIND, "PATCH /crm/deals/1.json"]);
    let fields = r#""external_id":"A-17","name":"A","tax":"23","total_amount_gross":12.30,"total_amount_net":10.00"#;
    for index in [1, 4] {
        let body = String::from_utf8(requests(&server).await[index].body.clone()).expect("text");
        assert_eq!(body, format!("{{\"deal\":{{{fields}}}}}"));
    }
}

#[tokio::test]
async fn callers_of_one_client_create_one_deal() {
    let deals = Deals::default();
    let server = crm(&deals, Finds::Oldest).await;
    let client = intum(&server);
    let callers: Vec<_> = (0..8)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { upsert(&client).await.expect("upserted") })
        })
        .collect();
    let mut created = 0;
    for caller in callers {
        let (id, is_created) = caller.await.expect("no panic");
        created += usize::from(is_created);
        assert_eq!(id, 1);
    }
    assert_eq!((created, deals.lock().expect("no panic").as_slice()), (1, &[1][..]));
}

/// Starts a server that lets two programs find nothing and then create.
async fn race(finds: Finds) -> (Deals, MockServer) {
    let deals = Deals::default();
    let (server_deals, misses) = (Arc::clone(&deals), Mutex::new(2));
    let server = server(move |request| {
        let mut misses = misses.lock().expect("no panic");
        if request.method == "GET" && *misses > 0 {
            *misses -= 1;
            return ResponseTemplate::new(404);
        }
        response(request, &mut server_deals.lock().expect("no panic"), finds)
    })
    .await;
    (deals, server)
}

#[tokio::test]
async fn of_two_programs_the_slower_one_deletes_its_duplicate() {
    let (deals, server) = race(Finds::Oldest).await;
    // The other program has found nothing, and creates while this one does.
    assert!(!other_program_finds(&server).await);
    deals.lock().expect("no panic").push(5);
    assert_eq!(upsert(&intum(&server)).await.expect("updated"), (5, false));
    assert_eq!(deals.lock().expect("no panic").as_slice(), [5]);
    assert_eq!(
        calls(&server).await[1..],
        [FIND, CREATE, FIND, "GET /crm/deals/6.json", "DELETE /crm/deals/6.json", "PATCH /crm/deals/5.json"]
    );
}

#[tokio::test]
async fn a_duplicate_that_is_already_deleted_is_not_an_error() {
    let (deals, server) = race(Finds::Oldest).await;
    assert!(!other_program_finds(&server).await);
    deals.lock().expect("no panic").push(5);
    // The delete is done, and its response lost on the way.
    let lost = Mock::given(method("DELETE")).respond_with(ResponseTemplate::new(502)).up_to_n_times(1).with_priority(1);
    lost.mount(&server).await;
    let gone = Mock::given(method("DELETE")).respond_with(ResponseTemplate::new(404)).with_priority(2);
    gone.mount(&server).await;
    assert_eq!(upsert(&intum(&server)).await.expect("updated"), (5, false));
    assert_eq!(calls(&server).await.last().map(String::as_str), Some("PATCH /crm/deals/5.json"));
}

#[tokio::test]
async fn names_and_keeps_two_deals_that_cannot_be_told_apart() {
    let deals = Deals::default();
    let others = Arc::clone(&deals);
    let server = server(move |request| {
        let mut deals = others.lock().expect("no panic");
        let response = response(request, &mut deals, Finds::Newest);
        if request.method == "POST" {
            deals.push(9);
        }
        response
    })
    .await;
    let error = upsert(&intum(&server)).await.expect_err("two deals");
    assert!(error.is_conflict() && !error.is_retryable(), "{error}");
    assert!(error.to_string().contains("the deals 1 and 9 both have the external id \"A-17\""), "{error}");
    assert_eq!(deals.lock().expect("no panic").as_slice(), [1, 9]);
}

#[tokio::test]
async fn fails_when_the_created_deal_is_not_found() {
    let deals = Deals::default();
    let server = crm(&deals, Finds::Nothing).await;
    let error = upsert(&intum(&server)).await.expect_err("not found");
    assert!(error.is_conflict() && error.to_string().contains("the deal 1 was created and is not found"), "{error}");
}

/// A server whose create responses `status`, having created the deal or not.
async fn create_responds(status: u16, is_created: bool) -> (MockServer, Result<(i64, bool), intum_client::Error>) {
    let deals = Mutex::new(Vec::new());
    let server = server(move |request| {
        let mut deals = deals.lock().expect("no panic");
        if request.method != "POST" {
            return response(request, &mut deals, Finds::Oldest);
        }
        if is_created {
            deals.push(3);
        }
        ResponseTemplate::new(status)
    })
    .await;
    let upserted = upsert(&intum(&server)).await;
    (server, upserted)
}

#[tokio::test]
async fn looks_for_a_create_with_an_unknown_outcome_and_does_not_retry_it() {
    for (status, is_own, looks) in [(409, false, 1), (422, false, 1), (500, true, 1), (504, true, 4)] {
        let (server, upserted) = create_responds(status, true).await;
        assert_eq!(upserted.expect("updated"), (3, is_own), "{status}");
        assert_eq!(calls(&server).await, [FIND, CREATE, FIND, "PATCH /crm/deals/3.json"]);
        let (server, upserted) = create_responds(status, false).await;
        assert_eq!(upserted.expect_err("nothing").status().map(|status| status.as_u16()), Some(status));
        let expected = [&[FIND, CREATE][..], &vec![FIND; looks]].concat();
        assert_eq!(calls(&server).await, expected);
    }
    let (server, upserted) = create_responds(403, false).await;
    assert!(upserted.expect_err("nothing").is_forbidden());
    assert_eq!(calls(&server).await, [FIND, CREATE]);
}

#[tokio::test]
async fn creates_nothing_in_an_outage() {
    for response in [json("null"), json("{}"), json(r#"{"error": "maintenance"}"#), json(r#"{"deal": {"id": "x"}}"#)] {
        let server = server(move |_| response.clone()).await;
        let error = upsert(&intum(&server)).await.expect_err("no deal");
        assert!(error.is_decode(), "{error}");
        assert_eq!(calls(&server).await, [FIND]);
    }
}

#[tokio::test]
async fn validates_the_deal_before_anything_is_sent() {
    let server = crm(&Deals::default(), Finds::Oldest).await;
    let client = intum(&server);
    let mut other = deal();
    other.external_id = Some("A-18".to_owned());
    let mut reversed = deal();
    reversed.total_amount_net = 100.into();
    for (deal, field) in [(other, "deal.external_id"), (reversed, "deal.total_amount_net")] {
        let error = client.upsert_deal("erp", "A-17", deal).await.expect_err("rejected");
        assert_eq!(error.violations()[0].field, field);
    }
    assert!(requests(&server).await.is_empty());
}

async fn other_program_finds(server: &MockServer) -> bool {
    intum(server).get_deal_by_external_id("erp", "A-17").send().await.is_ok()
}

#[test]
fn an_update_from_a_create_has_the_same_fields() {
    let mut deal = NewDeal::new("1000.00".parse().expect("an amount"), "1230.00".parse().expect("an amount"), "23");
    deal.name = Some("Deal".to_owned());
    let sent = |value: serde_json::Result<String>| value.expect("JSON");
    let create = sent(serde_json::to_string(&deal));
    assert_eq!(sent(serde_json::to_string(&DealPatch::from(deal))), create);
    assert!(create.contains("1000.00") && create.contains("\"name\":\"Deal\""), "{create}");
}
