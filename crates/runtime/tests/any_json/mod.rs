//! Any JSON, for property tests.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The same cases in every run. `PROPTEST_CASES` sets their number.
pub fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(17), ..ProptestConfig::default() }
}

/// Any JSON value, with numbers that no float holds. The names of members match the pattern.
pub fn json(names: &'static str) -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        Just("null".to_owned()),
        "-0(\\.0{1,2})?",
        any::<bool>().prop_map(|value| value.to_string()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,4})?",
        "-?[1-9][0-9]{0,3}(\\.0{1,3})?(e[0-2])?",
        // Halves of surrogate pairs, and whole ones.
        "\"(a|ż|\\\\u(d83d|D800|de00|dcbf|0041|00e9)){0,3}\"",
        "\"(-?[0-9]{1,3}(\\.[0-9]{2})?|2026-0[0-3]-[0-3][0-9]|true|win)\"",
        any::<String>().prop_map(|text| serde_json::to_string(&text).expect("JSON")),
    ];
    scalar.prop_recursive(4, 32, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec((name(names), inner), 0..4).prop_map(|members| {
                let members: Vec<String> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

/// The name of a member as written between quotes. Some are not text.
pub fn name(names: &'static str) -> impl Strategy<Value = String> {
    prop_oneof![9 => names, 1 => "(a|\\\\u(d83d|d800|dbff)){1,3}"]
}
