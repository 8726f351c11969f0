//! `ref-*` and `unused-component`.

use crate::breaking::{BASE, assert_breaks, assert_holds, assert_positions, lint_text, replace, unmark};

const NAME: (&str, &str) = ("        name:\n          type: string\n", "        name:\n          $ref: «'");

#[test]
fn rejects_a_reference_that_leads_nowhere() {
    let to = |target: &str| format!("{}{target}'\n", NAME.1);
    for target in ["#/components/schemas/Missing", "other.yaml#/Deal", "#Deal", ""] {
        assert_breaks("ref-unresolved", &[(NAME.0, &to(target))]);
    }
    assert_breaks("ref-unresolved", &[(NAME.0, "        name:\n          $ref: «[]\n")]);
}

#[test]
fn reports_a_broken_reference_once() {
    assert_breaks(
        "ref-unresolved",
        &[(
            "          items:\n            type: integer\n            format: int64\n",
            "          items:\n            $ref: «'#/components/schemas/Missing'\n",
        )],
    );
}

#[test]
fn rejects_a_reference_that_leads_back() {
    for inner in [
        "{$ref: «'#/components/schemas/Other'}",
        "{type: array, items: {$ref: «'#/components/schemas/Other'}}",
        "{type: object, additionalProperties: {$ref: «'#/components/schemas/Other'}}",
    ] {
        let other = format!("  schemas:\n    Other: {inner}\n");
        let (text, places) = unmark(&replace(
            BASE,
            &[("  schemas:\n", &other), (NAME.0, "        name: {$ref: '#/components/schemas/Other'}\n")],
        ));
        let diagnostics = lint_text(&text);
        let circular: Vec<_> = diagnostics.into_iter().filter(|diagnostic| diagnostic.rule == "ref-circular").collect();
        assert_positions(&circular, "ref-circular", &places);
    }
    let chain = "    Failure:\n      $ref: «'#/components/schemas/Other'\n    Other:\n      $ref: «'#/components/schemas/Failure'\n";
    let failure = "    Failure:\n      description: Anything.\n      x-assumed: No error is documented.\n";
    assert_breaks("ref-circular", &[(failure, chain)]);
}

#[test]
fn allows_an_object_that_contains_its_own_type() {
    for schema in [
        "{$ref: '#/components/schemas/Deal'}",
        "{type: array, items: {$ref: '#/components/schemas/Deal'}}",
        "{type: object, additionalProperties: {$ref: '#/components/schemas/Deal'}}",
        "{type: object, properties: {inner: {$ref: '#/components/schemas/Deal'}}}",
    ] {
        assert_holds(&[(NAME.0, &format!("        name: {schema}\n"))]);
    }
}

#[test]
fn rejects_circles_outside_of_schemas() {
    for target in ["#", "#/paths", "#/components/responses/Error", "#/components/responses"] {
        let text = BASE.replace("#/components/schemas/Failure", target);
        let diagnostics = lint_text(&text);
        assert!(diagnostics.iter().any(|diagnostic| diagnostic.rule == "ref-circular"), "{target}: {diagnostics:?}");
    }
}

#[test]
fn rejects_a_reference_to_another_kind() {
    let nested = "        name:\n          $ref: «'#/components/schemas/NewDeal/properties/period'\n";
    assert_breaks("ref-kind", &[(NAME.0, nested)]);
    assert_breaks(
        "ref-kind",
        &[
            ("schema:\n                $ref: '#/components/schemas/DealResponse'", "schema: {}"),
            (
                "        2XX:\n          description: The deal.\n          content:\n            application/json:\n              schema: {}\n",
                "        2XX:\n          $ref: «'#/components/schemas/DealResponse'\n",
            ),
        ],
    );
}

#[test]
fn rejects_a_reference_that_is_not_followed() {
    assert_breaks("ref-kind", &[("  /deals:\n", "  /copy:\n    $ref: «'#/paths/~1deals'\n  /deals:\n")]);
}

#[test]
fn rejects_keys_beside_a_reference() {
    let to = "          $ref: '#/components/schemas/DealState'\n          «description: a\n          «x-y: b\n        total:";
    assert_breaks("ref-siblings", &[("          $ref: '#/components/schemas/DealState'\n        total:", to)]);
}

#[test]
fn ignores_a_reference_in_data() {
    let to = "  examples:\n    Deal:\n      value:\n        state: closed\n        tags: [1]\n";
    assert_holds(&[("  examples:\n    Deal:\n      value:\n        state: closed\n", to)]);
    let data = "          example:\n            $ref: nowhere\n";
    let free = format!("        name:\n          type: object\n{data}");
    assert_holds(&[(NAME.0, &free)]);
}

#[test]
fn reports_an_unused_component() {
    let scheme = "  securitySchemes:\n    «basic: {type: http, scheme: basic, x-source: page#deals}\n";
    assert_breaks("unused-component", &[("  securitySchemes:\n", scheme)]);
    let schema = "  schemas:\n    «Unused: {type: string, x-source: page#deals}\n";
    assert_breaks("unused-component", &[("  schemas:\n", schema)]);
    assert_breaks(
        "unused-component",
        &[("        - $ref: '#/components/parameters/Ids'\n", ""), ("    Ids:\n", "    «Ids:\n")],
    );
}

#[test]
fn reports_a_component_that_only_itself_uses() {
    let array =
        "  schemas:\n    Ring: {type: array, x-source: page#deals, items: {$ref: '#/components/schemas/Ring'}}\n";
    let diagnostics = lint_text(&replace(BASE, &[("  schemas:\n", array)]));
    let rules: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
    assert_eq!(rules, ["unused-component", "ref-circular"]);
}

#[test]
fn does_not_take_the_name_of_a_property_for_a_keyword() {
    for name in ["example", "default", "value", "x-own"] {
        let broken = format!("        {name}:\n          $ref: «'#/components/schemas/Missing'\n");
        assert_breaks("ref-unresolved", &[(NAME.0, &broken)]);
    }
}

#[test]
fn names_the_decoded_form_of_a_percent_encoded_reference() {
    let from = "#/components/schemas/Failure";
    let text = crate::breaking::BASE.replacen(from, "#/components/schemas/Fail%75re", 1);
    let diagnostics = crate::breaking::lint_text(&text);
    let diagnostic = diagnostics.iter().find(|diagnostic| diagnostic.rule == "ref-unresolved").expect("a diagnostic");
    assert!(diagnostic.message.contains("percent-encoded"), "{diagnostic}");
    assert_eq!(diagnostic.help, format!("write it out: `{from}`"));
}

/// Makes a chain of objects: through lists, or one in the next.
fn chain(length: usize, link: &str) -> String {
    let state = "    DealState:\n";
    let links = (0..length).map(|index| {
        let next = link.replace("NEXT", &format!("'#/components/schemas/L{}x'", index + 1));
        format!("    L{index}x: {{type: object, properties: {{next: {next}}}, x-source: page#deals}}\n")
    });
    let last =
        format!("    L{length}x: {{type: object, properties: {{id: {{type: string}}}}, x-source: page#deals}}\n");
    let name = "        name:\n          type: string\n";
    let first = "        first: {$ref: '#/components/schemas/L0x'}\n";
    let chain: String = links.collect();
    crate::breaking::replace(BASE, &[(state, &format!("{chain}{last}{state}")), (name, &format!("{first}{name}"))])
}

#[test]
fn rejects_long_chains_of_references() {
    let list = "{type: array, items: {$ref: NEXT}}";
    let rules = |text: &str| -> Vec<&str> { crate::breaking::lint_text(text).iter().map(|each| each.rule).collect() };
    assert_eq!(rules(&chain(26, list)), [""; 0]);
    for length in [60, 5000] {
        assert_eq!(rules(&chain(length, list)), ["ref-depth"]);
        assert_eq!(rules(&chain(length, "{$ref: NEXT}")), ["ref-depth"]);
    }
    assert_eq!(rules(&chain(22, "{$ref: NEXT}")), [""; 0]);
    assert_eq!(rules(&chain(26, "{$ref: NEXT}")), ["schema-depth"]);
}
