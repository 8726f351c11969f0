//! Values in formats other than JSON.

use std::collections::BTreeMap;

use intum_client::types::{CreateDealRequest, Deal, DealPatch, NewDeal};
use intum_client::{Amount, Field, Json, JsonObject, ListResponse, ObjectResponse, Patch};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use solos_client::types::ProjectFilter;

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Row {
    name: String,
    price: Amount,
    tax: Option<Amount>,
}

fn row(price: &str) -> Row {
    Row { name: "a".to_owned(), price: price.parse().expect("an amount"), tax: None }
}

/// Amounts that a float would round.
const PRICES: [&str; 5] =
    ["10.10", "0.00", "123456789012.3456", "12345678901234.5678", "-0.0000000000000000000000000001"];

#[test]
fn an_amount_of_csv_has_the_digits_of_the_text() {
    for price in PRICES {
        let text = format!("name,price,tax\na,{price},\n");
        let read: Row = csv::Reader::from_reader(text.as_bytes()).deserialize().next().expect("a row").expect("a row");
        assert_eq!((read.price.to_string().as_str(), read.tax), (price, None));
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.serialize(&read).expect("CSV");
        assert_eq!(String::from_utf8(writer.into_inner().expect("bytes")).expect("text"), text);
    }
    let bad = csv::Reader::from_reader(&b"name,price,tax\na,ten,\n"[..]).deserialize::<Row>().next().expect("a row");
    assert!(bad.expect_err("no amount").to_string().contains("`ten` is not an amount"));
}

#[test]
fn an_amount_of_yaml_has_the_digits_of_the_text() {
    for price in PRICES {
        for text in [format!("name: a\nprice: {price}\n"), format!("name: a\nprice: '{price}'\n")] {
            let read: Row = serde_norway::from_str(&text).expect("YAML");
            assert_eq!(read.price.to_string(), price);
            let written = serde_norway::to_string(&read).expect("YAML");
            assert_eq!(serde_norway::from_str::<Row>(&written).expect("YAML").price.to_string(), price);
        }
    }
}

#[test]
fn an_amount_of_a_urlencoded_form_has_the_digits_of_the_text() {
    for price in PRICES {
        let text = format!("name=a&price={price}");
        let read: Row = serde_urlencoded::from_str(&text).expect("a form");
        assert_eq!(read.price.to_string(), price);
        assert_eq!(serde_urlencoded::to_string(&read).expect("a form"), text);
    }
}

/// A number of TOML is a 64-bit float; text keeps its digits.
#[test]
fn an_amount_of_toml_has_the_digits_of_the_text_or_is_what_the_float_stands_for() {
    for price in PRICES {
        let read: Row = toml::from_str(&format!("name = 'a'\nprice = '{price}'\n")).expect("TOML");
        assert_eq!(read.price.to_string(), price);
        assert_eq!(toml::from_str::<Row>(&toml::to_string(&read).expect("TOML")).expect("TOML"), row(price));
    }
    for price in ["10.10", "123456789012.3456", "-0.01", "12300", "0.0"] {
        let read: Row = toml::from_str(&format!("name = 'a'\nprice = {price}\n")).expect("TOML");
        assert_eq!(read, row(price));
    }
    for price in ["12345678901234.5678", "1e300", "nan", "inf", "true"] {
        let error =
            toml::from_str::<Row>(&format!("name = 'a'\nprice = {price}\n")).expect_err("no amount").to_string();
        assert!(error.contains("may have been rounded") || error.contains("an amount"), "{error}");
    }
}

#[derive(Debug, Deserialize, Serialize)]
struct Flat {
    #[serde(flatten)]
    row: Row,
}

#[test]
fn a_buffered_value_of_another_format_is_text_or_float() {
    let read: Flat = serde_norway::from_str("name: a\nprice: '10.10'\ntax: 23\n").expect("YAML");
    assert_eq!(read.row, Row { tax: Some(23.into()), ..row("10.10") });
    let read: Flat = toml::from_str("name = 'a'\nprice = 10.10\n").expect("TOML");
    assert_eq!(read.row, row("10.10"));
    toml::from_str::<Flat>("name = 'a'\nprice = 12345678901234.5678\n").expect_err("it may have been rounded");
}

#[test]
fn an_object_of_yaml_is_an_object_of_yaml() {
    let json = r#"{"a":[1,2.5,null,true,"x"],"b":{"c":-17}}"#;
    let json: Json = serde_json::from_str(json).expect("JSON");
    let yaml = serde_norway::to_string(&json).expect("YAML");
    assert_eq!(yaml, "a:\n- 1\n- 2.5\n- null\n- true\n- x\nb:\n  c: -17\n");
    assert_eq!(serde_norway::from_str::<Json>(&yaml).expect("YAML"), json);
    assert_eq!(serde_norway::from_str::<JsonObject>(&yaml).expect("YAML").len(), 2);
    let rounded: Json = serde_json::from_str("12345678901234.5678").expect("JSON");
    serde_norway::to_string(&rounded).expect_err("a float would round it");
    let new = NewDeal::builder()
        .total_amount_net(Amount::from(1))
        .total_amount_gross(Amount::from(2))
        .tax("23")
        .name("a")
        .build();
    let yaml = serde_norway::to_string(&new).expect("YAML");
    assert_eq!(serde_norway::from_str::<NewDeal>(&yaml).expect("YAML"), new);
}

/// Writes and reads a value in formats that write no names.
fn round_trip<T: Serialize + DeserializeOwned>(value: &T) -> [T; 2] {
    let bytes = bincode::serialize(value).expect("bincode");
    let postcard = postcard::to_stdvec(value).expect("postcard");
    [bincode::deserialize(&bytes).expect("bincode"), postcard::from_bytes(&postcard).expect("postcard")]
}

#[test]
fn requests_survive_formats_without_names() {
    let mut new = NewDeal::new("10000.00".parse().expect("an amount"), "12300.10".parse().expect("an amount"), "23");
    new.name = Some("Wdrożenie".to_owned());
    new.fields = Some(JsonObject::new().with("colour", "red").expect("JSON"));
    new.date = Some("2026-03-15".parse().expect("a day"));
    for back in round_trip(&(new.clone(), 7)) {
        assert_eq!(back, (new.clone(), 7));
        assert_eq!(back.0.total_amount_net.to_string(), "10000.00");
    }
    for patch in [
        DealPatch::default(),
        DealPatch::builder().description(Patch::Null).build(),
        DealPatch::builder().name("a").description(Patch::Null).status_id(2).total_amount_net(Amount::from(5)).build(),
    ] {
        for back in round_trip(&vec![patch.clone(), patch.clone()]) {
            assert_eq!(back, [patch.clone(), patch.clone()]);
        }
    }
    for back in round_trip(&CreateDealRequest::new(new.clone())) {
        assert_eq!(back.deal, new);
    }
    let filter = ProjectFilter::builder().count(5_u64).build();
    assert!(round_trip(&filter).iter().all(|back| *back == filter));
}

#[test]
fn what_was_received_comes_back_from_formats_without_names() {
    let text = r#"{"id":"17","total_amount_net":12345678901234.5678,"name":null,"closed":"later","a\ud83d":[1.50]}"#;
    let deal: Deal = serde_json::from_str(text).expect("a deal");
    for back in round_trip(&(deal.clone(), 7)) {
        assert_eq!(back, (deal.clone(), 7));
        assert_eq!(serde_json::to_string(&back.0).expect("JSON").len(), text.len());
    }
    let list: ListResponse<Deal> =
        serde_json::from_str(&format!(r#"{{"data":[{text},3],"total":2}}"#)).expect("a list");
    assert!(round_trip(&list).iter().all(|back| *back == list));
    let one: ObjectResponse<Deal> = serde_json::from_str(&format!(r#"{{"deal":{text}}}"#)).expect("a response");
    assert!(round_trip(&one).iter().all(|back| *back == one));
    let fields = (Field::<i64>::ABSENT, Field::<i64>::NULL, Field::from(17), Json::of("a").expect("JSON"), 3);
    assert!(round_trip(&fields).iter().all(|back| *back == fields));
    let patches = [Patch::Keep, Patch::Null, Patch::Set(17)];
    assert!(round_trip(&patches).iter().all(|back| *back == patches));
    let members = BTreeMap::from([("a".to_owned(), Amount::new(1010, 2).expect("an amount"))]);
    assert!(round_trip(&members).iter().all(|back| back["a"].to_string() == "10.10"));
}
