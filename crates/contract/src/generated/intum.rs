// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use crate::data::{Data, RawProvenance};
use crate::operation::{Example, Location, Operation, Parameter, SecurityScheme};
pub(crate) static DATA: Data = Data {
    name: "intum",
    yaml: include_str!("intum/openapi-3.0.yaml"),
    json: include_str!("intum/openapi-3.0.json"),
    openapi_3_1: include_str!("intum/openapi-3.1.json"),
    schemas: &[
        ("DealOutcome", include_str!("intum/schemas/DealOutcome.json")),
        ("CreateDealRequest", include_str!("intum/schemas/CreateDealRequest.json")),
        ("UpdateDealRequest", include_str!("intum/schemas/UpdateDealRequest.json")),
        ("NewDeal", include_str!("intum/schemas/NewDeal.json")),
        ("DealPatch", include_str!("intum/schemas/DealPatch.json")),
        ("Deal", include_str!("intum/schemas/Deal.json")),
        ("DealList", include_str!("intum/schemas/DealList.json")),
        ("DealResponse", include_str!("intum/schemas/DealResponse.json")),
        ("ErrorResponse", include_str!("intum/schemas/ErrorResponse.json")),
    ],
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
                    SecurityScheme {
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
                    SecurityScheme {
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
                headers: &[],
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
                    SecurityScheme {
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
                    SecurityScheme {
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
                    SecurityScheme {
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
                    SecurityScheme {
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
            RawProvenance::Assumed {
                rationale: "The page shows no error, no status code and no error body.",
            },
        ),
        (
            "/components/schemas/CreateDealRequest",
            RawProvenance::Documented {
                source: "intum-deals#create-example",
            },
        ),
        (
            "/components/schemas/CreateDealRequest/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/CreateDealRequest/properties/api_token/description",
            RawProvenance::Supported {
                rationale: "The example shows the token in the body and no header; that one place is enough follows from the help page.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/components/schemas/CreateDealRequest/properties/api_token/format",
            RawProvenance::Assumed {
                rationale: "Ours; a token is a secret.",
            },
        ),
        (
            "/components/schemas/CreateDealRequest/required",
            RawProvenance::Assumed {
                rationale: "The example has the deal; the token can be in the header, as for the other operations.",
            },
        ),
        (
            "/components/schemas/Deal",
            RawProvenance::Assumed {
                rationale: "No source shows a deal in a response; it is taken to have the fields that a request has.",
            },
        ),
        (
            "/components/schemas/Deal/properties/contact_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#associations",
            },
        ),
        (
            "/components/schemas/Deal/properties/created_at",
            RawProvenance::Supported {
                rationale: "No source shows a deal in a response. A webhook posts an object with `created_at`, in UTC.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Deal/properties/date/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/Deal/properties/date_from/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/Deal/properties/date_to/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/Deal/properties/external_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#external-id",
            },
        ),
        (
            "/components/schemas/Deal/properties/fields/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The page says an object of custom fields and names none of them.",
            },
        ),
        (
            "/components/schemas/Deal/properties/id",
            RawProvenance::Supported {
                rationale: "No source shows a deal in a response. A webhook posts an object with its `id`.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Deal/properties/next_deal_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#associations",
            },
        ),
        (
            "/components/schemas/Deal/properties/total_amount_gross/oneOf",
            RawProvenance::Supported {
                rationale: "The page's `decimal` is a JSON number in its example. The invoicing product of the same makers returns amounts as text.",
                source: "fakturownia-api#prices",
            },
        ),
        (
            "/components/schemas/Deal/properties/total_amount_net/oneOf",
            RawProvenance::Supported {
                rationale: "The page's `decimal` is a JSON number in its example. The invoicing product of the same makers returns amounts as text.",
                source: "fakturownia-api#prices",
            },
        ),
        (
            "/components/schemas/Deal/properties/updated_at",
            RawProvenance::Assumed {
                rationale: "No source names it. An object that has `created_at` usually has it too.",
            },
        ),
        (
            "/components/schemas/DealList",
            RawProvenance::Assumed {
                rationale: "No source shows a list of this API. Both forms are common; the name follows from `deal` in a request.",
            },
        ),
        (
            "/components/schemas/DealOutcome",
            RawProvenance::Documented {
                source: "intum-deals#fields",
            },
        ),
        (
            "/components/schemas/DealOutcome/description",
            RawProvenance::Supported {
                rationale: "The help page explains won and lost; that an empty value means an open deal is the plain reading.",
                source: "intum-help-deals#status",
            },
        ),
        (
            "/components/schemas/DealOutcome/enum",
            RawProvenance::Assumed {
                rationale: "The page says that the third value is empty; that this is the empty string is our reading.",
            },
        ),
        (
            "/components/schemas/DealOutcome/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/schemas/DealPatch",
            RawProvenance::Documented {
                source: "intum-deals#fields",
            },
        ),
        (
            "/components/schemas/DealPatch/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/client_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/client_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/closed/description",
            RawProvenance::Assumed {
                rationale: "The page lists an empty value; that `null` says the same is assumed as for the other fields.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/closed/oneOf",
            RawProvenance::Assumed {
                rationale: "The page lists an empty value; that `null` says the same is assumed as for the other fields.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/contact_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#associations",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/contact_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/contact_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/currency/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date_from/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date_from/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date_from/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date_to/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date_to/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/date_to/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/department_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/department_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/description/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/external_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#external-id",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/external_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/fields/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The page says an object of custom fields and names none of them.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/fields/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/invoice_no/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/name/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/next_deal_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#associations",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/next_deal_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/next_deal_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/number/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/origin/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/project_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/project_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/responsible_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/responsible_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/status_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/status_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/task_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/task_id/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/total_amount_gross/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/total_amount_gross/type",
            RawProvenance::Assumed {
                rationale: "The page's `decimal` is a JSON number in its example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/total_amount_net/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/total_amount_net/type",
            RawProvenance::Assumed {
                rationale: "The page's `decimal` is a JSON number in its example.",
            },
        ),
        (
            "/components/schemas/DealPatch/properties/url/nullable",
            RawProvenance::Assumed {
                rationale: "The page does not say how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/DealPatch/x-at-most",
            RawProvenance::Assumed {
                rationale: "The page says it of the amounts of a deal; that it holds where both are sent, and that a range from a day to a day is not reversed, follows.",
            },
        ),
        (
            "/components/schemas/DealResponse",
            RawProvenance::Assumed {
                rationale: "The page shows no response. A request has the deal under `deal`; a response may have it so, or bare.",
            },
        ),
        (
            "/components/schemas/ErrorResponse",
            RawProvenance::Supported {
                rationale: "An invalid project gets an object of fields, each with a list of messages. Other errors are shown nowhere.",
                source: "intum-projects#errors",
            },
        ),
        (
            "/components/schemas/NewDeal",
            RawProvenance::Documented {
                source: "intum-deals#fields",
            },
        ),
        (
            "/components/schemas/NewDeal/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/client_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/contact_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#associations",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/contact_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/date/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/date/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/date_from/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/date_from/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/date_to/description",
            RawProvenance::Documented {
                source: "intum-help-deals#data",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/date_to/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/department_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/external_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#external-id",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/fields/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The page says an object of custom fields and names none of them.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/next_deal_id/description",
            RawProvenance::Documented {
                source: "intum-help-deals#associations",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/next_deal_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/project_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/responsible_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/status_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/task_id/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/total_amount_gross/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/total_amount_gross/type",
            RawProvenance::Assumed {
                rationale: "The page's `decimal` is a JSON number in its example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/total_amount_net/format",
            RawProvenance::Assumed {
                rationale: "The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit is ours, and a date is written as in the page's example.",
            },
        ),
        (
            "/components/schemas/NewDeal/properties/total_amount_net/type",
            RawProvenance::Assumed {
                rationale: "The page's `decimal` is a JSON number in its example.",
            },
        ),
        (
            "/components/schemas/NewDeal/required",
            RawProvenance::Conflict {
                rationale: "The page of deals is the newer one and lists every field. The older file requires `name` and no amount, and its example of a create has neither a gross amount nor a tax.",
                follows: "intum-deals#fields",
                against: "intum-api-crm#deal-fields",
            },
        ),
        (
            "/components/schemas/NewDeal/x-at-most",
            RawProvenance::Assumed {
                rationale: "The page says it of the amounts; that a range from a day to a day is not reversed is what its names mean.",
            },
        ),
        (
            "/components/schemas/UpdateDealRequest",
            RawProvenance::Supported {
                rationale: "The page shows the body of a create only; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/components/securitySchemes/bearer",
            RawProvenance::Documented {
                source: "intum-deals#authorization",
            },
        ),
        (
            "/components/securitySchemes/bearer/description",
            RawProvenance::Documented {
                source: "intum-help-tokens#creating",
            },
        ),
        (
            "/info",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/info/contact",
            RawProvenance::Assumed {
                rationale: "The vendor, by the address of the page.",
            },
        ),
        (
            "/info/description",
            RawProvenance::Assumed {
                rationale: "A summary of the page and of this document.",
            },
        ),
        (
            "/info/license",
            RawProvenance::Assumed {
                rationale: "The document's own; the page gives the API none.",
            },
        ),
        (
            "/info/version",
            RawProvenance::Assumed {
                rationale: "The document's own; the page gives the API none.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/description",
            RawProvenance::Supported {
                rationale: "The page says neither that filters combine with \"and\", nor that a list without filters is complete, nor how a deal without a date is filtered. That a list may be a page is what the invoicing product of the same makers does.",
                source: "fakturownia-api#lists",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/0",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/0/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The page gives no type; what is searched for is text.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/1",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/1/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/1/schema",
            RawProvenance::Assumed {
                rationale: "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/2",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/2/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/2/schema",
            RawProvenance::Assumed {
                rationale: "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/3",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/3/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/3/schema",
            RawProvenance::Assumed {
                rationale: "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/4",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/4/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/4/schema",
            RawProvenance::Assumed {
                rationale: "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/5",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/5/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/5/schema",
            RawProvenance::Assumed {
                rationale: "The page gives filters no type; the deal's field of this name is an integer, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/description",
            RawProvenance::Supported {
                rationale: "The help page calls `date` the main date of a deal. No source says whether the bounds are included.",
                source: "intum-help-deals#data",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/example",
            RawProvenance::Assumed {
                rationale: "Ours; the page has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/6/schema",
            RawProvenance::Assumed {
                rationale: "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/description",
            RawProvenance::Supported {
                rationale: "The help page calls `date` the main date of a deal. No source says whether the bounds are included.",
                source: "intum-help-deals#data",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/example",
            RawProvenance::Assumed {
                rationale: "Ours; the page has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/7/schema",
            RawProvenance::Assumed {
                rationale: "The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8/description",
            RawProvenance::Assumed {
                rationale: "The page does not say whether the bounds are included.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/8/schema",
            RawProvenance::Assumed {
                rationale: "The page gives filters no type; the deal's field `total_amount_gross` is a decimal.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9",
            RawProvenance::Documented {
                source: "intum-deals#filters",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9/description",
            RawProvenance::Assumed {
                rationale: "The page does not say whether the bounds are included.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9/in",
            RawProvenance::Assumed {
                rationale: "The page lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/parameters/9/schema",
            RawProvenance::Assumed {
                rationale: "The page gives filters no type; the deal's field `total_amount_gross` is a decimal.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/responses",
            RawProvenance::Assumed {
                rationale: "The page shows no response, no error and no status code.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/responses/2XX/content/application~1json/examples/deals",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/x-at-most",
            RawProvenance::Assumed {
                rationale: "A reversed range selects nothing; the page does not say what the API makes of one.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/description",
            RawProvenance::Assumed {
                rationale: "Follows from the absence of an idempotency key, and from the conflict on the required fields.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/requestBody",
            RawProvenance::Documented {
                source: "intum-deals#create-example",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/requestBody/description",
            RawProvenance::Supported {
                rationale: "The example has the token in the body; that a header makes it needless follows from the help page, which takes the token in one of two places.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/requestBody/required",
            RawProvenance::Assumed {
                rationale: "The example has a body, and three fields of a deal are required.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/responses",
            RawProvenance::Assumed {
                rationale: "The page shows no response, no error and no status code.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/responses/2XX/content/application~1json/examples/created",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/security",
            RawProvenance::Supported {
                rationale: "The page documents the header; its example of a create has `api_token` in the body. The help page takes a token in the header or in the URL; one place is taken to be enough.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1deals.json/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "The page documents nothing that would recognise a repeated request.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/description",
            RawProvenance::Supported {
                rationale: "The page names the parameter and does not explain it. An upsert of a client has `app_code` and `external_id` beside the client.",
                source: "intum-api-crm#client-upsert",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the page has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The page gives no type; a code is text.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/1/example",
            RawProvenance::Assumed {
                rationale: "Ours; the page has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/parameters/1/schema",
            RawProvenance::Assumed {
                rationale: "The page gives the path no type; the deal's field `external_id` is a string.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "The page shows no response, no error and no status code.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/responses/2XX/content/application~1json/examples/deal",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/responses/2XX/content/application~1json/examples/wrapped",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1deals~1e~1{app_code}~1{external_id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/delete",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/delete/responses",
            RawProvenance::Assumed {
                rationale: "The page shows no response, no error and no status code.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/delete/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A deal that is deleted stays deleted; a second request may get a 404.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "The page shows no response, no error and no status code.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get/responses/2XX/content/application~1json/examples/deal",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get/responses/2XX/content/application~1json/examples/wrapped",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the page has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The page gives no type; ids among a deal's fields (`next_deal_id` is another deal's) are integers, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/description",
            RawProvenance::Supported {
                rationale: "The page names the verb PATCH. An update of a project sends only the fields that change. That `null` empties a field is how JSON says it; what holds for the three required fields follows.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/requestBody",
            RawProvenance::Supported {
                rationale: "The page shows the body of a create only; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/requestBody/content/application~1json/examples/update",
            RawProvenance::Assumed {
                rationale: "Ours; the page has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/responses",
            RawProvenance::Assumed {
                rationale: "The page shows no response, no error and no status code.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/responses/2XX/content/application~1json/examples/updated",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1deals~1{id}.json/patch/x-idempotent",
            RawProvenance::Assumed {
                rationale: "Setting the same fields to the same values twice leaves the deal as it was after the first time.",
            },
        ),
        (
            "/servers/0",
            RawProvenance::Documented {
                source: "intum-api-account#account",
            },
        ),
        (
            "/servers/0/url",
            RawProvenance::Assumed {
                rationale: "The vendor names hosts without a scheme. HTTPS is assumed, as a token is sent.",
            },
        ),
        (
            "/servers/0/variables",
            RawProvenance::Assumed {
                rationale: "Ours; a placeholder sends no token to an account of somebody else.",
            },
        ),
        (
            "/tags/0",
            RawProvenance::Documented {
                source: "intum-deals#endpoints",
            },
        ),
    ],
};
