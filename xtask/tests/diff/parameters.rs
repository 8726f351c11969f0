//! Parameters.

use xtask::diff::compare;

use crate::pair::{Case, check, document, lines, replace};

#[test]
fn compares_parameters() {
    check(&[
        Case {
            old: "        - {name: status, in: query, schema: {$ref: '#/components/schemas/Status'}}\n",
            new: "",
            changes: &["parameter-removed query status request=bb response=- minor"],
            back: &["parameter-added query status request=cc response=- patch"],
        },
        // A required parameter is an argument of the method.
        Case {
            old: "        - {name: token, in: query, schema: {type: string, default: none}}",
            new: "        - {name: token, in: query, schema: {type: string, default: none}}\n        - {name: key, in: query, required: true, schema: {type: string}}",
            changes: &["parameter-added query key request=bb response=- minor"],
            back: &["parameter-removed query key request=bb response=- minor"],
        },
        Case {
            old: "{name: token, in: query, ",
            new: "{name: key, in: query, ",
            changes: &["parameter-renamed query key request=bb response=- minor"],
            back: &["parameter-renamed query token request=bb response=- minor"],
        },
        Case {
            old: "{name: token, in: query, ",
            new: "{name: token, in: query, required: true, ",
            changes: &["parameter-required query token request=bb response=- minor"],
            back: &["parameter-optional query token request=cb response=- minor/patch"],
        },
        Case {
            old: "{name: token, in: query, ",
            new: "{name: token, in: header, ",
            changes: &["parameter-moved header token request=bn response=- minor"],
            back: &["parameter-moved query token request=bn response=- minor"],
        },
        Case {
            old: "style: form, explode: false",
            new: "style: form",
            changes: &["style-changed query ids request=bn response=- minor"],
            back: &["style-changed query ids request=bn response=- minor"],
        },
        // What OpenAPI adds is the same where it is snippet.
        Case { old: "style: form, explode: false", new: "explode: false", changes: &[], back: &[] },
        Case {
            old: "schema: {type: integer, format: uint64, minimum: 0, maximum: 100}",
            new: "schema: {type: integer, format: int64, minimum: 0, maximum: 100}",
            // The same integers, in another Rust type.
            changes: &["rust-type-changed query limit request=nb response=- minor/patch"],
            back: &["rust-type-changed query limit request=nb response=- minor/patch"],
        },
        Case {
            old: "schema: {type: integer, format: uint64, minimum: 0, maximum: 100}",
            new: "schema: {type: integer, format: int64, minimum: 0}",
            changes: &["format-changed query limit request=cb response=- minor/patch"],
            back: &["format-changed query limit request=bb response=- minor"],
        },
        Case { old: "maximum: 100}", new: "maximum: 100.0}", changes: &[], back: &[] },
        Case {
            old: "maximum: 100}",
            new: "maximum: 99}",
            changes: &["constraint-changed query limit request=bn response=- minor"],
            back: &["constraint-changed query limit request=cn response=- patch"],
        },
        Case {
            old: "pattern: '^[0-9_]+$'",
            new: "pattern: '^[0-9]+$'",
            changes: &["pattern-changed query ids request=bn response=- minor"],
            back: &["pattern-changed query ids request=bn response=- minor"],
        },
        Case {
            old: "format: id-list, pattern: '^[0-9_]+$'",
            new: "format: id-list",
            changes: &["pattern-changed query ids request=cn response=- patch"],
            back: &["pattern-changed query ids request=bn response=- minor"],
        },
        Case {
            old: "default: none",
            new: "default: all",
            changes: &["default-changed query token request=bn response=- minor"],
            back: &["default-changed query token request=bn response=- minor"],
        },
        Case {
            old: "{type: string, default: none}",
            new: "{type: string}",
            changes: &["default-changed query token request=bn response=- minor"],
            back: &["default-changed query token request=cn response=- patch"],
        },
    ]);
}

/// Required parameters are arguments. Those that are not in the path have the order of the list.
#[test]
fn compares_the_order_of_required_parameters() {
    let list = |first: &str, second: &str| {
        let line =
            |name: &str| format!("        - {{name: {name}, in: query, required: true, schema: {{type: string}}}}\n");
        let old = "        - {name: token, in: query, ";
        document(&replace(old, &format!("{}{}{old}", line(first), line(second))))
    };
    let expected = ["parameters-reordered parameters request=nb response=- minor/patch".to_owned()];
    assert_eq!(lines(compare(&list("from", "to"), &list("to", "from"))), expected.into());
    assert!(compare(&list("from", "to"), &list("from", "to")).is_empty());
}

/// The name in Rust depends on the other parameters.
#[test]
fn reports_a_renamed_setter() {
    let old = "        - {name: token, in: query, ";
    let new = "        - {name: type_, in: query, schema: {type: string}}\n";
    let after = "        - {name: type, in: query, schema: {type: string}}\n";
    let (one, both) = (format!("{after}{old}"), format!("{new}{after}{old}"));
    let changes = lines(compare(&document(&replace(old, &one)), &document(&replace(old, &both))));
    assert!(changes.contains("setter-renamed query type request=nb response=- minor/patch"), "{changes:?}");
}

/// The server sees the value and no name.
#[test]
fn a_renamed_path_parameter_is_not_breaking() {
    let new = "  /deals/{deal_id}:
    delete:
      operationId: delete_deal
      x-source: page#deals
      x-idempotent: true
      parameters:
        - {name: deal_id, ";
    let old = "  /deals/{id}:
    delete:
      operationId: delete_deal
      x-source: page#deals
      x-idempotent: true
      parameters:
        - {name: id, ";
    check(&[Case {
        old,
        new,
        changes: &["path-parameter-renamed path deal_id request=nn response=- patch"],
        back: &["path-parameter-renamed path id request=nn response=- patch"],
    }]);
}
