//! The forms of a response that no source settles: each is read as the same deal, and written back as it came.

use intum_client::types::Deal;
use intum_client::{Error, ListResponse};

use crate::{client, get_deal, json_server};

/// Returns the deal of a response in each form, with the name of the form.
fn forms() -> Vec<(String, String)> {
    let mut forms = Vec::new();
    for (amounts, [net, gross]) in [("numbers", ["10000.00", "12300.10"]), ("texts", ["\"10000.00\"", "\"12300.10\""])]
    {
        for (times, members) in [
            ("no times", ""),
            ("times", r#","created_at":"2026-01-30T12:00:00Z","updated_at":"2026-02-01T08:15:00+01:00""#),
            ("empty times", r#","created_at":null,"updated_at":null"#),
        ] {
            let deal = format!(r#"{{"id":17,"total_amount_net":{net},"total_amount_gross":{gross}{members}}}"#);
            forms.push((format!("{amounts}, {times}"), deal));
        }
    }
    forms
}

fn line(form: &str, deal: &Deal) -> Result<String, Error> {
    let net = deal.require_total_amount_net()?;
    let gross = deal.require_total_amount_gross()?;
    let time = |time: Option<intum_client::DateTime>| time.map_or_else(|| "-".to_owned(), |time| time.to_string());
    let (created, updated) = (time(deal.created_at()?), time(deal.updated_at()?));
    Ok(format!("{form}: {} {net} {gross} {created} {updated}", deal.require_id()?))
}

#[tokio::test]
async fn a_deal_has_the_same_values_in_each_form() {
    let mut lines = Vec::new();
    for (form, body) in forms() {
        for (envelope, response) in [("bare", body.clone()), ("wrapped", format!(r#"{{"deal":{body}}}"#))] {
            let deal = get_deal(&response).await;
            lines.push(line(&format!("{envelope}, {form}"), &deal).expect("values"));
            assert_eq!(serde_json::to_string(&deal).expect("JSON").len(), body.len(), "{form}");
        }
        for (envelope, response) in
            [("list", format!("[{body}]")), ("wrapped list", format!(r#"{{"deals":[{body}],"total":1}}"#))]
        {
            let server = json_server(&response).await;
            let list = client(&server.uri()).list_deals().send().await.expect("a response").into_inner();
            let [deal] = list.items().expect("a list") else { panic!("one deal") };
            lines.push(line(&format!("{envelope}, {form}"), deal).expect("values"));
            let again: ListResponse<Deal> =
                serde_json::from_str(&serde_json::to_string(&list).expect("JSON")).expect("a list");
            assert_eq!(again, list);
        }
    }
    insta::assert_snapshot!("response_forms", lines.join("\n"));
}
