// @generated from openapi/intum.yaml (sha256 93ad72bd57fc77f7f0fadceb97d2d5eeaac43c9d6efe71acc6f39d1ea057c93e) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::intum_json::JSON;
use crate::data::{Data, Mark};
use crate::{Example, Location, Operation, Parameter, Scheme};
pub(crate) static DATA: Data = Data {
    name: "intum",
    yaml: include_str!("intum.yaml"),
    json: JSON,
    operations: &[
        Operation {
            id: "list_deals",
            method: "GET",
            path: "/crm/deals.json",
            summary: "List deals",
            is_idempotent: true,
            pointer: "/paths/~1crm~1deals.json/get",
            parameters: &[
                Parameter {
                    name: "q",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/0",
                },
                Parameter {
                    name: "client_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/1",
                },
                Parameter {
                    name: "status_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/2",
                },
                Parameter {
                    name: "responsible_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/3",
                },
                Parameter {
                    name: "department_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/4",
                },
                Parameter {
                    name: "project_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/5",
                },
                Parameter {
                    name: "main_date_from",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/6",
                },
                Parameter {
                    name: "main_date_to",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/7",
                },
                Parameter {
                    name: "total_amount_gross_from",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/8",
                },
                Parameter {
                    name: "total_amount_gross_to",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1deals.json/get/parameters/9",
                },
            ],
            security: &[
                &[
                    Scheme {
                        id: "bearer",
                        header: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "create_deal",
            method: "POST",
            path: "/crm/deals.json",
            summary: "Create a deal",
            is_idempotent: false,
            pointer: "/paths/~1crm~1deals.json/post",
            parameters: &[],
            security: &[
                &[
                    Scheme {
                        id: "bearer",
                        header: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[],
            ],
            example: Some(Example {
                path: "/crm/deals.json",
                query: &[],
                body: Some(
                    "{\"api_token\":\"TOKEN\",\"deal\":{\"name\":\"Wdrożenie systemu CRM\",\"total_amount_net\":10000.00,\"total_amount_gross\":12300.00,\"tax\":\"23\",\"currency\":\"PLN\",\"client_id\":123,\"status_id\":1,\"date\":\"2026-03-15\"}}",
                ),
            }),
        },
        Operation {
            id: "get_deal",
            method: "GET",
            path: "/crm/deals/{id}.json",
            summary: "Get a deal",
            is_idempotent: true,
            pointer: "/paths/~1crm~1deals~1{id}.json/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1deals~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    Scheme {
                        id: "bearer",
                        header: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "update_deal",
            method: "PATCH",
            path: "/crm/deals/{id}.json",
            summary: "Update a deal",
            is_idempotent: true,
            pointer: "/paths/~1crm~1deals~1{id}.json/patch",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1deals~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    Scheme {
                        id: "bearer",
                        header: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "delete_deal",
            method: "DELETE",
            path: "/crm/deals/{id}.json",
            summary: "Delete a deal",
            is_idempotent: true,
            pointer: "/paths/~1crm~1deals~1{id}.json/delete",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1deals~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    Scheme {
                        id: "bearer",
                        header: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "get_deal_by_external_id",
            method: "GET",
            path: "/crm/deals/e/{app_code}/{external_id}.json",
            summary: "Get a deal by external id",
            is_idempotent: true,
            pointer: "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get",
            parameters: &[
                Parameter {
                    name: "app_code",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0",
                },
                Parameter {
                    name: "external_id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/1",
                },
            ],
            security: &[
                &[
                    Scheme {
                        id: "bearer",
                        header: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
            ],
            example: None,
        },
    ],
    provenance: &[
        (
            "/components/responses/Error",
            Mark::Assumed("The page shows no error, no status code and no error body."),
        ),
        (
            "/components/schemas/CreateDealRequest",
            Mark::Documented("intum-deals#create-example"),
        ),
        (
            "/components/schemas/CreateDealRequest/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/CreateDealRequest/required",
            Mark::Assumed(
                "The example has the deal; the token is in the header for the other operations.",
            ),
        ),
        (
            "/components/schemas/CreateDealRequest/x-assumed/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/CreateDealRequest/x-assumed/required",
            Mark::Assumed(
                "The example has the deal; the token is in the header for the other operations.",
            ),
        ),
        (
            "/components/schemas/Deal",
            Mark::Assumed(
                "The page shows no answer; it is taken to have an id and the fields that a request has.",
            ),
        ),
        (
            "/components/schemas/DealAnswer",
            Mark::Assumed(
                "The page shows no answer. A request has the deal under `deal`; an answer may have it so, or bare.",
            ),
        ),
        (
            "/components/schemas/DealList",
            Mark::Assumed(
                "The page shows no answer. Both forms are common, and no answer of this vendor is known.",
            ),
        ),
        ("/components/schemas/DealOutcome", Mark::Documented("intum-deals#fields")),
        (
            "/components/schemas/DealOutcome/description",
            Mark::Assumed(
                "The page lists the values; that an empty one means an open deal is the plain reading.",
            ),
        ),
        (
            "/components/schemas/DealOutcome/x-assumed/description",
            Mark::Assumed(
                "The page lists the values; that an empty one means an open deal is the plain reading.",
            ),
        ),
        (
            "/components/schemas/DealOutcome/x-assumed/x-enum-varnames",
            Mark::Assumed("Names for the reader; they are not sent."),
        ),
        (
            "/components/schemas/DealOutcome/x-enum-varnames",
            Mark::Assumed("Names for the reader; they are not sent."),
        ),
        ("/components/schemas/DealPatch", Mark::Documented("intum-deals#fields")),
        (
            "/components/schemas/DealPatch/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/DealPatch/properties/client_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/client_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/closed/oneOf/1/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/contact_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/contact_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/currency/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/date/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/date/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/date_from/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/date_from/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/date_to/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/date_to/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/department_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/department_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/description/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/external_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/fields/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/DealPatch/properties/fields/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/invoice_no/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/name/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/next_deal_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/next_deal_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/number/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/origin/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/project_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/project_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/responsible_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/responsible_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/status_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/status_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/task_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/task_id/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/total_amount_gross/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/total_amount_net/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/properties/url/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/DealPatch/x-assumed/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/DealPatch/x-assumed/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/DealPatch/x-assumed/nullable",
            Mark::Assumed(
                "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            ),
        ),
        (
            "/components/schemas/ErrorAnswer",
            Mark::Assumed(
                "The page shows no error body; it may be JSON of any form, HTML of a proxy, or empty.",
            ),
        ),
        ("/components/schemas/NewDeal", Mark::Documented("intum-deals#fields")),
        (
            "/components/schemas/NewDeal/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/NewDeal/properties/client_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/contact_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/date/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/date_from/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/date_to/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/department_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/fields/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/NewDeal/properties/next_deal_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/project_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/responsible_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/status_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/task_id/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/total_amount_gross/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/properties/total_amount_net/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/NewDeal/x-assumed/additionalProperties",
            Mark::Assumed("The client sends what is documented and nothing else."),
        ),
        (
            "/components/schemas/NewDeal/x-assumed/format",
            Mark::Assumed(
                "Integers are taken to be 64-bit; dates are written `YYYY-MM-DD`, as in the page's example.",
            ),
        ),
        (
            "/components/schemas/UpdateDealRequest",
            Mark::Assumed(
                "The page shows the body of a create only; an update is taken to have the same form.",
            ),
        ),
        (
            "/components/securitySchemes/bearer",
            Mark::Documented("intum-deals#authorization"),
        ),
        ("/info", Mark::Documented("intum-deals#endpoints")),
        ("/paths/~1crm~1deals.json/get", Mark::Documented("intum-deals#endpoints")),
        (
            "/paths/~1crm~1deals.json/get/description",
            Mark::Assumed(
                "That filters combine with \"and\" is the common reading; the page does not say.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/0",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/1",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/1/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/2",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/2/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/3",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/3/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/4",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/4/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/5",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/5/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/description",
            Mark::Assumed(
                "The page does not say which of a deal's dates is the main one, nor whether the bounds are included.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/schema",
            Mark::Assumed(
                "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/x-assumed/description",
            Mark::Assumed(
                "The page does not say which of a deal's dates is the main one, nor whether the bounds are included.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/x-assumed/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/x-assumed/schema",
            Mark::Assumed(
                "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/description",
            Mark::Assumed(
                "The page does not say which of a deal's dates is the main one, nor whether the bounds are included.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/schema",
            Mark::Assumed(
                "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/x-assumed/description",
            Mark::Assumed(
                "The page does not say which of a deal's dates is the main one, nor whether the bounds are included.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/x-assumed/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/x-assumed/schema",
            Mark::Assumed(
                "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8/description",
            Mark::Assumed("The page does not say whether the bounds are included."),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8/x-assumed/description",
            Mark::Assumed("The page does not say whether the bounds are included."),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9",
            Mark::Documented("intum-deals#filters"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9/description",
            Mark::Assumed("The page does not say whether the bounds are included."),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9/x-assumed/description",
            Mark::Assumed("The page does not say whether the bounds are included."),
        ),
        (
            "/paths/~1crm~1deals.json/get/responses/2XX",
            Mark::Assumed("The page shows no answer and no status code."),
        ),
        (
            "/paths/~1crm~1deals.json/get/x-assumed/description",
            Mark::Assumed(
                "That filters combine with \"and\" is the common reading; the page does not say.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/get/x-assumed/x-idempotent",
            Mark::Assumed("A GET reads and changes nothing."),
        ),
        (
            "/paths/~1crm~1deals.json/get/x-idempotent",
            Mark::Assumed("A GET reads and changes nothing."),
        ),
        ("/paths/~1crm~1deals.json/post", Mark::Documented("intum-deals#endpoints")),
        (
            "/paths/~1crm~1deals.json/post/requestBody",
            Mark::Documented("intum-deals#create-example"),
        ),
        (
            "/paths/~1crm~1deals.json/post/requestBody/required",
            Mark::Assumed(
                "The example has a body, and three fields of a deal are required.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/post/requestBody/x-assumed/required",
            Mark::Assumed(
                "The example has a body, and three fields of a deal are required.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/post/responses/2XX",
            Mark::Assumed("The page shows no answer and no status code."),
        ),
        (
            "/paths/~1crm~1deals.json/post/security",
            Mark::Assumed(
                "The page documents the header, and its example of a create carries `api_token` in the body instead; either is taken to be enough.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/post/x-assumed/security",
            Mark::Assumed(
                "The page documents the header, and its example of a create carries `api_token` in the body instead; either is taken to be enough.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/post/x-assumed/x-idempotent",
            Mark::Assumed(
                "The page documents nothing that would recognise a repeated request.",
            ),
        ),
        (
            "/paths/~1crm~1deals.json/post/x-idempotent",
            Mark::Assumed(
                "The page documents nothing that would recognise a repeated request.",
            ),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get",
            Mark::Documented("intum-deals#endpoints"),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/description",
            Mark::Assumed("The page names the parameter and does not explain it."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/schema",
            Mark::Assumed("The page gives no type; a code is text."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/x-assumed/description",
            Mark::Assumed("The page names the parameter and does not explain it."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/x-assumed/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/x-assumed/schema",
            Mark::Assumed("The page gives no type; a code is text."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/1/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/1/schema",
            Mark::Documented("intum-deals#fields"),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/1/x-assumed/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/responses/2XX",
            Mark::Assumed("The page shows no answer and no status code."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/x-assumed/x-idempotent",
            Mark::Assumed("A GET reads and changes nothing."),
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/x-idempotent",
            Mark::Assumed("A GET reads and changes nothing."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/delete",
            Mark::Documented("intum-deals#endpoints"),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/delete/responses/2XX",
            Mark::Assumed("The page shows no answer and no status code."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/delete/x-assumed/x-idempotent",
            Mark::Assumed(
                "A deal that is deleted stays deleted; a second request may answer 404.",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/delete/x-idempotent",
            Mark::Assumed(
                "A deal that is deleted stays deleted; a second request may answer 404.",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get",
            Mark::Documented("intum-deals#endpoints"),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get/responses/2XX",
            Mark::Assumed("The page shows no answer and no status code."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get/x-assumed/x-idempotent",
            Mark::Assumed("A GET reads and changes nothing."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get/x-idempotent",
            Mark::Assumed("A GET reads and changes nothing."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0",
            Mark::Documented("intum-deals#endpoints"),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0/schema",
            Mark::Assumed(
                "The page gives no type; the ids of the deal's fields are integers (`next_deal_id` among them).",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0/x-assumed/example",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0/x-assumed/schema",
            Mark::Assumed(
                "The page gives no type; the ids of the deal's fields are integers (`next_deal_id` among them).",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch",
            Mark::Documented("intum-deals#endpoints"),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/description",
            Mark::Assumed(
                "The page names the verb PATCH and says no more; a partial update is what the verb means.",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/requestBody",
            Mark::Assumed(
                "The page shows the body of a create only; an update is taken to have the same form.",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/requestBody/content/application~1json/examples/update",
            Mark::Assumed("Ours; the page has no example of this request."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/responses/2XX",
            Mark::Assumed("The page shows no answer and no status code."),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/x-assumed/description",
            Mark::Assumed(
                "The page names the verb PATCH and says no more; a partial update is what the verb means.",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/x-assumed/x-idempotent",
            Mark::Assumed(
                "Setting the same fields to the same values twice leaves the deal as it was after the first time.",
            ),
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/x-idempotent",
            Mark::Assumed(
                "Setting the same fields to the same values twice leaves the deal as it was after the first time.",
            ),
        ),
        (
            "/servers/0",
            Mark::Assumed(
                "The page names paths and no host. Each account is assumed to have a host of its own, reached by HTTPS.",
            ),
        ),
        ("/tags/0", Mark::Documented("intum-deals#endpoints")),
    ],
};
