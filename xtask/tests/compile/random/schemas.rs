//! Random schemas for each direction.
//!
//! A reference to a component is written as `?<kind>/<number>` until the components are known.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use xtask::document::Node;

use super::tree::{flag, list, members, null, number, object, text, with};
use super::words::{property as property_name, value, words};

/// The direction of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Request,
    Response,
}

impl Direction {
    /// The kind of reference to objects of this direction.
    pub(super) fn objects(self) -> &'static str {
        match self {
            Self::Request => "sent",
            Self::Response => "received",
        }
    }

    /// The kind of reference to earlier objects, since a circle of bases does not end.
    fn bases(self) -> &'static str {
        match self {
            Self::Request => "before-sent",
            Self::Response => "before-received",
        }
    }
}

/// Makes a reference to any component of a kind.
pub(super) fn some(kind: &'static str) -> BoxedStrategy<Node> {
    (0_usize..100).prop_map(move |index| members([("$ref", text(format!("?{kind}/{index}")))])).boxed()
}

fn typed(name: &str) -> Node {
    members([("type", text(name))])
}

fn formatted(name: &str, format: &str) -> Node {
    with(typed(name), [("format", text(format))])
}

fn text_schema() -> BoxedStrategy<Node> {
    let lengths = (0_u32..5, 5_u32..50, any::<(bool, bool)>()).prop_map(|(least, most, (has_least, has_most))| {
        let schema = with(typed("string"), has_least.then(|| ("minLength", number(least))));
        with(with(schema, has_most.then(|| ("maxLength", number(most)))), [("example", text("abcde"))])
    });
    let formats = select(vec!["email", "uuid", "uri", "phone", "byte", "binary", "time", "hostname", "odd \" format"]);
    let patterns =
        select(vec!["^[A-Z]{3}$", "", "\\d+", "^(?!x)", "\"#", "^\\p{L}+$", "[^\\u0000]", "(?<year>\\d{4})", "\\/"]);
    prop_oneof![
        4 => Just(typed("string")),
        3 => lengths,
        1 => formats.prop_map(|format| formatted("string", format)),
        1 => patterns.prop_map(|pattern| with(typed("string"), [("pattern", text(pattern))])),
    ]
    .boxed()
}

fn dates() -> BoxedStrategy<Node> {
    prop_oneof![
        2 => Just(with(formatted("string", "date"), [("example", text("2026-02-28"))])),
        2 => Just(with(formatted("string", "date-time"), [("example", text("2026-02-28T23:59:59.5+01:00"))])),
        1 => Just(with(formatted("string", "id-list"), [("example", text("1_2_3"))])),
        1 => Just(with(formatted("string", "date-range"), [("example", text("2026-01-01;2026-12-31"))])),
        1 => Just(formatted("string", "date")),
    ]
    .boxed()
}

/// Limits with their own example, as texts, since no float holds all of them.
fn numbers() -> BoxedStrategy<Node> {
    let limits: BoxedStrategy<(&str, &str, &str)> = select(vec![
        ("0", "9", "5"),
        ("-5", "5", "0"),
        ("-0.01", "0.01", "0.001"),
        ("0.0", "9999999999999999.99", "12300.00"),
        ("-99999999999999999999999999.99", "0", "-1"),
        ("1", "1", "1.0"),
        ("0", "1000000000000", "3"),
    ])
    .boxed();
    let kinds = select(vec!["decimal", "double", "float", ""]);
    (limits, kinds, any::<[bool; 5]>(), any::<bool>())
        .prop_map(|((least, most, example), format, has, is_step)| {
            let [has_least, has_most, excludes_least, excludes_most, has_example] = has;
            let is_one = least == most;
            let mut schema = typed("number");
            if !format.is_empty() {
                schema = with(schema, [("format", text(format))]);
            }
            if has_least {
                schema =
                    with(schema, [("minimum", number(least)), ("exclusiveMinimum", flag(excludes_least && !is_one))]);
            }
            if has_most {
                schema =
                    with(schema, [("maximum", number(most)), ("exclusiveMaximum", flag(excludes_most && !is_one))]);
            }
            if is_step && !has_example {
                schema = with(schema, [("multipleOf", number("0.010"))]);
            }
            with(schema, has_example.then(|| ("example", number(example))))
        })
        .boxed()
}

fn integers() -> BoxedStrategy<Node> {
    let limits: BoxedStrategy<(&str, &str, &str, &str)> = select(vec![
        ("", "0", "9", "5"),
        ("int64", "-9223372036854775808", "9223372036854775807", "0"),
        ("int64", "-5", "9007199254740993", "9007199254740993"),
        ("int32", "-2147483648", "2147483647", "-1"),
        ("int32", "1", "100", "100"),
        ("uint64", "0", "18446744073709551615", "18446744073709551615"),
        ("uint64", "0", "7", "0"),
        ("int16", "-1", "1", "1"),
    ])
    .boxed();
    (limits, any::<[bool; 5]>())
        .prop_map(|((format, least, most, example), [has_least, has_most, is_exclusive, has_step, has_example])| {
            let mut schema = typed("integer");
            if !format.is_empty() {
                schema = with(schema, [("format", text(format))]);
            }
            if has_least || format == "uint64" {
                schema = with(schema, [("minimum", number(least))]);
            }
            if has_most {
                schema = with(schema, [("maximum", number(most))]);
                schema = with(schema, (is_exclusive && example != most).then(|| ("exclusiveMaximum", flag(true))));
            }
            if has_step {
                schema = with(schema, [("multipleOf", number(1))]);
            }
            with(schema, has_example.then(|| ("example", number(example))))
        })
        .boxed()
}

pub(super) fn enums() -> BoxedStrategy<Node> {
    (vec(value(), 1..5), any::<bool>())
        .prop_map(|(mut values, has_type)| {
            let mut seen = Vec::new();
            values.retain(|value| {
                let is_new = !seen.contains(value);
                seen.push(value.clone());
                is_new
            });
            let schema = members([("enum", list(values.into_iter().map(text)))]);
            with(schema, has_type.then(|| ("type", text("string"))))
        })
        .boxed()
}

/// Makes one value, as a parameter needs it.
pub(super) fn one_value() -> BoxedStrategy<Node> {
    prop_oneof![
        4 => text_schema(), 3 => integers(), 2 => numbers(), 2 => dates(), 1 => Just(typed("boolean")), 1 => enums(),
        1 => some("value"),
        1 => Just(members([("oneOf", list([formatted("integer", "int64"), typed("string")]))])),
        1 => Just(members([("oneOf", list([formatted("number", "decimal"), formatted("string", "decimal")]))])),
    ]
    .boxed()
}

/// Makes an amount that may be text or `null`.
fn nullable_amount_or_text() -> BoxedStrategy<Node> {
    let nullable = |schema: Node, is: bool| with(schema, is.then(|| ("nullable", flag(true))));
    any::<bool>()
        .prop_map(move |is_number| {
            let number = nullable(formatted("number", "decimal"), is_number);
            let text = nullable(formatted("string", "decimal"), !is_number);
            members([("oneOf", list([number, text]))])
        })
        .boxed()
}

/// Makes a shared component that is not an object.
pub(super) fn shared_value() -> BoxedStrategy<Node> {
    let list = one_value().prop_map(|items| members([("type", text("array")), ("items", without_limits(items))]));
    prop_oneof![
        6 => enums(), 2 => text_schema(), 2 => integers(), 2 => numbers(), 2 => dates(), 1 => some("before-value"),
        1 => list,
    ]
    .prop_flat_map(|schema| annotated(Just(schema).boxed()))
    .boxed()
}

/// Makes an item of a request, without the limits that `unvalidated` reports.
pub(super) fn without_limits(schema: Node) -> Node {
    let has = |key: &str| schema.get(key).is_some();
    let is_shared = schema.reference().is_some_and(|to| to.starts_with("?value"));
    if has("minimum") || has("maximum") || is_shared { formatted("integer", "int64") } else { schema }
}

/// A schema of a property.
fn property(direction: Direction) -> BoxedStrategy<Node> {
    let leaf = prop_oneof![
        8 => one_value(),
        3 => some(direction.objects()),
        1 => Just(members([])),
        1 => Just(typed("object")),
        1 => Just(members([("type", text("object")), ("additionalProperties", members([]))])),
        1 => Just(members([("type", text("object")), ("additionalProperties", flag(true))])),
    ];
    let inline = vec((property_name(), one_value()), 1..4).prop_map(inline_object).boxed();
    let deeper = vec((property_name(), prop_oneof![one_value(), inline.clone()]), 1..4).prop_map(inline_object);
    let leaf = prop_oneof![20 => leaf, 1 => inline, 1 => deeper].boxed();
    let secret = match direction {
        Direction::Request => Just(formatted("string", "password")).boxed(),
        Direction::Response => leaf.clone(),
    };
    let items = leaf
        .clone()
        .prop_map(move |schema| if direction == Direction::Request { without_limits(schema) } else { schema });
    let nested = items.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            3 => (inner.clone(), any::<[bool; 4]>()).prop_map(|(items, [least, most, unique, typeless])| {
                let schema = if typeless { members([]) } else { typed("array") };
                let schema = with(schema, [("items", items)]);
                let schema = with(schema, least.then(|| ("minItems", number(0))));
                let schema = with(schema, most.then(|| ("maxItems", number(5))));
                with(schema, unique.then(|| ("uniqueItems", flag(true))))
            }),
            2 => inner.prop_map(|values| members([("type", text("object")), ("additionalProperties", values)])),
        ]
    });
    let any = prop_oneof![9 => leaf, 1 => secret, 4 => nested, 1 => nullable_amount_or_text()].boxed();
    annotated(nullable(any))
}

/// Makes a schema, sometimes with one of the spellings of `null`.
fn nullable(schema: BoxedStrategy<Node>) -> BoxedStrategy<Node> {
    let only_null = members([("type", text("string")), ("nullable", flag(true)), ("enum", list([null()]))]);
    (schema, 0..8)
        .prop_map(move |(schema, choice)| {
            let has_words = schema.get("type").is_some() && schema.get("enum").is_none();
            match choice {
                0 if has_words => with(schema, [("nullable", flag(true))]),
                0 | 1 if schema.get("oneOf").is_none() && !schema.is_empty_mapping() => {
                    members([("oneOf", list([schema, only_null.clone()]))])
                }
                2 if has_words => with(schema, [("nullable", flag(false))]),
                _ => schema,
            }
        })
        .boxed()
}

/// Adds annotations, also beside a reference.
fn annotated(schema: BoxedStrategy<Node>) -> BoxedStrategy<Node> {
    (schema, proptest::option::weighted(0.4, words()), any::<[bool; 6]>(), 0..10)
        .prop_map(|(schema, words, [is_deprecated, is_title, is_xml, is_docs, is_odd, is_assumed], choice)| {
            let is_reference = schema.reference().is_some();
            let schema = match choice {
                0..=2 if is_reference => members([("allOf", list([schema]))]),
                _ if is_reference => return schema,
                _ => schema,
            };
            let schema = with(schema, words.map(|words| ("description", text(words))));
            let schema = with(schema, (is_deprecated && choice < 5).then(|| ("deprecated", flag(true))));
            let schema = with(schema, (is_title && choice == 5).then(|| ("title", text("A title"))));
            let schema = with(schema, (is_xml && choice == 6).then(|| ("xml", members([("name", text("x"))]))));
            let docs = members([("url", text("https://a.example"))]);
            let schema = with(schema, (is_docs && choice == 7).then_some(("externalDocs", docs)));
            let schema = with(schema, (is_odd && choice == 8).then(|| ("readOnly", flag(false))));
            with(schema, (is_assumed && choice == 9).then(|| ("x-assumed", text("A guess."))))
        })
        .boxed()
}

/// Makes an object that becomes a type.
pub(super) fn object_schema(direction: Direction) -> BoxedStrategy<Node> {
    let count = prop_oneof![12 => 1_usize..7, 1 => 18_usize..20];
    let properties =
        count.prop_flat_map(move |count| vec((property_name(), property(direction), any::<bool>()), count));
    let compared = select(vec!["", "", "number", "int64", "date", "date-time"]);
    let parts = proptest::option::weighted(0.15, some(direction.bases()));
    (properties, any::<[bool; 4]>(), proptest::option::weighted(0.4, words()), compared, parts)
        .prop_map(move |(properties, [is_typed, is_said, has_required, is_deprecated], words, compared, part)| {
            let is_null = |schema: &Node| {
                schema.bool("nullable") == Some(true)
                    || schema.items_of("oneOf").iter().any(|part| part.bool("nullable") == Some(true))
            };
            // An example of the object would need examples of its required properties.
            let required = properties.iter().filter(|(_, schema, is_required)| *is_required && !is_null(schema));
            let mut required: Vec<String> = required.map(|(name, _, _)| name.clone()).collect();
            let mut seen = Vec::new();
            required.retain(|name| {
                let is_new = !seen.contains(name);
                seen.push(name.clone());
                is_new
            });
            let mut properties = distinct(properties.into_iter().map(|(name, schema, _)| (name, schema)).collect());
            required.retain(|name| properties.iter().any(|(known, _)| known == name));
            let mut schema = if is_typed { typed("object") } else { members([]) };
            if !compared.is_empty() {
                let of = match compared {
                    "number" => typed("number"),
                    "int64" => formatted("integer", "int64"),
                    format => formatted("string", format),
                };
                for name in ["smallest", "largest"] {
                    properties.push((name.to_owned(), of.clone()));
                }
                if direction == Direction::Request {
                    schema = with(schema, [("x-at-most", members([("smallest", text("largest"))]))]);
                }
            }
            schema = with(schema, [("properties", object(properties))]);
            if has_required && !required.is_empty() {
                schema = with(schema, [("required", list(required.into_iter().map(text)))]);
            }
            if is_said {
                let more = match direction {
                    Direction::Request if has_required => members([("x-assumed", text("Custom fields."))]),
                    Direction::Request => flag(false),
                    Direction::Response => members([]),
                };
                schema = with(schema, [("additionalProperties", more)]);
            }
            if let Some(part) = part {
                schema = members([("allOf", list([part, schema]))]);
            }
            let schema = with(schema, words.map(|words| ("description", text(words))));
            with(schema, (is_deprecated && is_said).then(|| ("deprecated", flag(true))))
        })
        .boxed()
}

/// Makes an object without a name.
pub(super) fn inline_object(properties: Vec<(String, Node)>) -> Node {
    members([("type", text("object")), ("properties", object(distinct(properties)))])
}

/// Removes members with similar names, since the lint rejects two that would be one field.
pub(super) fn distinct(entries: Vec<(String, Node)>) -> Vec<(String, Node)> {
    let mut seen: Vec<String> = Vec::new();
    let plain = |name: &str| name.to_lowercase().replace(['_', '-', ' '], "");
    let is_new = |(name, _): &(String, Node)| {
        let name = plain(name);
        let is_new = !seen.contains(&name);
        seen.push(name);
        is_new
    };
    entries
        .into_iter()
        .filter({
            let mut is_new = is_new;
            move |entry| is_new(entry)
        })
        .collect()
}
