//! `security-defined`, `path-*`, `parameter-*`, `media-type`, `responses`.

use crate::breaking::{assert_breaks, assert_holds};

#[test]
fn security_is_defined() {
    assert_breaks(
        "security-defined",
        &[("security:\n  - bearer: []\n", "security:\n  - bearer: []\n  - «basic: []\n")],
    );
    assert_breaks("security-defined", &[("        - {}\n", "        - {«basic: []}\n")]);
}

#[test]
fn only_oauth_has_scopes() {
    assert_breaks("security-scopes", &[("security:\n  - bearer: []\n", "security:\n  - bearer: «[admin]\n")]);
}

#[test]
fn paths_that_are_the_same() {
    let copy = "  «/deals/{number}: {}\ncomponents:\n";
    assert_breaks("path-unique", &[("components:\n", copy)]);
}

#[test]
fn templates() {
    for path in ["/deals/{id", "/deals/id}", "/deals/{}", "/deals/{{id}}", "/deals/{id}/{id}", "/deals/{a/b}", "deals"]
    {
        assert_breaks("path-parameter", &[("components:\n", &format!("  «'{path}': {{}}\ncomponents:\n"))]);
    }
}

#[test]
fn path_parameters() {
    assert_breaks(
        "path-parameter",
        &[
            ("  /deals/{id}:\n", "  /deals/{id}/{part}:\n"),
            ("    get:\n      operationId: get_deal\n", "    «get:\n      operationId: get_deal\n"),
        ],
    );
    assert_breaks(
        "path-parameter",
        &[
            ("      - name: id\n", "      - name: «number\n"),
            ("    get:\n      operationId: get_deal\n", "    «get:\n      operationId: get_deal\n"),
        ],
    );
    assert_breaks(
        "path-parameter",
        &[("        in: path\n        required: true\n", "        in: path\n        required: «false\n")],
    );
    assert_breaks(
        "path-parameter",
        &[("      - name: id\n        in: path\n        required: true\n", "      - «name: id\n        in: path\n")],
    );
    let twice =
        "    parameters:\n      - {name: id, in: path, required: true, schema: {type: string}, x-source: page#deals}\n";
    assert_breaks("path-parameter", &[("    parameters:\n      - name: id\n", &format!("{twice}      - «name: id\n"))]);
}

#[test]
fn parameters_that_stand_twice() {
    let ids = "        - $ref: '#/components/parameters/Ids'\n";
    assert_breaks("parameter-unique", &[(ids, &format!("{ids}        - «$ref: '#/components/parameters/Ids'\n"))]);
}

#[test]
fn parameters_of_a_style_that_the_generator_does_not_know() {
    assert_breaks("parameter-style", &[("          explode: true\n", "          «explode: false\n")]);
    assert_breaks("parameter-style", &[("          style: form\n", "          «style: deepObject\n")]);
    for place in ["cookie", "header"] {
        let to = format!("      name: ids\n      in: «{place}\n");
        assert_breaks("parameter-style", &[("      name: ids\n      in: query\n", &to)]);
    }
    assert_breaks("parameter-style", &[("        in: path\n", "        in: path\n        «style: label\n")]);
    assert_holds(&[("        in: path\n", "        in: path\n        style: simple\n")]);
    assert_breaks(
        "parameter-style",
        &[(
            "          schema:\n            type: string\n            format: date\n          example: '2026-01-31'\n",
            "          «content:\n            application/json:\n              schema: {type: string}\n",
        )],
    );
}

#[test]
fn parameters_that_are_more_than_one_value() {
    let schema =
        "          schema:\n            type: string\n            format: date\n          example: '2026-01-31'\n";
    for form in ["{type: array, items: {type: string}}", "{type: object}", "{type: object, nullable: true}"] {
        assert_breaks("parameter-style", &[(schema, &format!("          «schema: {form}\n"))]);
    }
}

#[test]
fn media_types() {
    let body = "        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/NewDeal'\n";
    let second = "        «content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/NewDeal'\n          «text/plain:\n            schema: {type: string}\n";
    let (head, tail) = body.split_at(body.find("            schema").expect("a schema"));
    assert_breaks(
        "media-type",
        &[
            (body, &second.replace("          «text/plain:\n            schema: {type: string}\n", "")),
            (
                "              shared:\n                $ref: '#/components/examples/Deal'\n",
                "              shared:\n                $ref: '#/components/examples/Deal'\n          «text/plain:\n            schema: {type: string}\n",
            ),
        ],
    );
    let json = head.replace("application/json", "«application/vnd.crm+json");
    assert_breaks("media-type", &[(body, &format!("{json}{tail}"))]);
    assert_breaks(
        "media-type",
        &[(
            "          description: Created.\n",
            "          description: Created.\n          content:\n            «text/html: {schema: {type: string}}\n",
        )],
    );
    assert_breaks(
        "media-type",
        &[(
            "          description: Created.\n",
            "          description: Created.\n          content:\n            «application/json: {}\n",
        )],
    );
}

#[test]
fn a_request_body_has_content() {
    let get = "      operationId: get_deal\n";
    assert_breaks("media-type", &[(get, &format!("{get}      requestBody:\n        «content: {{}}\n"))]);
}

#[test]
fn statuses() {
    let created = "        2XX:\n          description: Created.\n";
    for status in ["200", "'201'", "2xx"] {
        assert_breaks("responses", &[(created, &format!("        «{status}:\n          description: Created.\n"))]);
    }
    for status in ["default", "204", "404", "3XX"] {
        assert_breaks(
            "responses",
            &[(created, &format!("{created}        «{status}:\n          description: More.\n"))],
        );
    }
    assert_breaks("responses", &[(created, ""), ("      responses:\n        4XX", "      «responses:\n        4XX")]);
    let errors = "        4XX:\n          $ref: '#/components/responses/Error'\n        5XX:\n          $ref: '#/components/responses/Error'\n";
    assert_breaks(
        "responses",
        &[
            (&format!("{created}{errors}"), created),
            (
                "      responses:\n        2XX:\n          description: Created",
                "      ««responses:\n        2XX:\n          description: Created",
            ),
        ],
    );
}

#[test]
fn errors_have_one_schema() {
    let error = "        5XX:\n          $ref: '#/components/responses/Error'\n  /deals/{id}:\n";
    let with = |answer: &str| format!("        «5XX:\n          description: Failed.\n{answer}  /deals/{{id}}:\n");
    let json = |schema: &str| with(&format!("          content: {{application/json: {{schema: {schema}}}}}\n"));
    assert_breaks("responses", &[(error, &with(""))]);
    assert_breaks("responses", &[(error, &json("{}"))]);
    assert_breaks("responses", &[(error, &json("{$ref: '#/components/schemas/IdList'}"))]);
    let alike = "{description: Anything., x-assumed: No error is documented.}";
    assert_breaks("responses", &[(error, &json(alike))]);
    assert_holds(&[(error, &json("{$ref: '#/components/schemas/Failure'}").replace('«', ""))]);
}

#[test]
fn two_components_that_are_alike_are_two_error_types() {
    let error = "        5XX:\n          $ref: '#/components/responses/Error'\n  /deals/{id}:\n";
    let own = "        «5XX:\n          description: Failed.\n          content: {application/json: {schema: {$ref: '#/components/schemas/Alike'}}}\n  /deals/{id}:\n";
    let alike = "  schemas:\n    Alike:\n      description: Anything.\n      x-assumed: No error is documented.\n";
    assert_breaks("responses", &[(error, own), ("  schemas:\n", alike)]);
}

#[test]
fn two_schemas_without_a_name_that_are_alike_are_one() {
    let errors = "        4XX:\n          $ref: '#/components/responses/Error'\n        5XX:\n          $ref: '#/components/responses/Error'\n  /deals/{id}:\n";
    let with = |text: &str| {
        let content = format!("content: {{application/json: {{schema: {text}}}}}");
        format!(
            "        4XX: {{description: Bad., content: {{application/json: {{schema: {{description: a}}}}}}}}\n        «5XX:\n          description: Failed.\n          {content}\n  /deals/{{id}}:\n"
        )
    };
    assert_holds(&[(errors, &with("{description: a}").replace('«', ""))]);
    assert_breaks("responses", &[(errors, &with("{type: string}"))]);
}
