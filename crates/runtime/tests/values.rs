//! Property tests: any value is written and read back.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod any_json;

use any_json::{config, json};
use chrono::NaiveDate;
use crm_client_runtime::{
    Amount, DateRange, Field, FromJson, IdList, Json, JsonObject, Patch, PathSegment, RawText, SecretString,
};
use proptest::prelude::*;

/// A JSON number with up to 12 digits before the point and 9 after it.
fn digits() -> impl Strategy<Value = String> {
    "-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?".prop_filter("a zero has no sign", |text| !is_negative_zero(text))
}

fn is_negative_zero(text: &str) -> bool {
    text.starts_with('-') && !text.contains(|each: char| ('1'..='9').contains(&each))
}

/// Without the zeros that end a fraction.
fn without_zeros(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0..=9999, 1..=366_u32).prop_filter_map("a day of the year", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn writes_an_amount_with_the_digits_it_was_given(digits in digits()) {
        let amount: Amount = digits.parse().expect("an amount");
        prop_assert_eq!(serde_json::to_string(&amount).expect("JSON"), digits.clone());
        prop_assert_eq!(serde_json::from_str::<Amount>(&digits).expect("a number"), amount);
        prop_assert_eq!(serde_json::from_str::<Amount>(&format!("\"{digits}\"")).expect("text"), amount);
    }

    #[test]
    fn an_amount_below_1e12_has_all_its_cents(cents in -99_999_999_999_999_i64..=99_999_999_999_999) {
        let amount = Amount::new(cents, 2).expect("an amount");
        let (whole, part) = (cents.abs() / 100, cents.abs() % 100);
        let sign = if cents < 0 { "-" } else { "" };
        prop_assert_eq!(amount.to_string(), format!("{sign}{whole}.{part:02}"));
    }

    #[test]
    fn an_exponent_loses_no_digit(mantissa in "[1-9][0-9]{0,5}(\\.[0-9]{1,4})?", exponent in -8..=8_i32) {
        let amount: Amount = format!("{mantissa}e{exponent}").parse().expect("an amount");
        let back: Amount = format!("{amount}e{}", -exponent).parse().expect("an amount");
        prop_assert_eq!(back, mantissa.parse().expect("an amount"));
    }

    #[test]
    fn no_text_makes_an_amount_panic(text in any::<String>()) {
        let _ = text.parse::<Amount>();
        let _ = serde_json::from_str::<Amount>(&text);
    }

    #[test]
    fn no_number_makes_an_amount_panic_or_round(text in "-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?") {
        if let Ok(amount) = text.parse::<Amount>() && !is_negative_zero(&text) {
            let written = amount.to_string();
            prop_assert_eq!(without_zeros(&written), without_zeros(&text));
        }
    }

    #[test]
    fn no_exponent_makes_an_amount_panic(text in "-?[0-9]{1,40}(\\.[0-9]{0,40})?[eE][+-]?[0-9]{1,12}") {
        let _ = text.parse::<Amount>();
    }

    #[test]
    fn a_field_keeps_any_json(text in json("[a-z]{0,3}")) {
        fn kept<T: crm_client_runtime::FromJson + serde::Serialize>(text: &str) -> String {
            let field: Field<T> = serde_json::from_str(text).expect("any value is read");
            serde_json::to_string(&field).expect("JSON")
        }
        for written in [
            kept::<i64>(&text), kept::<u64>(&text), kept::<bool>(&text), kept::<Amount>(&text),
            kept::<NaiveDate>(&text), kept::<Json>(&text), kept::<JsonObject>(&text), kept::<Vec<i64>>(&text),
        ] {
            prop_assert_eq!(&written, &text);
        }
        // Text is written with other escapes: the same string, in other letters.
        let string = kept::<String>(&text);
        prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&string).ok(), serde_json::from_str(&text).ok());
    }

    #[test]
    fn a_string_is_read_as_serde_reads_it(text in "[a-zż\"\\\\\u{0}-\u{20}]{0,20}") {
        let json = format!("\"{text}\"");
        let read = RawText::parse(&json).ok().and_then(String::from_json).map(|reading| reading.value);
        prop_assert_eq!(read, serde_json::from_str(&json).ok());
    }

    #[test]
    fn a_date_is_read_as_chrono_reads_it(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]") {
        let field: Field<NaiveDate> = serde_json::from_str(&format!("\"{text}\"")).expect("any value is read");
        prop_assert_eq!(field.value().copied(), text.parse().ok());
    }

    #[test]
    fn an_id_list_is_read_back(ids in prop::collection::vec(any::<u64>(), 1..20)) {
        let list = IdList::new(ids.clone()).expect("not empty");
        prop_assert_eq!(list.to_string().parse::<IdList>().expect("a list"), list.clone());
        prop_assert_eq!(list.ids(), ids.as_slice());
    }

    #[test]
    fn no_text_makes_an_id_list_panic(text in "[0-9_+ -]{0,30}") {
        if let Ok(list) = text.parse::<IdList>() {
            prop_assert_eq!(list.to_string().replace('0', ""), text.replace('0', ""));
        }
    }

    #[test]
    fn a_date_range_is_read_back_unless_it_is_reversed(first in date(), last in date()) {
        match DateRange::new(first, last) {
            Ok(range) => {
                prop_assert!(first <= last);
                prop_assert_eq!(range.to_string().parse::<DateRange>().expect("a range"), range);
            }
            Err(_) => prop_assert!(first > last),
        }
    }

    #[test]
    fn no_text_makes_a_date_range_panic(text in "[0-9;+-]{0,25}") {
        if let Ok(range) = text.parse::<DateRange>() {
            prop_assert_eq!(range.to_string(), text);
        }
    }

    #[test]
    fn a_path_segment_is_one_segment_of_a_url(text in any::<String>()) {
        let Ok(segment) = PathSegment::try_from(text.as_str()) else {
            prop_assert!(matches!(text.as_str(), "" | "." | ".."));
            return Ok(());
        };
        let encoded = crm_client_runtime::encode_path(&segment.to_string());
        let url = reqwest::Url::parse(&format!("https://a.example/x/{encoded}/y")).expect("a URL");
        let segments: Vec<&str> = url.path_segments().expect("a path").collect();
        prop_assert_eq!(segments, ["x", encoded.as_str(), "y"]);
    }

    #[test]
    fn a_secret_is_never_printed(text in "[a-z0-9]{8,40}") {
        prop_assert_eq!(format!("{:?}", SecretString::from(text.as_str())), "SecretString(…)");
    }
}

#[test]
fn rejects_an_amount_that_is_not_a_json_number() {
    for text in
        ["", " ", "-", ".5", "5.", "1,5", "+1", "1_000", "0x1", "NaN", "inf", "01", "1e", "1 ", " 1", "1e99", "½"]
    {
        assert!(text.parse::<Amount>().is_err(), "{text:?}");
    }
}

#[test]
fn rejects_an_amount_that_does_not_fit() {
    for text in ["0.00000000000000000000000000001", "100000000000000000000000000000", "1e29", "1.5e-28"] {
        assert!(text.parse::<Amount>().is_err(), "{text}");
    }
    assert_eq!("1e-28".parse::<Amount>().expect("28 digits").to_string(), "0.0000000000000000000000000001");
}

#[test]
fn amounts_are_equal_by_value() {
    assert_eq!("12300.00".parse::<Amount>(), "12300".parse());
    assert_eq!("1e11".parse::<Amount>(), "100000000000.0".parse());
    assert!("0.1".parse::<Amount>().expect("one") < "0.11".parse().expect("another"));
}

#[test]
fn an_option_sets_or_clears() {
    assert_eq!(Patch::<i64>::from(Some(1)), Patch::Set(1));
    assert_eq!(Patch::<i64>::from(None), Patch::Null);
    assert_eq!(serde_json::from_str::<Patch<i64>>("null").expect("null"), Patch::Null);
}

#[test]
fn rejects_a_year_of_five_digits() {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
    assert!(DateRange::new(day(9999), day(10_000)).is_err());
    assert!(DateRange::new(day(-1), day(2000)).is_err());
}

#[test]
fn the_error_of_an_object_names_the_field() {
    let record: JsonObject = serde_json::from_str(r#"{"tags": ["a", 1, null]}"#).expect("an object");
    let error = record.get::<Vec<String>>("tags").expect_err("null is no string");
    assert_eq!(
        (error.field(), error.to_string().as_str()),
        ("tags[2]", "field `tags[2]`: expected a string, found null: null")
    );
    assert_eq!(record.get::<Vec<Json>>("tags").expect("any value").expect("a list").len(), 3);
}
