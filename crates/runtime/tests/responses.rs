//! Property tests: a response of any JSON is kept, and no bytes cause a panic.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod any_json;

use any_json::{config, json, name};
use chrono::NaiveDate;
use crm_client_runtime::{Amount, Field, Json, JsonKind, JsonObject, ListResponse, ObjectResponse, ResponseBody};
use proptest::prelude::*;

crm_client_runtime::open_enum! {
    /// How it ended.
    pub enum Outcome {
        /// `win`
        Won = "win",
    }
}

/// A field of each type.
#[derive(Clone, Debug, Default, PartialEq)]
struct Deal {
    id: Field<i64>,
    name: Field<String>,
    net: Field<Amount>,
    date: Field<NaiveDate>,
    closed: Field<Outcome>,
    open: Field<bool>,
    tags: Field<Vec<u32>>,
    fields: Field<JsonObject>,
    extra: JsonObject,
}

crm_client_runtime::model! {
    Deal, wrapped as ["deal", "deals"], builder() -> DealBuilder {
        id: i64 => i64 = "id",
        name: String => &str = "name",
        net: Amount => Amount = "net",
        date: NaiveDate => NaiveDate = "date",
        closed: Outcome => &Outcome = "closed",
        open: bool => bool = "open",
        tags: Vec<u32> => &[u32] = "tags",
        fields: JsonObject => &JsonObject = "fields",
    }
}

/// The names of the fields, of wrappers, and others.
const NAMES: &str = "id|name|net|date|closed|open|tags|fields|deal|deals|data|items|total|[a-z]";

/// Bodies of responses, most of which are as documented.
fn body() -> impl Strategy<Value = String> {
    let object = || {
        prop::collection::vec((name(NAMES), json(NAMES)), 0..12).prop_map(|members| {
            let members: Vec<String> = members.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
            format!("{{{}}}", members.join(", "))
        })
    };
    let list = || prop::collection::vec(object(), 0..4).prop_map(|items| format!("[{}]", items.join(", ")));
    prop_oneof![
        json(NAMES),
        object(),
        list(),
        object().prop_map(|object| format!("{{\"deal\": {object}, \"total\": 1.50}}")),
        list().prop_map(|list| format!("{{\"total\": 1.50, \"data\": {list}}}")),
        (list(), json(NAMES)).prop_map(|(list, item)| format!("[{item}, {list}, {item}, {{}}]")),
    ]
}

/// Decodes a body as the client does.
fn decode<T: ResponseBody>(text: &str) -> serde_json::Result<T> {
    T::parse(text)
}

/// Returns the same text for JSON that differs only in the order of names, in spaces and in escapes.
fn canonical(json: &Json) -> String {
    match json.kind() {
        JsonKind::Object => {
            let object: JsonObject = json.to().expect("an object");
            let mut members: Vec<(&str, String)> = object.iter().map(|(name, json)| (name, canonical(json))).collect();
            // Stable: members with the same name keep their order.
            members.sort_by_key(|(name, _)| *name);
            format!("{members:?}")
        }
        JsonKind::Array => {
            let items: Vec<Json> = json.to().expect("an array");
            format!("{:?}", items.iter().map(canonical).collect::<Vec<_>>())
        }
        // A string that is not text is kept as it was sent.
        JsonKind::String => match json.to::<String>() {
            Ok(text) => format!("{text:?}"),
            Err(_) => json.text().to_owned(),
        },
        _ => json.text().to_owned(),
    }
}

/// Everything that a model decodes, to compare two ways of decoding.
fn read(deal: &Deal) -> String {
    let extra = deal.extra.iter().map(|(name, json)| format!("{name}: {json}")).collect::<Vec<_>>();
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {extra:?}",
        deal.id(),
        deal.name(),
        deal.net(),
        deal.date(),
        deal.closed(),
        deal.open(),
        deal.tags(),
        deal.fields()
    )
}

fn assert_kept<T: ResponseBody + serde::Serialize>(text: &str) -> Result<(), TestCaseError> {
    let response: T = decode(text).expect("any JSON decodes");
    let written = Json::of(&response).expect("JSON");
    prop_assert_eq!(canonical(&written), canonical(&Json::parse(text).expect("JSON")));
    Ok(())
}

/// Decodes text that may not be JSON: from a slice, which is borrowed, and from a reader, which is not.
fn assert_same<T: ResponseBody + PartialEq + std::fmt::Debug>(bytes: &[u8]) -> Result<(), TestCaseError> {
    let borrowed = serde_json::from_slice::<T>(bytes);
    let read = serde_json::from_reader::<_, T>(bytes);
    prop_assert_eq!(borrowed.ok(), read.ok());
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = decode::<T>(text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn keeps_any_json(text in body()) {
        assert_kept::<ListResponse<Deal>>(&text)?;
        assert_kept::<ObjectResponse<Deal>>(&text)?;
    }

    #[test]
    fn any_value_leaves_the_rest_of_the_list_readable(member in name(NAMES), value in json(NAMES), index in 0..3_usize) {
        let items = (0..3).map(|item| if item == index {
            format!("{{\"{member}\": {value}, \"after\": {item}, \"id\": {item}.0}}")
        } else {
            format!("{{\"id\": \"{item}e0\", \"net\": 1.50}}")
        });
        let text = format!("[{}]", items.collect::<Vec<_>>().join(","));
        let fast: ListResponse<Deal> = serde_json::from_str(&text).expect("a list of objects");
        let slow = ListResponse::<Deal>::from(Json::parse(text.as_str()).expect("JSON"));
        let (fast, slow) = (fast.items().expect("a list"), slow.items().expect("a list"));
        prop_assert_eq!(fast.iter().map(read).collect::<Vec<_>>(), slow.iter().map(read).collect::<Vec<_>>());
        for (item, deal) in fast.iter().enumerate() {
            if item == index {
                prop_assert!(deal.extra.get::<u64>("after").expect("an integer").is_some());
            } else {
                prop_assert_eq!(deal.id().expect("an id"), i64::try_from(item).ok());
                prop_assert_eq!(deal.net().expect("an amount"), Some("1.5".parse().expect("an amount")));
            }
        }
    }

    #[test]
    fn no_bytes_cause_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        assert_same::<ListResponse<Deal>>(&bytes)?;
        assert_same::<ObjectResponse<Deal>>(&bytes)?;
    }

    #[test]
    fn no_broken_json_causes_a_panic(text in body(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len());
        let truncated = bytes.get(..at).unwrap_or_default().to_vec();
        bytes.splice(at..=at, [byte]);
        for broken in [truncated, bytes] {
            assert_same::<ListResponse<Deal>>(&broken)?;
            assert_same::<ObjectResponse<Deal>>(&broken)?;
        }
    }
}
