//! Values in formats other than JSON text, and in buffers of serde.

use chrono::{FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use serde::de::value::Error as ValueError;
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize, forward_to_deserialize_any};

use super::amount::Amount;
use super::date_range::DateRange;
use super::date_time::DateTime;
use super::field::Field;
use super::id_list::IdList;
use super::json::Json;
use super::json_object::JsonObject;
use super::patch::Patch;
use super::view::View;
use crate::testing::model::Deal;

/// serde buffers what is in an untagged enum.
#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
enum Buffered<T> {
    Value(T),
}

fn buffered<T: for<'de> Deserialize<'de>>(json: &str) -> serde_json::Result<T> {
    serde_json::from_str(json).map(|Buffered::Value(value)| value)
}

#[test]
fn any_json_survives_a_buffer() {
    for json in [
        "null",
        "true",
        "-7",
        "18446744073709551615",
        "0.5",
        "\"a\\\"b\"",
        "[]",
        "[1,[],{\"a\":null}]",
        "{}",
        "{\"a\":1,\"b\":[true,\"c\"],\"d\":{\"e\":-0.25}}",
    ] {
        let found: Json = buffered(json).expect("JSON");
        assert_eq!((found.text(), found.is_rounded()), (json, false));
        let value = serde_json::to_value(&found).expect("a value");
        assert_eq!(
            serde_json::from_value::<Json>(value).expect("JSON").to::<serde_json::Value>().ok(),
            found.to().ok()
        );
    }
    let object: JsonObject = buffered("{\"a\":1,\"b\":[2]}").expect("an object");
    assert_eq!((object.len(), object.json("b").map(Json::text)), (2, Some("[2]")));
    assert!(buffered::<JsonObject>("[1]").is_err());
    let deal: Deal = buffered("{\"id\":\"17\",\"net\":1.5,\"more\":[1.25]}").expect("a deal");
    assert_eq!(deal.require_id().expect("an id"), 17);
    assert_eq!((deal.net.value().copied(), deal.extra.len()), ("1.5".parse().ok(), 1));
}

#[test]
fn a_number_that_a_buffer_may_have_rounded_is_an_error() {
    let json = "12345678901234.5678";
    assert!(buffered::<Json>(json).is_err() && buffered::<Amount>(json).is_err());
    assert!(buffered::<JsonObject>(&format!("{{\"a\":{json}}}")).is_err());
    let field: Field<Amount> = buffered(json).expect("any value");
    assert!(field.is_invalid() && field.read("net").is_err());
    let deal: Deal = buffered(&format!("{{\"net\":{json},\"more\":{json}}}")).expect("a deal");
    assert!(deal.net.is_invalid() && deal.extra.json("more").is_some_and(Json::is_rounded));
    let error = deal.extra.get::<Amount>("more").expect_err("it may be rounded");
    assert!(error.field() == "more" && serde_json::to_string(&deal).is_err());
    let more = deal.extra.json("more").expect("a member");
    assert!(more.to::<f64>().is_err() && serde_json::to_string(more).is_err());
    // JSON text has all digits.
    assert_eq!(serde_json::from_str::<Amount>(json).expect("an amount").to_string(), json);
    let exact: Json = serde_json::from_str(json).expect("JSON");
    assert!(serde_json::to_value(&exact).is_err() && serde_json::to_string(&exact).is_ok_and(|text| text == json));
}

/// How a deserializer of a format with data and no JSON text presents a value.
enum Data<D> {
    Newtype(D),
    Some(D),
    None,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Data<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        match self {
            Self::Newtype(value) => visitor.visit_newtype_struct(value),
            Self::Some(value) => visitor.visit_some(value),
            Self::None => visitor.visit_none(),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn data_of_another_format_becomes_json() {
    fn read<'de>(value: impl IntoDeserializer<'de, ValueError>) -> Result<String, String> {
        let json = Json::deserialize(Data::Newtype(value.into_deserializer()));
        json.map(|json| json.text().to_owned()).map_err(|error| error.to_string())
    }
    assert_eq!(read(true).as_deref(), Ok("true"));
    assert_eq!((read(-7_i64).as_deref(), read(7_u64).as_deref()), (Ok("-7"), Ok("7")));
    assert_eq!(read(i128::from(i64::MIN) * 10).as_deref(), Ok("-92233720368547758080"));
    assert_eq!(read(u128::from(u64::MAX) * 10).as_deref(), Ok("184467440737095516150"));
    assert_eq!(
        (read(0.5_f64).as_deref(), read("a\"b").as_deref(), read(()).as_deref()),
        (Ok("0.5"), Ok("\"a\\\"b\""), Ok("null"))
    );
    assert_eq!(read(f64::NAN), Err("NaN is not a JSON number".to_owned()));
    assert!(read(12_345_678_901_234.568_f64).is_err());
    let newtype = |value: i64| IntoDeserializer::<ValueError>::into_deserializer(value);
    let json = |data| Json::deserialize(Data::Newtype(data)).map(|json| json.text().to_owned());
    assert_eq!(json(Data::Some(newtype(7))).as_deref(), Ok("7"));
    assert_eq!(json(Data::Newtype(newtype(7))).as_deref(), Ok("7"));
    assert_eq!(json(Data::None).as_deref(), Ok("null"));
    let list = serde::de::value::SeqDeserializer::<_, ValueError>::new([1, 2].into_iter());
    assert_eq!(Json::deserialize(Data::Newtype(list)).map(|json| json.text().to_owned()).as_deref(), Ok("[1,2]"));
    let map = || serde::de::value::MapDeserializer::<_, ValueError>::new([("a", 1), ("b", 2)].into_iter());
    assert_eq!(
        Json::deserialize(Data::Newtype(map())).map(|json| json.text().to_owned()).as_deref(),
        Ok("{\"a\":1,\"b\":2}")
    );
    assert_eq!(JsonObject::deserialize(map()).map(|object| object.len()), Ok(2));
    assert_eq!(Deal::deserialize(map()).map(|deal| deal.extra.len()), Ok(2));
    assert!(JsonObject::deserialize(newtype(1)).is_err());
}

#[test]
fn an_amount_is_read_from_any_number_or_text_of_another_format() {
    fn read<'de, D: IntoDeserializer<'de, ValueError>>(value: D) -> Option<String> {
        Amount::deserialize(value.into_deserializer()).ok().map(|amount| amount.to_string())
    }
    assert_eq!(read("12300.00").as_deref(), Some("12300.00"));
    assert_eq!(read(-7_i64).as_deref(), Some("-7"));
    assert_eq!(read(u64::MAX).as_deref(), Some("18446744073709551615"));
    assert_eq!(read(10.5_f64).as_deref(), Some("10.5"));
    assert_eq!(read(i128::from(i64::MIN) * 10).as_deref(), Some("-92233720368547758080"));
    assert_eq!(read(u128::from(u64::MAX) * 10).as_deref(), Some("184467440737095516150"));
    assert_eq!((read(1e16_f64), read("1,5"), read(true), read(u128::MAX)), (None, None, None, None));
    assert_eq!(buffered::<Amount>("10.10").expect("an amount").to_string(), "10.1");
    assert_eq!(buffered::<Amount>("\"10.10\"").expect("an amount").to_string(), "10.10");
}

#[test]
fn an_amount_is_formatted_as_a_number() {
    let amount = |text: &str| text.parse::<Amount>().expect("an amount");
    for (text, expected) in [
        ("1.25", ["1.25", "1.3", "1.250", "1", "   1.25", "+1.25", "0001.25"]),
        ("-1.25", ["-1.25", "-1.3", "-1.250", "-1", "  -1.25", "-1.25", "-001.25"]),
        ("0", ["0", "0.0", "0.000", "0", "      0", "+0", "0000000"]),
    ] {
        let it = amount(text);
        let found = [
            format!("{it}"),
            format!("{it:.1}"),
            format!("{it:.3}"),
            format!("{it:.0}"),
            format!("{it:7}"),
            format!("{it:+}"),
            format!("{it:07}"),
        ];
        assert_eq!(found, expected);
    }
    assert_eq!(format!("{:?}", amount("1.50")), "Amount(1.50)");
    assert_eq!((amount("-0").to_string(), amount("-0.00").to_string()), ("0".to_owned(), "0.00".into()));
    let error = "1,5".parse::<Amount>().expect_err("a comma").to_string();
    assert_eq!(error, "`1,5` is not an amount: write it as `12300.00`, with at most 28 digits");
    assert_eq!(Amount::new(5, 29).expect_err("too small").to_string().split(' ').next(), Some("`5e-29`"));
    assert_eq!(Amount::new(-5, 28).expect("an amount").to_string(), "-0.0000000000000000000000000005");
}

#[test]
fn an_amount_converts_from_and_to_numbers() {
    assert_eq!((Amount::from(-7_i64).to_string(), Amount::from(7_i32).to_string()), ("-7".to_owned(), "7".into()));
    assert_eq!(Decimal::from(Amount::from(7_i32)), Decimal::from(7));
    assert_eq!(Amount::from(7_i32).to_decimal(), Decimal::from(7));
    let mut zero = Decimal::ZERO;
    zero.set_sign_negative(true);
    assert_eq!(Amount::from(zero).to_string(), "0");
    assert_eq!(Amount::try_from("1.50").expect("an amount").to_string(), "1.50");
    assert_eq!(Amount::try_from("1.50".to_owned()).expect("an amount").to_string(), "1.50");
    // Below and above what fits a machine word, with and without an exponent.
    for (text, expected) in [
        ("999999999999999999", "999999999999999999"),
        ("9999999999999999999", "9999999999999999999"),
        ("-0.00000000000000001", "-0.00000000000000001"),
        ("1e3", "1000"),
        ("-1.5e-3", "-0.0015"),
        ("0e5", "0"),
        ("79228162514264337593543950335", "79228162514264337593543950335"),
        ("1.00000000000000000000000000000000", "1"),
    ] {
        assert_eq!(text.parse::<Amount>().map(|it| it.to_string()).ok().as_deref(), Some(expected), "{text}");
    }
    for text in ["79228162514264337593543950336", "1.", ".5", "-", "", "00", "01", "1e", "1e29", "1 "] {
        assert!(text.parse::<Amount>().is_err(), "{text:?}");
    }
}

#[test]
fn a_field_keeps_how_its_value_was_spelled() {
    let field = |json: &str| serde_json::from_str::<Field<i64>>(json).expect("any value");
    for (json, value, raw, printed) in [
        ("17", Some(17), None, "17"),
        ("\"17\"", Some(17), Some("\"17\""), "\"17\""),
        ("17.0", Some(17), Some("17.0"), "17.0"),
        ("-0", Some(0), Some("-0"), "-0"),
        ("\"017\"", Some(17), Some("\"017\""), "\"017\""),
        ("\"x\"", None, Some("\"x\""), "\"x\""),
        ("null", None, None, "null"),
    ] {
        let field = field(json);
        assert_eq!((field.value().copied(), field.raw().as_deref().map(Json::text)), (value, raw), "{json}");
        assert_eq!((field.is_null(), field.is_absent()), (json == "null", false));
        assert_eq!(field.is_invalid(), json == "\"x\"");
        assert_eq!(
            (format!("{field:?}"), serde_json::to_string(&field).expect("JSON")),
            (printed.to_owned(), json.to_owned())
        );
        assert_eq!(field.read("id").is_err(), json == "\"x\"");
        assert_eq!(field.require("id").is_ok(), value.is_some());
    }
    let absent = Field::<i64>::default();
    assert!(absent.is_absent() && !absent.is_null() && format!("{absent:?}") == "absent");
    let message = |field: &Field<i64>| field.require("id").expect_err("no value").to_string();
    assert_eq!(message(&absent), "field `id`: it is missing, expected an integer (i64)");
    assert_eq!(message(&Field::NULL), "field `id`: it is null, expected an integer (i64)");
    assert_eq!(Field::from(5_i64), field("5"));
    assert_eq!(serde_json::to_string(&absent).expect("JSON"), "null");
}

#[test]
fn a_patch_keeps_clears_or_sets() {
    let set = Patch::from("a");
    assert_eq!((set.is_keep(), set.value().map(String::as_str)), (false, Some("a")));
    assert!(Patch::<i64>::Keep.is_keep() && Patch::<i64>::Keep.value().is_none());
    assert!(!Patch::<i64>::Null.is_keep() && Patch::<i64>::Null.value().is_none());
    let json = |patch: &Patch<i64>| serde_json::to_string(patch).expect("JSON");
    assert_eq!([json(&Patch::Keep), json(&Patch::Null), json(&Patch::Set(1))], ["null", "null", "1"]);
}

#[test]
fn a_point_in_time_has_the_form_of_rfc_3339() {
    let time = |text: &str| text.parse::<DateTime>().map(|time| time.to_string()).ok();
    assert_eq!(time("2026-03-15T09:30:00+01:00").as_deref(), Some("2026-03-15T09:30:00+01:00"));
    assert_eq!(time("2026-03-15t09:30:00.250z").as_deref(), Some("2026-03-15T09:30:00.250Z"));
    for text in ["", "2026-03-15", "2026-03-15 09:30:00Z", "2026-03-15T09:30:00", "x"] {
        let error = DateTime::try_from(text).expect_err("no time").to_string();
        assert_eq!(error, format!("`{text}` is not a date and time: write it as `2026-03-15T09:30:00+01:00`"));
    }
    let utc = DateTime::try_from("2026-03-15T08:30:00Z".to_owned()).expect("a time");
    assert_eq!(format!("{utc:?}"), "DateTime(2026-03-15T08:30:00Z)");
    assert_eq!(serde_json::to_string(&utc).expect("JSON"), "\"2026-03-15T08:30:00Z\"");
    assert_eq!(serde_json::from_str::<DateTime>("\"2026-03-15T09:30:00+01:00\"").expect("a time"), utc);
    assert!(serde_json::from_str::<DateTime>("\"2026\"").is_err());
    let chrono: chrono::DateTime<FixedOffset> = utc.into();
    assert_eq!((chrono, DateTime::from(chrono)), (utc.to_chrono(), utc));
    let field = |json: &str| serde_json::from_str::<Field<DateTime>>(json).expect("any value");
    assert_eq!(field("\"2026-03-15T08:30:00Z\"").value(), Some(&utc));
    assert!(field("\"2026-03-15T08:30:00Z\"").raw().is_none());
    assert!(field("\"2026-03-15t08:30:00Z\"").raw().is_some() && field("17").is_invalid());
}

#[test]
fn a_value_of_solos_is_read_from_text() {
    let range: DateRange = "2020-01-01;2020-12-31".parse().expect("a range");
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    assert_eq!((range.first(), range.last()), (day("2020-01-01"), day("2020-12-31")));
    assert_eq!(DateRange::try_from("2020-01-01;2020-12-31"), Ok(range));
    assert_eq!(serde_json::from_str::<DateRange>("\"2020-01-01;2020-12-31\"").ok(), Some(range));
    assert_eq!(serde_json::to_string(&range).expect("JSON"), "\"2020-01-01;2020-12-31\"");
    let field = |json: &str| serde_json::from_str::<Field<DateRange>>(json).expect("any value");
    assert_eq!(field("\"2020-01-01;2020-12-31\"").value(), Some(&range));
    assert!(field("\"2020-01-01;2020-12-31\"").raw().is_none() && field("\"2020-01-01\"").is_invalid());
    let list = IdList::try_from(vec![1, 2]).expect("a list");
    assert_eq!(
        (IdList::try_from("1_2"), serde_json::from_str::<IdList>("\"1_2\"").ok()),
        (Ok(list.clone()), Some(list.clone()))
    );
    assert_eq!(serde_json::to_string(&list).expect("JSON"), "\"1_2\"");
    assert!(serde_json::from_str::<IdList>("\"\"").is_err());
}

#[test]
fn an_accessor_returns_a_small_value_or_a_reference() {
    assert_eq!((7_i64.view(), true.view(), Amount::from(7_i32).view()), (7, true, Amount::from(7_i32)));
    assert_eq!(("a".to_owned().view(), vec![1, 2].view(), Box::new(3).view()), ("a", &[1, 2][..], &3));
    let map = std::collections::BTreeMap::from([("a".to_owned(), 1)]);
    let list = IdList::new([1, 2]).expect("a list");
    assert_eq!((map.view(), list.view().ids()), (&map, &[1, 2][..]));
}

#[test]
fn an_object_may_be_a_field() {
    let object = |json: &str| serde_json::from_str::<Field<JsonObject>>(json).expect("any value");
    assert_eq!(object("{\"a\": 1}").value().map(JsonObject::len), Some(1));
    assert_eq!((object("{}").value().map(JsonObject::len), object("[]").is_invalid()), (Some(0), true));
    let deal = |json: &str| serde_json::from_str::<Field<Box<Deal>>>(json).expect("any value");
    assert_eq!(deal("{\"id\": 17}").value().and_then(|deal| deal.require_id().ok()), Some(17));
    assert!(deal("[]").is_invalid() && deal("1").is_invalid());
}

#[test]
fn a_string_with_escapes_is_read_from_a_member_that_was_borrowed() {
    let object: JsonObject = serde_json::from_str(r#"{"a": "x\"y\u0301", "b\n": "z"}"#).expect("an object");
    for _ in 0..2 {
        assert_eq!(object.get::<String>("a").expect("text").as_deref(), Some("x\"y\u{301}"));
        assert_eq!(object.get::<String>("b\n").expect("text").as_deref(), Some("z"));
        // From now on the members are parsed.
        assert_eq!(object.json("a").map(Json::text), Some(r#""x\"y\u0301""#));
    }
}

/// A binary format, which has each value as its JSON text.
struct Binary(&'static str);

impl<'de> Deserializer<'de> for Binary {
    type Error = ValueError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        visitor.visit_str(self.0)
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn a_binary_format_has_json_text() {
    assert_eq!(Json::deserialize(Binary("[1.50]")).map(|json| json.text().to_owned()).as_deref(), Ok("[1.50]"));
    assert_eq!(JsonObject::deserialize(Binary("{\"a\": 1}")).map(|object| object.len()), Ok(1));
    assert_eq!(Field::<i64>::deserialize(Binary("17")), Ok(17.into()));
    assert!(Field::<i64>::deserialize(Binary("")).is_ok_and(|field| field.is_absent()));
    assert_eq!(Deal::deserialize(Binary("{\"id\": 17}")).map(|deal| deal.require_id().ok()), Ok(Some(17)));
    assert!(Json::deserialize(Binary("[")).is_err());
}
