//! Operations, security, statuses, media types, and what is said for readers.

use crate::pair::{Case, check};

const DELETE: &str = "  /deals/{id}:
    delete:
      operationId: delete_deal
      x-source: page#deals
      x-idempotent: true
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
      responses:
        2XX: {description: It is gone.}
        4XX: {$ref: '#/components/responses/Error'}
        5XX: {$ref: '#/components/responses/Error'}
";

#[test]
fn operations() {
    check(&[
        Case {
            old: DELETE,
            new: "",
            changes: &["operation-removed delete_deal request=bb answer=- minor"],
            back: &["operation-added delete_deal request=cc answer=- patch"],
        },
        Case {
            old: "operationId: delete_deal",
            new: "operationId: drop_deal",
            changes: &["operation-renamed drop_deal request=nb answer=- minor"],
            back: &["operation-renamed delete_deal request=nb answer=- minor"],
        },
        Case {
            old: "  /deals/{id}:",
            new: "  /crm/deals/{id}:",
            changes: &["path-changed delete_deal request=bn answer=- minor"],
            back: &["path-changed delete_deal request=bn answer=- minor"],
        },
        Case {
            old: "    delete:\n",
            new: "    put:\n",
            changes: &["method-changed delete_deal request=bn answer=- minor"],
            back: &["method-changed delete_deal request=bn answer=- minor"],
        },
        Case {
            old: "x-idempotent: false",
            new: "x-idempotent: true",
            // Unchanged programs create twice.
            changes: &["idempotence-changed create_deal request=nb answer=- minor/patch"],
            back: &["idempotence-changed create_deal request=nc answer=- patch"],
        },
        Case {
            old: "x-idempotent: false",
            new: "x-idempotent: false\n      deprecated: true",
            changes: &["deprecated create_deal request=nn answer=- patch"],
            back: &["undeprecated create_deal request=nn answer=- patch"],
        },
        Case {
            old: "      x-at-most: {since: until}\n",
            new: "",
            changes: &["at-most-changed list_deals request=cn answer=- patch"],
            back: &["at-most-changed list_deals request=bn answer=- minor"],
        },
    ]);
}

/// `create_deal` says its own, one of which needs nothing.
const SECURITY_OF_CREATE: &str = "security-changed security request=cc answer=- patch";

#[test]
fn security_and_servers() {
    check(&[
        Case {
            old: "security: [{bearer: []}, {}]",
            new: "security: [{bearer: []}]",
            changes: &["security-changed security request=bn answer=- minor"],
            back: &["security-changed security request=cn answer=- patch"],
        },
        Case {
            old: "security:\n  - bearer: []",
            new: "security:\n  - bearer: []\n    other: []",
            changes: &["security-changed security request=bb answer=- minor"],
            // One scheme less is needed: a client that sends both is served.
            back: &["security-changed security request=cc answer=- patch"],
        },
        // The ways of an operation have no order, and a scheme has what it asks for and no name.
        Case { old: "[{bearer: []}, {}]", new: "[{}, {bearer: []}]", changes: &[], back: &[] },
        Case {
            old: "    other: {type: apiKey, in: header, name: X-Other}\n",
            new: "",
            changes: &["component-changed scheme other request=nn answer=- patch"],
            back: &["component-changed scheme other request=nn answer=- patch"],
        },
        Case {
            old: "type: http, scheme: bearer",
            new: "type: http, scheme: basic",
            changes: &["security-changed security request=bb answer=- minor", SECURITY_OF_CREATE],
            back: &["security-changed security request=bb answer=- minor", SECURITY_OF_CREATE],
        },
        Case {
            old: "https://crm.example",
            new: "https://crm.example/v2",
            changes: &["server-changed servers request=bn answer=- minor"],
            back: &["server-changed servers request=bn answer=- minor"],
        },
        Case {
            old: "No host is documented.",
            new: "Guessed.",
            changes: &["description-changed servers request=nn answer=- patch"],
            back: &["description-changed servers request=nn answer=- patch"],
        },
    ]);
}

const BODY: &str = "      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/NewDeal'}
            example: {name: A, net: 1}
";

#[test]
fn bodies_and_answers() {
    check(&[
        Case {
            old: BODY,
            new: "",
            changes: &["body-removed body request=bb answer=- minor"],
            back: &["body-added body request=bb answer=- minor"],
        },
        Case {
            old: "        required: true\n        content:",
            new: "        content:",
            changes: &["body-optional body request=cb answer=- minor/patch"],
            back: &["body-required body request=bb answer=- minor"],
        },
        Case {
            old: "          application/json:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
            new: "          text/json:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
            changes: &[
                "media-type-added body request=cn answer=- patch",
                "media-type-removed body request=bb answer=- minor",
            ],
            back: &[
                "media-type-added body request=cb answer=- minor/patch",
                "media-type-removed body request=bn answer=- minor",
            ],
        },
        Case {
            old: "        2XX: {description: It is gone.}\n",
            new: "        2XX: {description: It is gone.}\n        3XX: {description: It is elsewhere.}\n",
            changes: &["status-added 3XX request=- answer=cn patch"],
            back: &["status-removed 3XX request=- answer=cn patch"],
        },
        Case {
            old: "        2XX: {description: It is gone.}\n",
            new: "",
            changes: &["status-removed 2XX request=- answer=bb minor"],
            back: &["status-added 2XX request=- answer=cn patch"],
        },
        Case {
            old: "            X-Total: {required: true, schema: {type: integer, format: int64}}",
            new: "            X-Sum: {required: true, schema: {type: integer, format: int64}}",
            changes: &[
                "header-added 2XX header X-Sum request=- answer=cn patch",
                "header-removed 2XX header X-Total request=- answer=bn minor",
            ],
            back: &[
                "header-added 2XX header X-Total request=- answer=cn patch",
                "header-removed 2XX header X-Sum request=- answer=bn minor",
            ],
        },
        Case {
            old: "X-Total: {required: true, ",
            new: "X-Total: {",
            changes: &["header-optional 2XX header X-Total request=- answer=cn patch"],
            back: &["header-required 2XX header X-Total request=- answer=cn patch"],
        },
    ]);
}

#[test]
fn words() {
    check(&[
        Case {
            old: "summary: List deals",
            new: "summary: All deals",
            changes: &["description-changed list_deals request=nn answer=- patch"],
            back: &["description-changed list_deals request=nn answer=- patch"],
        },
        Case {
            old: "example: {name: A, net: 1}",
            new: "example: {name: A, net: 1.0}",
            changes: &["example-changed body request=nn answer=- patch"],
            back: &["example-changed body request=nn answer=- patch"],
        },
        Case {
            old: "x-source: page#status",
            new: "x-assumed: Guessed.",
            changes: &["provenance-changed Status request=nn answer=nn patch"],
            back: &["provenance-changed Status request=nn answer=nn patch"],
        },
        Case {
            old: "x-source: page#status",
            new: "x-source: page#status, x-note: mine",
            changes: &["extension-changed Status request=nn answer=nn patch"],
            back: &["extension-changed Status request=nn answer=nn patch"],
        },
        Case {
            old: "Kept for later.",
            new: "Kept.",
            changes: &["component-changed Unused request=nn answer=- patch"],
            back: &["component-changed Unused request=nn answer=- patch"],
        },
        Case {
            old: "    Unused: {type: string, x-assumed: Kept for later.}\n",
            new: "",
            changes: &["schema-removed Unused request=nn answer=- patch/minor"],
            back: &["schema-added Unused request=nn answer=- patch"],
        },
        Case {
            old: "    delete:\n",
            new: "    description: One deal.\n    delete:\n",
            changes: &["description-changed /deals/{id} request=nn answer=- patch"],
            back: &["description-changed /deals/{id} request=nn answer=- patch"],
        },
    ]);
}
