//! `security-defined`, `path-*`, `parameter-*`, `media-type`, `responses`.

use crate::breaking::{assert_breaks, assert_holds};

#[test]
fn requires_a_defined_security_scheme() {
    assert_breaks(
        "security-defined",
        &[("security:\n  - bearer: []\n", "security:\n  - bearer: []\n  - «basic: []\n")],
    );
    assert_breaks("security-defined", &[("        - {}\n", "        - {«basic: []}\n")]);
}

#[test]
fn rejects_scopes_of_other_schemes_than_oauth() {
    assert_breaks("security-scopes", &[("security:\n  - bearer: []\n", "security:\n  - bearer: «[admin]\n")]);
}

#[test]
fn rejects_paths_that_are_the_same() {
    let copy = "  «/deals/{number}: {}\ncomponents:\n";
    assert_breaks("path-unique", &[("components:\n", copy)]);
}

#[test]
fn rejects_invalid_templates() {
    for path in ["/deals/{id", "/deals/id}", "/deals/{}", "/deals/{{id}}", "/deals/{id}/{id}", "/deals/{a/b}", "deals"]
    {
        assert_breaks("path-parameter", &[("components:\n", &format!("  «'{path}': {{}}\ncomponents:\n"))]);
    }
}

#[test]
fn requires_matching_path_parameters() {
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
fn rejects_repeated_parameters() {
    let ids = "        - $ref: '#/components/parameters/Ids'\n";
    assert_breaks("parameter-unique", &[(ids, &format!("{ids}        - «$ref: '#/components/parameters/Ids'\n"))]);
}

const SINCE: &str = "          style: form\n          explode: true\n          schema:\n            type: string\n            format: date\n          example: '2026-01-31'\n";

#[test]
fn rejects_styles_that_the_client_does_not_send() {
    assert_breaks("parameter-style", &[("          style: form\n", "          «style: deepObject\n")]);
    assert_breaks("parameter-style", &[("          style: form\n", "          «style: pipeDelimited\n")]);
    assert_breaks("parameter-style", &[("      name: ids\n      in: query\n", "      name: ids\n      in: «cookie\n")]);
    assert_breaks("parameter-style", &[("        in: path\n", "        in: path\n        «style: label\n")]);
    assert_holds(&[("        in: path\n", "        in: path\n        style: simple\n")]);
    let content = "          «content:\n            application/json:\n              schema: {type: string}\n";
    assert_breaks("parameter-style", &[(SINCE, content)]);
}

#[test]
fn allows_joined_lists_in_the_query() {
    let array = "schema: {type: array, items: {type: string}}";
    for style in [
        "",
        "explode: true, ",
        "explode: false, ",
        "style: form, explode: false, ",
        "style: spaceDelimited, explode: false, ",
        "style: pipeDelimited, explode: false, ",
    ] {
        let parameter = format!("        - {{name: since, in: query, {style}{array}}}\n");
        assert_holds(&[(&format!("        - name: since\n          in: query\n{SINCE}"), &parameter)]);
    }
    for style in ["spaceDelimited", "pipeDelimited"] {
        let parameter = format!("        - {{name: since, in: query, «style: {style}, {array}}}\n");
        assert_breaks(
            "parameter-style",
            &[(&format!("        - name: since\n          in: query\n{SINCE}"), &parameter)],
        );
    }
}

#[test]
fn rejects_parameters_that_are_more_than_one_value() {
    for form in [
        "{type: object}",
        "{type: object, nullable: true}",
        "{type: array, items: {type: object}}",
        "{type: array, items: {type: array, items: {type: string}}}",
    ] {
        assert_breaks("parameter-value", &[(SINCE, &format!("          «schema: {form}\n"))]);
    }
    let list = "        «schema: {type: array, items: {type: string}}\n";
    assert_breaks(
        "parameter-value",
        &[("        schema:\n          type: integer\n          format: int64\n          minimum: -5\n", list)],
    );
}

#[test]
fn rejects_media_types_that_the_client_does_not_know() {
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
fn requires_content_of_a_request_body() {
    let get = "      operationId: get_deal\n";
    assert_breaks("media-type", &[(get, &format!("{get}      requestBody:\n        «content: {{}}\n"))]);
}

#[test]
fn requires_the_statuses_of_success_and_failure() {
    let created = "        2XX:\n          description: Created.\n";
    for status in ["200", "'201'"] {
        assert_holds(&[(created, &format!("        {status}:\n          description: Created.\n"))]);
    }
    for status in ["default", "204", "404", "3XX"] {
        assert_holds(&[(created, &format!("{created}        {status}:\n          description: More.\n"))]);
    }
    for status in ["2xx", "'20'", "'600'", "ok"] {
        assert_breaks(
            "responses",
            &[(created, &format!("{created}        «{status}:\n          description: More.\n"))],
        );
    }
    assert_breaks("responses", &[(created, ""), ("      responses:\n        4XX", "      «responses:\n        4XX")]);
    let errors = "        4XX:\n          $ref: '#/components/responses/Error'\n        5XX:\n          $ref: '#/components/responses/Error'\n";
    let default = format!("{created}        default:\n          $ref: '#/components/responses/Error'\n");
    assert_holds(&[(&format!("{created}{errors}"), &default)]);
    for rest in ["", "        404: {description: Missing.}\n"] {
        assert_breaks(
            "responses",
            &[
                (&format!("{created}{errors}"), &format!("{created}{rest}")),
                (
                    "      responses:\n        2XX:\n          description: Created",
                    "      ««responses:\n        2XX:\n          description: Created",
                ),
            ],
        );
    }
}

#[test]
fn requires_one_schema_of_success() {
    let created = "        2XX:\n          description: Created.\n";
    let with = |status: &str, schema: &str| {
        format!("        {status}: {{description: a, content: {{application/json: {{schema: {schema}}}}}}}\n")
    };
    let deal = "{$ref: '#/components/schemas/DealResponse'}";
    let both = |schema: &str| format!("{}{}        204: {{description: b}}\n", with("200", deal), with("«201", schema));
    assert_holds(&[(created, &both(deal).replace('«', ""))]);
    assert_breaks("responses", &[(created, &both("{$ref: '#/components/schemas/DealList'}"))]);
    assert_breaks("responses", &[(created, &both("{type: string}"))]);
}

#[test]
fn allows_several_schemas_of_failures() {
    let error = "        5XX:\n          $ref: '#/components/responses/Error'\n  /deals/{id}:\n";
    for content in [
        "",
        "          content: {application/json: {schema: {}}}\n",
        "          content: {application/json: {schema: {type: string}}}\n",
    ] {
        let own = format!("        5XX:\n          description: Failed.\n{content}  /deals/{{id}}:\n");
        assert_holds(&[(error, &own)]);
    }
}

#[test]
fn compares_media_types_without_their_spelling() {
    let list =
        "            application/json:\n              schema:\n                $ref: '#/components/schemas/DealList'\n";
    for name in ["Application/JSON", "application/json; charset=utf-8", "'application/json;charset=\"UTF-8\"'"] {
        assert_holds(&[(list, &list.replace("application/json", name))]);
    }
    let second = format!("{list}            «application/json; charset=utf-8: {{schema: {{}}}}\n");
    assert_breaks("media-type", &[(list, &second)]);
}

#[test]
fn compares_headers_without_case() {
    let head = "      parameters:\n        - name: since\n";
    let header =
        |name: &str, mark: &str| format!("        - {mark}{{name: {name}, in: header, schema: {{type: string}}}}\n");
    let both = head.replace("        - name", &(header("X-Tenant", "") + &header("x-tenant", "«") + "        - name"));
    assert_breaks("parameter-unique", &[(head, &both)]);
}
