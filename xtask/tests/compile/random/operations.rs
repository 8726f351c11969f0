//! Operations: parameters, bodies and responses.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use xtask::document::Node;

use super::schemas::{Direction, inline_object, one_value, some, without_limits};
use super::tree::{flag, list, members, object, text, with};
use super::words::{any_name, id, name, property, words};

/// A path and its operations.
#[derive(Clone, Debug)]
pub(super) struct Path {
    /// The names between slashes, and those of parameters in braces.
    pub(super) segments: Vec<String>,
    pub(super) parameters: Vec<Node>,
    pub(super) operations: Vec<(&'static str, Operation)>,
}

#[derive(Clone, Debug)]
pub(super) struct Operation {
    pub(super) id: String,
    /// The parameters by their keys.
    pub(super) parameters: Vec<(String, Node)>,
    pub(super) rest: Node,
}

pub(super) fn path() -> BoxedStrategy<Path> {
    let fixed = select(vec!["deals", "Deals", "a-b", "v1.2", "~me", "notes.json", "_", "x"]).prop_map(str::to_owned);
    let in_path = (any_name(), any::<bool>()).prop_map(|(name, is_number)| {
        let name = name.replace(['/', '{', '}'], "");
        let name = if name.is_empty() { "id".to_owned() } else { name };
        let schema = if is_number {
            members([("type", text("integer")), ("format", text("int64"))])
        } else {
            members([("type", text("string"))])
        };
        (name, schema)
    });
    let methods = proptest::sample::subsequence(vec!["get", "put", "post", "delete", "patch", "head"], 1..3);
    (vec(fixed, 1..3), vec(in_path, 0..3), methods)
        .prop_flat_map(|(mut segments, mut in_path, methods)| {
            in_path.sort_by(|(one, _), (other, _)| one.cmp(other));
            in_path.dedup_by(|(one, _), (other, _)| one == other);
            segments.extend(in_path.iter().map(|(name, _)| format!("{{{name}}}")));
            let parameters = in_path.into_iter().map(|(name, schema)| {
                members([("name", text(name)), ("in", text("path")), ("required", flag(true)), ("schema", schema)])
            });
            let parameters: Vec<Node> = parameters.collect();
            let operations: Vec<_> = methods.into_iter().map(|method| (Just(method), operation(method))).collect();
            (Just(segments), Just(parameters), operations)
        })
        .prop_map(|(segments, parameters, operations)| Path { segments, parameters, operations })
        .boxed()
}

fn operation(method: &'static str) -> BoxedStrategy<Operation> {
    let parameters = vec(parameter(), 0..4);
    let has_body = if ["put", "post", "patch"].contains(&method) { 0.7 } else { 0.02 };
    let body = weighted(has_body, body());
    let annotations = (weighted(0.4, words()), weighted(0.4, words()), any::<[bool; 4]>());
    (id(), parameters, body, responses(), annotations)
        .prop_map(
            |(
                id,
                parameters,
                body,
                responses,
                (summary, description, [is_idempotent, is_deprecated, is_rare, has_tag]),
            )| {
                let rest = members([("x-idempotent", flag(is_idempotent)), ("responses", responses)]);
                let rest = with(rest, body.map(|body| ("requestBody", body)));
                let rest = with(rest, summary.map(|words| ("summary", text(words))));
                let rest = with(rest, description.map(|words| ("description", text(words))));
                let rest = with(rest, (is_deprecated && is_rare).then(|| ("deprecated", flag(true))));
                let rest = with(rest, has_tag.then(|| ("tags", list([text("Deals & more")]))));
                Operation { id, parameters, rest }
            },
        )
        .boxed()
}

fn parameter() -> BoxedStrategy<(String, Node)> {
    let place = prop_oneof![4 => Just("query"), 1 => Just("header")];
    let list_style = select(vec![
        ("", None),
        ("form", Some(true)),
        ("form", Some(false)),
        ("spaceDelimited", Some(false)),
        ("pipeDelimited", Some(false)),
        ("", Some(false)),
    ]);
    (any_name(), place, one_value(), weighted(0.3, list_style), any::<[bool; 3]>(), weighted(0.3, words()))
        .prop_map(|(name, place, schema, list_style, [is_required, is_deprecated, has_example], description)| {
            let name = if place == "header" {
                format!("X-{}", name.replace(|each: char| !each.is_ascii_alphanumeric(), "-"))
            } else if name.is_empty() {
                "q".to_owned()
            } else {
                name
            };
            let head = members([("name", text(name.clone())), ("in", text(place))]);
            let example = schema.get("example").cloned().filter(|_| has_example);
            let (schema, more, example) = match list_style.filter(|_| place == "query") {
                Some((style, explode)) => {
                    let more = (!style.is_empty()).then(|| ("style", text(style)));
                    let more: Vec<_> =
                        more.into_iter().chain(explode.map(|explode| ("explode", flag(explode)))).collect();
                    let items = members([("type", text("array")), ("items", without_limits(schema))]);
                    (items, more, example.map(|example| list([example.clone(), example])))
                }
                None => (schema, Vec::new(), example),
            };
            let parameter = with(with(head, [("schema", schema)]), more);
            let parameter = with(parameter, is_required.then(|| ("required", flag(true))));
            let parameter = with(parameter, (is_deprecated && is_required).then(|| ("deprecated", flag(true))));
            let parameter = with(parameter, example.map(|example| ("example", example)));
            let parameter = with(parameter, description.map(|words| ("description", text(words))));
            (format!("{place} {}", name.to_lowercase()), parameter)
        })
        .boxed()
}

fn inline(direction: Direction) -> BoxedStrategy<Node> {
    vec((property(), prop_oneof![4 => one_value(), 1 => some(direction.objects())]), 1..4)
        .prop_map(inline_object)
        .boxed()
}

fn body() -> BoxedStrategy<Node> {
    let form = vec((property(), one_value()), 1..4).prop_map(inline_object);
    let json = prop_oneof![3 => some("sent"), 1 => inline(Direction::Request)];
    let content = prop_oneof![
        8 => json.clone().prop_map(|schema| ("application/json", schema)),
        1 => json.prop_map(|schema| ("Application/JSON; charset=utf-8", schema)),
        2 => form.prop_map(|schema| ("application/x-www-form-urlencoded", schema)),
    ];
    (content, any::<bool>(), any::<bool>(), weighted(0.3, words()))
        .prop_map(|((media_type, schema), is_required, has_example, description)| {
            let media = members([("schema", schema)]);
            // Replaced by an example made from the schema once that is known.
            let media =
                with(media, has_example.then(|| ("examples", members([("one", members([("value", text("?"))]))]))));
            let body = members([("content", members([(media_type, media)]))]);
            let body = with(body, is_required.then(|| ("required", flag(true))));
            with(body, description.map(|words| ("description", text(words))))
        })
        .boxed()
}

fn json(schema: Node) -> Node {
    members([("application/json", members([("schema", schema)]))])
}

fn responses() -> BoxedStrategy<Node> {
    let bare = |items: Node| members([("type", text("array")), ("items", items)]);
    let wrapped = (some("received"), name(), 0..4).prop_map(move |(object, wrapper, choice)| {
        let properties =
            |inner: Node| members([("type", text("object")), ("properties", members([(wrapper.as_str(), inner)]))]);
        match choice {
            0 => members([("anyOf", list([bare(object), members([("type", text("object"))])]))]),
            1 => members([("anyOf", list([bare(object.clone()), properties(bare(object))]))]),
            _ => members([("anyOf", list([object.clone(), properties(object)]))]),
        }
    });
    let schema = prop_oneof![
        4 => some("received"),
        4 => some("received").prop_map(bare),
        3 => wrapped,
        1 => one_value(),
        1 => one_value().prop_map(bare),
        1 => one_value().prop_map(|values| members([("type", text("object")), ("additionalProperties", values)])),
        1 => inline(Direction::Response),
        1 => inline(Direction::Response).prop_map(bare),
        1 => Just(members([])),
        1 => Just(members([("type", text("object"))])),
    ];
    let success = (weighted(0.85, schema), words()).prop_map(|(schema, words)| {
        with(members([("description", text(words))]), schema.map(|schema| ("content", json(schema))))
    });
    let failure = (weighted(0.3, some("received")), words()).prop_map(|(schema, words)| {
        with(members([("description", text(words))]), schema.map(|schema| ("content", json(schema))))
    });
    let failures = select(vec![&["default"][..], &["4XX", "5XX"], &["404", "default"], &["4XX", "5XX", "422"]]);
    (select(vec!["2XX", "200", "201", "204"]), success, failures, failure, any::<[bool; 2]>())
        .prop_map(|(status, success, failures, failure, [has_second, has_header])| {
            let header =
                members([("description", text("How many.")), ("schema", members([("type", text("integer"))]))]);
            let success = with(success, has_header.then(|| ("headers", members([("X-Total", header)]))));
            let mut all = vec![(status.to_owned(), success)];
            if has_second && status != "204" {
                all.push(("204".to_owned(), members([("description", text("Nothing."))])));
            }
            all.extend(failures.iter().map(|status| ((*status).to_owned(), failure.clone())));
            object(all)
        })
        .boxed()
}
