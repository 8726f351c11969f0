//! Property tests: compares what is decoded of a response with a slow and plain reading by `serde_json`.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod any_json;

use std::fmt;

use any_json::{config, json, name};
use crm_client_runtime::{Amount, Field, JsonObject, ListResponse, ObjectResponse, ResponseBody};
use proptest::prelude::*;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

#[derive(Clone, Debug, Default, PartialEq)]
struct Deal {
    id: Field<i64>,
    name: Field<String>,
    net: Field<Amount>,
    tags: Field<Vec<i64>>,
    fields: Field<JsonObject>,
    extra: JsonObject,
}

crm_client_runtime::model! {
    Deal, wrapped as ["deals", "deal"], builder() -> DealBuilder {
        id: i64 => i64 = "id",
        name: String => &str = "name",
        net: Amount => Amount = "net",
        tags: Vec<i64> => &[i64] = "tags",
        fields: JsonObject => &JsonObject = "fields",
    }
}

const FIELDS: [&str; 5] = ["id", "name", "net", "tags", "fields"];
const DOCUMENTED: [&str; 2] = ["deals", "deal"];
const USUAL: [&str; 7] = ["data", "items", "list", "payload", "records", "result", "results"];
const NAMES: &str = "id|name|net|tags|fields|deal|deals|data|result|[a-z]";

/// The bytes of a name, which may have halves of surrogate pairs.
#[derive(Clone, Debug, PartialEq)]
struct Name(Vec<u8>);

impl Name {
    fn is(&self, name: &str) -> bool {
        self.0 == name.as_bytes()
    }

    fn is_wrapper(&self) -> bool {
        DOCUMENTED.iter().chain(&USUAL).any(|name| self.is(name))
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Name;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Name, E> {
                Ok(Name(bytes.to_vec()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

/// The members of an object, in their order.
#[derive(Clone, Debug)]
struct Members(Vec<(Name, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Members;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(name) = map.next_key()? {
                    members.push((name, map.next_value()?));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// A deal: the value of each field, and the JSON of all other members.
#[derive(Debug, PartialEq)]
struct Plain {
    fields: Vec<Option<serde_json::Value>>,
    others: Vec<(Name, String)>,
}

/// Returns a value in which two spellings of a string are the same, if all its strings are text.
fn plain(json: &str) -> serde_json::Value {
    serde_json::from_str(json).unwrap_or_else(|_| json.into())
}

fn members(json: &str) -> Option<Members> {
    serde_json::from_str(json).ok()
}

/// The rule for an object: the first member with the name of a field is the field. All others are kept in their order.
fn expected_deal(Members(members): &Members) -> Plain {
    let mut deal = Plain { fields: vec![None; FIELDS.len()], others: Vec::new() };
    for (name, value) in members {
        let field = FIELDS.iter().position(|field| name.is(field)).and_then(|index| deal.fields.get_mut(index));
        match field {
            Some(field @ None) => *field = Some(plain(value.get())),
            _ => deal.others.push((name.clone(), value.get().to_owned())),
        }
    }
    deal
}

/// The rule for envelopes: a documented name that occurs once, or the one usual name.
fn wrapped(Members(members): &Members) -> Option<&RawValue> {
    let documented = DOCUMENTED.iter().find(|name| members.iter().any(|(member, _)| member.is(name)));
    let is_meant = |name: &Name| documented.map_or_else(|| name.is_wrapper(), |documented| name.is(documented));
    let mut meant = members.iter().filter(|(name, _)| is_meant(name));
    match (meant.next(), meant.next()) {
        (Some((_, value)), None) => Some(value),
        _ => None,
    }
}

fn expected_list(json: &str) -> Option<Vec<Plain>> {
    let list = |json: &str| {
        let items: Vec<Box<RawValue>> = serde_json::from_str(json).ok()?;
        items.iter().map(|item| members(item.get()).as_ref().map(expected_deal)).collect()
    };
    match members(json) {
        Some(members) => list(wrapped(&members)?.get()),
        None => list(json),
    }
}

fn expected_object(json: &str) -> Option<Plain> {
    let outer = members(json)?;
    let is_bare = !outer.0.iter().any(|(name, _)| name.is_wrapper());
    let has_field = outer.0.iter().any(|(name, _)| FIELDS.iter().any(|field| name.is(field)));
    if is_bare {
        return has_field.then(|| expected_deal(&outer));
    }
    members(wrapped(&outer)?.get()).as_ref().map(expected_deal)
}

/// A deal as it is decoded.
fn read(deal: &Deal) -> Plain {
    fn field<T: serde::Serialize>(field: &Field<T>) -> Option<serde_json::Value> {
        (!field.is_absent()).then(|| plain(&serde_json::to_string(field).expect("JSON")))
    }
    let Members(others) = members(&serde_json::to_string(&deal.extra).expect("JSON")).expect("an object");
    Plain {
        fields: vec![field(&deal.id), field(&deal.name), field(&deal.net), field(&deal.tags), field(&deal.fields)],
        others: others.into_iter().map(|(name, value)| (name, value.get().to_owned())).collect(),
    }
}

/// Names, some of them written with escapes.
fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![6 => name(NAMES), 1 => Just("i\\u0064".to_owned()), 1 => Just("\\u0064ata".to_owned()), 1 => Just("x\\/".to_owned())]
}

/// An object, maybe with spaces around everything.
fn object() -> impl Strategy<Value = String> {
    (prop::collection::vec((any_name(), json(NAMES)), 0..8), "[ \n\r\t]{0,2}").prop_map(|(members, space)| {
        let members: Vec<String> =
            members.iter().map(|(name, value)| format!("{space}\"{name}\"{space}:{space}{value}{space}")).collect();
        format!("{{{space}{}}}", members.join(","))
    })
}

/// Lists whose objects have the same members, with others in between.
fn list() -> impl Strategy<Value = String> {
    (prop::collection::vec(object(), 1..4), prop::collection::vec(any::<prop::sample::Index>(), 0..6), json(NAMES))
        .prop_map(|(objects, picks, odd)| {
            let picked = picks.iter().map(|pick| {
                let index = pick.index(objects.len() * 8);
                objects.get(index % objects.len()).filter(|_| index > 0).unwrap_or(&odd).clone()
            });
            format!("[{}]", picked.collect::<Vec<_>>().join(" ,"))
        })
}

fn body() -> impl Strategy<Value = String> {
    let envelope = |inner: BoxedStrategy<String>| {
        (prop::collection::vec((any_name(), json(NAMES)), 0..3), any_name(), inner, any::<bool>()).prop_map(
            |(beside, name, inner, is_first)| {
                let mut members: Vec<String> =
                    beside.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
                let place = if is_first { 0 } else { members.len() };
                members.insert(place, format!("\"{name}\": {inner}"));
                format!("{{{}}}", members.join(", "))
            },
        )
    };
    prop_oneof![object(), list(), json(NAMES), envelope(object().boxed()), envelope(list().boxed())]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn decodes_a_list_by_the_rules(text in body()) {
        let list = ListResponse::<Deal>::parse(&text).expect("any JSON is read");
        let items = list.items().ok().map(|items| items.iter().map(read).collect::<Vec<_>>());
        prop_assert_eq!(items, expected_list(&text), "{}", text);
        prop_assert_eq!(&serde_json::from_str::<ListResponse<Deal>>(&text).expect("any JSON is read"), &list);
    }

    #[test]
    fn decodes_an_object_by_the_rules(text in body()) {
        let one = ObjectResponse::<Deal>::parse(&text).expect("any JSON is read");
        prop_assert_eq!(one.object().ok().map(read), expected_object(&text), "{}", text);
        prop_assert_eq!(&serde_json::from_str::<ObjectResponse<Deal>>(&text).expect("any JSON is read"), &one);
    }

    #[test]
    fn an_object_returns_the_first_member_of_a_name_before_and_after_it_is_changed(text in object()) {
        let Members(members) = members(&text).expect("an object");
        let record: JsonObject = serde_json::from_str(&text).expect("an object");
        let mut changed = record.clone();
        changed.insert("new", crm_client_runtime::Json::parse("1").expect("JSON"));
        prop_assert_eq!(record.len(), members.len());
        for (name, _) in &members {
            let Ok(name) = std::str::from_utf8(&name.0) else { continue };
            let first = members.iter().find(|(member, _)| member.is(name)).map(|(_, value)| value.get().to_owned());
            let first = first.filter(|value| value != "null");
            let read = |record: &JsonObject| record.get::<crm_client_runtime::Json>(name).expect("any value");
            for found in [read(&record), read(&changed)] {
                prop_assert_eq!(found.map(|json| json.text().to_owned()), first.clone());
            }
            prop_assert_eq!(record.json(name).map(|json| json.text().to_owned()), changed.json(name).map(|json| json.text().to_owned()));
        }
    }
}
