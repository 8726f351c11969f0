//! Operations, security, statuses, media types and annotations.

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
fn compares_operations() {
    check(&[
        Case {
            old: DELETE,
            new: "",
            changes: &["operation-removed delete_deal request=bb response=- minor"],
            back: &["operation-added delete_deal request=cc response=- patch"],
        },
        Case {
            old: "operationId: delete_deal",
            new: "operationId: drop_deal",
            changes: &["operation-renamed drop_deal request=nb response=- minor"],
            back: &["operation-renamed delete_deal request=nb response=- minor"],
        },
        Case {
            old: "  /deals/{id}:",
            new: "  /crm/deals/{id}:",
            changes: &["path-changed delete_deal request=bn response=- minor"],
            back: &["path-changed delete_deal request=bn response=- minor"],
        },
        Case {
            old: "    delete:\n",
            new: "    put:\n",
            changes: &["method-changed delete_deal request=bn response=- minor"],
            back: &["method-changed delete_deal request=bn response=- minor"],
        },
        Case {
            old: "x-idempotent: false",
            new: "x-idempotent: true",
            // The client retries for unchanged programs: a create can happen twice.
            changes: &["idempotence-changed create_deal request=nb response=- minor/patch"],
            back: &["idempotence-changed create_deal request=nc response=- patch"],
        },
        Case {
            old: "x-idempotent: false",
            new: "x-idempotent: false\n      deprecated: true",
            changes: &["deprecated create_deal request=nn response=- patch"],
            back: &["undeprecated create_deal request=nn response=- patch"],
        },
        Case {
            old: "      x-at-most: {since: until}\n",
            new: "",
            changes: &["at-most-changed list_deals request=cn response=- patch"],
            back: &["at-most-changed list_deals request=bn response=- minor"],
        },
    ]);
}

/// `create_deal` has requirements of its own, one of them empty.
const SECURITY_OF_CREATE: &str = "security-changed security request=cc response=- patch";

#[test]
fn compares_security_and_servers() {
    check(&[
        Case {
            old: "security: [{bearer: []}, {}]",
            new: "security: [{bearer: []}]",
            changes: &["security-changed security request=bn response=- minor"],
            back: &["security-changed security request=cn response=- patch"],
        },
        Case {
            old: "security:\n  - bearer: []",
            new: "security:\n  - bearer: []\n    other: []",
            changes: &["security-changed security request=bb response=- minor"],
            // One scheme less is required: the server accepts a client that sends both.
            back: &["security-changed security request=cc response=- patch"],
        },
        // Security requirements have no order. The names of schemes do not matter.
        Case { old: "[{bearer: []}, {}]", new: "[{}, {bearer: []}]", changes: &[], back: &[] },
        Case {
            old: "    other: {type: apiKey, in: header, name: X-Other}\n",
            new: "",
            changes: &["component-changed scheme other request=nn response=- patch"],
            back: &["component-changed scheme other request=nn response=- patch"],
        },
        Case {
            old: "type: http, scheme: bearer",
            new: "type: http, scheme: basic",
            changes: &["security-changed security request=bb response=- minor", SECURITY_OF_CREATE],
            back: &["security-changed security request=bb response=- minor", SECURITY_OF_CREATE],
        },
        Case {
            old: "https://crm.example",
            new: "https://crm.example/v2",
            changes: &["server-changed servers request=bn response=- minor"],
            back: &["server-changed servers request=bn response=- minor"],
        },
        Case {
            old: "No host is documented.",
            new: "Guessed.",
            changes: &["description-changed servers request=nn response=- patch"],
            back: &["description-changed servers request=nn response=- patch"],
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
fn compares_bodies_and_responses() {
    check(&[
        Case {
            old: BODY,
            new: "",
            changes: &["body-removed body request=bb response=- minor"],
            back: &["body-added body request=bb response=- minor"],
        },
        Case {
            old: "        required: true\n        content:",
            new: "        content:",
            changes: &["body-optional body request=cb response=- minor/patch"],
            back: &["body-required body request=bb response=- minor"],
        },
        Case {
            old: "          application/json:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
            new: "          text/json:\n            schema: {$ref: '#/components/schemas/NewDeal'}",
            changes: &[
                "media-type-added body request=cn response=- patch",
                "media-type-removed body request=bb response=- minor",
            ],
            back: &[
                "media-type-added body request=cb response=- minor/patch",
                "media-type-removed body request=bn response=- minor",
            ],
        },
        Case {
            old: "        2XX: {description: It is gone.}\n",
            new: "        2XX: {description: It is gone.}\n        3XX: {description: It is elsewhere.}\n",
            changes: &["status-added 3XX request=- response=cn patch"],
            back: &["status-removed 3XX request=- response=cn patch"],
        },
        Case {
            old: "        2XX: {description: It is gone.}\n",
            new: "",
            changes: &["status-removed 2XX request=- response=bb minor"],
            back: &["status-added 2XX request=- response=cn patch"],
        },
        Case {
            old: "            X-Total: {required: true, schema: {type: integer, format: int64}}",
            new: "            X-Sum: {required: true, schema: {type: integer, format: int64}}",
            changes: &[
                "header-added 2XX header X-Sum request=- response=cn patch",
                "header-removed 2XX header X-Total request=- response=bn minor",
            ],
            back: &[
                "header-added 2XX header X-Total request=- response=cn patch",
                "header-removed 2XX header X-Sum request=- response=bn minor",
            ],
        },
        Case {
            old: "X-Total: {required: true, ",
            new: "X-Total: {",
            changes: &["header-optional 2XX header X-Total request=- response=cn patch"],
            back: &["header-required 2XX header X-Total request=- response=cn patch"],
        },
    ]);
}

#[test]
fn reports_changed_annotations() {
    check(&[
        Case {
            old: "summary: List deals",
            new: "summary: All deals",
            changes: &["description-changed list_deals request=nn response=- patch"],
            back: &["description-changed list_deals request=nn response=- patch"],
        },
        Case {
            old: "example: {name: A, net: 1}",
            new: "example: {name: A, net: 1.0}",
            changes: &["example-changed body request=nn response=- patch"],
            back: &["example-changed body request=nn response=- patch"],
        },
        Case {
            old: "x-source: page#status",
            new: "x-assumed: Guessed.",
            changes: &["provenance-changed Status request=nn response=nn patch"],
            back: &["provenance-changed Status request=nn response=nn patch"],
        },
        Case {
            old: "x-source: page#status",
            new: "x-source: page#status, x-note: mine",
            changes: &["extension-changed Status request=nn response=nn patch"],
            back: &["extension-changed Status request=nn response=nn patch"],
        },
        Case {
            old: "Kept for later.",
            new: "Kept.",
            changes: &["component-changed Unused request=nn response=- patch"],
            back: &["component-changed Unused request=nn response=- patch"],
        },
        Case {
            old: "    Unused: {type: string, x-assumed: Kept for later.}\n",
            new: "",
            changes: &["schema-removed Unused request=nn response=- patch/minor"],
            back: &["schema-added Unused request=nn response=- patch"],
        },
        Case {
            old: "    delete:\n",
            new: "    description: One deal.\n    delete:\n",
            changes: &["description-changed /deals/{id} request=nn response=- patch"],
            back: &["description-changed /deals/{id} request=nn response=- patch"],
        },
    ]);
}
