//! Filters of deals, each alone and combined, compared with a model.

use serde_json::Value;

use crate::server::{Server, target};

const DEMO: &str = include_str!("../../src/seed/demo.json");

/// A model of the demo's deals and clients.
struct Model {
    deals: Vec<Value>,
    emails: Vec<(i64, String)>,
}

impl Model {
    fn new() -> Self {
        let demo: Value = serde_json::from_str(DEMO).expect("JSON");
        let client = |client: &Value| (client["id"].as_i64().unwrap(), client["email"].as_str().unwrap().to_owned());
        let emails = demo["clients"].as_array().unwrap().iter().map(client).collect();
        Self { deals: demo["deals"].as_array().unwrap().clone(), emails }
    }

    fn select(&self, query: &[(&str, &str)]) -> Vec<i64> {
        let numbered = (1..).zip(&self.deals);
        let fits = |deal: &Value| query.iter().all(|(name, wanted)| self.fits(deal, name, wanted));
        numbered.filter(|(_, deal)| fits(deal)).map(|(id, _)| id).collect()
    }

    fn fits(&self, deal: &Value, name: &str, wanted: &str) -> bool {
        let text = |name: &str| deal[name].as_str().unwrap_or_default().to_lowercase();
        match name {
            "q" => {
                let wanted = wanted.to_lowercase();
                let email = self.emails.iter().find(|(id, _)| Some(*id) == deal["client_id"].as_i64());
                [text("name"), text("description"), email.map(|(_, email)| email.clone()).unwrap_or_default()]
                    .iter()
                    .any(|text| text.contains(&wanted))
            }
            "main_date_from" => deal["date"].as_str().is_some_and(|date| date >= wanted),
            "main_date_to" => deal["date"].as_str().is_some_and(|date| date <= wanted),
            "total_amount_gross_from" => deal["total_amount_gross"].as_f64() >= wanted.parse().ok(),
            "total_amount_gross_to" => deal["total_amount_gross"].as_f64() <= wanted.parse().ok(),
            _ => deal[name].as_i64() == wanted.parse().ok(),
        }
    }
}

/// Values of each filter, which select some deals or none.
const VALUES: [(&str, &[&str]); 10] = [
    ("q", &["wdroż", "WDROŻENIE", "alfa.example", "ANNA", "etap 2", "a", "", "–", "%", "zzz"]),
    ("client_id", &["101", "104", "106", "7"]),
    ("status_id", &["1", "2", "3", "4", "-1"]),
    ("responsible_id", &["11", "12", "13", "9223372036854775807"]),
    ("department_id", &["1", "2", "0"]),
    ("project_id", &["1"]),
    ("main_date_from", &["2026-01-01", "2026-03-07", "2026-06-16", "2027-01-01"]),
    ("main_date_to", &["2025-12-31", "2026-06-16", "2026-06-15", "2026-12-14"]),
    ("total_amount_gross_from", &["0", "615", "615.01", "9963.590", "24601.05"]),
    ("total_amount_gross_to", &["614.99", "615.00", "9963.59", "24601.04", "100000"]),
];

#[test]
fn each_filter_alone_selects_what_the_model_does() {
    let (server, model) = (Server::start(), Model::new());
    let mut sizes = Vec::new();
    for (name, values) in VALUES {
        for value in values {
            let query = [(name, *value)];
            assert_eq!(server.deals(&query), model.select(&query), "{query:?}");
            sizes.push(model.select(&query).len());
        }
    }
    assert!(sizes.contains(&0) && sizes.contains(&model.deals.len()) && sizes.iter().any(|size| (1..9).contains(size)));
}

#[test]
fn filters_together_select_what_the_model_does() {
    let (server, model) = (Server::start(), Model::new());
    let mut rng = fastrand::Rng::with_seed(7);
    let mut found = 0;
    for _ in 0..300 {
        let mut query = Vec::new();
        for (name, values) in VALUES {
            if name != "project_id" && rng.u8(..10) < 3 {
                query.push((name, values[rng.usize(..values.len())]));
            }
        }
        rng.shuffle(&mut query);
        let is_reversed = |first: &str, last: &str| {
            let value = |name: &str| query.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
            let (first, last) = (value(first), value(last));
            let numbers = first.and_then(|text| text.parse::<f64>().ok()).zip(last.and_then(|text| text.parse().ok()));
            numbers.map_or_else(|| first.zip(last).is_some_and(|(first, last)| first > last), |(a, b)| a > b)
        };
        if is_reversed("main_date_from", "main_date_to")
            || is_reversed("total_amount_gross_from", "total_amount_gross_to")
        {
            let request = crate::wire::Request::get(&target("/crm/deals.json", &query));
            server.expect(422, &request);
            continue;
        }
        assert_eq!(server.deals(&query), model.select(&query), "{query:?}");
        found += usize::from(!model.select(&query).is_empty());
    }
    assert!(found > 50, "{found}");
}

#[test]
fn searches_text_literally() {
    let seed = r#"{
        "clients": [{"id": 1, "email": "Żaneta_K@example.com"}, {"id": 2}],
        "deals": [
            {"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "name": "100% pewne"},
            {"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "name": "snake_case", "description": "it's"},
            {"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "name": "ZAŻÓŁĆ", "description": "gęślą jaźń"},
            {"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "client_id": 1},
            {"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "name": "a\u0000b \\ \"", "client_id": 2},
            {"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "name": "ΟΔΟΣΑ"}
        ]}"#;
    let server = Server::with(seed);
    for (text, expected) in [
        ("%", &[1][..]),
        ("_", &[2, 4]),
        ("'", &[2]),
        ("zażółć", &[3]),
        ("ŻÓŁ", &[3]),
        ("GĘŚLĄ", &[3]),
        ("zazolc", &[]),
        ("żaneta_k@EXAMPLE", &[4]),
        ("\u{0}", &[5]),
        ("A\u{0}B", &[5]),
        ("\\", &[5]),
        ("\"", &[5]),
        ("*", &[]),
        ("?", &[]),
        ("\n", &[]),
        ("snake_case\nit", &[]),
        ("snake_caseit", &[]),
        ("ΟΔΟΣ", &[6]),
        ("οδοσα", &[6]),
        ("", &[1, 2, 3, 4, 5, 6]),
    ] {
        assert_eq!(server.deals(&[("q", text)]), expected, "{text:?}");
    }
}

#[test]
fn search_ignores_case_and_composition() {
    let server = Server::with(
        r#"{"clients": [{"id": 1, "email": "b\u00fcro@stra\u00dfe.example"}],
            "deals": [{"total_amount_net": 1, "total_amount_gross": 1, "tax": "", "client_id": 1}]}"#,
    );
    let name = |name: &str| server.create(&format!("\"name\": {}", serde_json::json!(name))).id();
    let (composed, decomposed) = (name("Wdrożenie Й"), name("wdroz\u{307}enie и\u{306}"));
    let (greek, german, turkish) = (name("ΟΔΥΣΣΕΥΣ"), name("Große Ⅷ"), name("Istanbul ılık"));
    for (text, expected) in [
        ("WDROZ\u{307}ENIE", &[composed, decomposed][..]),
        ("ożen", &[composed, decomposed]),
        ("й", &[composed, decomposed]),
        ("οδυσσευς", &[greek]),
        ("οδυσσευσ", &[greek]),
        ("σευσ", &[greek]),
        ("GROSSE", &[german]),
        ("groß", &[german]),
        ("viii", &[german]),
        ("istanbul", &[turkish]),
        ("ILIK", &[]),
        ("ıl", &[turkish]),
        ("wdroze", &[]),
        ("bu\u{308}ro@STRASSE", &[1]),
    ] {
        assert_eq!(server.deals(&[("q", text)]), expected, "{text:?}");
    }
}

#[test]
fn filters_match_the_current_deal() {
    let server = Server::with(r#"{"clients": [{"id": 5}]}"#);
    let id = server.create(r#""name": "First", "client_id": 5, "date": "2026-05-05", "total_amount_gross": 200"#).id();
    let all = [("q", "FIRST"), ("client_id", "5"), ("main_date_from", "2026-05-05"), ("total_amount_gross_to", "200")];
    assert_eq!(server.deals(&all), [id]);
    let change = r#"{"deal": {"name": "Second", "client_id": null, "date": null, "total_amount_gross": 200.01}}"#;
    server.expect(200, &crate::wire::Request::patch(&format!("/crm/deals/{id}.json"), change));
    for filter in all {
        assert!(server.deals(&[filter]).is_empty(), "{filter:?}");
    }
    assert_eq!(server.deals(&[("q", "second"), ("total_amount_gross_from", "200.01")]), [id]);
    assert!(server.deals(&[("main_date_from", "0001-01-01")]).is_empty(), "a deal without a date has none");
}
