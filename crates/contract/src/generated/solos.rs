// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use crate::data::{Data, RawProvenance};
use crate::operation::{Example, Location, Operation, Parameter, SecurityScheme};
pub(crate) static DATA: Data = Data {
    name: "solos",
    yaml: include_str!("solos/openapi-3.0.yaml"),
    json: include_str!("solos/openapi-3.0.json"),
    openapi_3_1: include_str!("solos/openapi-3.1.json"),
    schemas: &[
        ("SortDirection", include_str!("solos/schemas/SortDirection.json")),
        ("ObjectState", include_str!("solos/schemas/ObjectState.json")),
        ("Condition", include_str!("solos/schemas/Condition.json")),
        ("Having", include_str!("solos/schemas/Having.json")),
        ("PaymentDirection", include_str!("solos/schemas/PaymentDirection.json")),
        ("IdList", include_str!("solos/schemas/IdList.json")),
        ("DateRange", include_str!("solos/schemas/DateRange.json")),
        ("ProjectFilter", include_str!("solos/schemas/ProjectFilter.json")),
        ("BuildinData", include_str!("solos/schemas/BuildinData.json")),
        ("Project", include_str!("solos/schemas/Project.json")),
        ("ProjectStep", include_str!("solos/schemas/ProjectStep.json")),
        ("ProjectAction", include_str!("solos/schemas/ProjectAction.json")),
        ("ProjectChecklist", include_str!("solos/schemas/ProjectChecklist.json")),
        ("ProjectGood", include_str!("solos/schemas/ProjectGood.json")),
        ("ProjectPayment", include_str!("solos/schemas/ProjectPayment.json")),
        ("RecordId", include_str!("solos/schemas/RecordId.json")),
        ("ProjectList", include_str!("solos/schemas/ProjectList.json")),
        ("ProjectStepList", include_str!("solos/schemas/ProjectStepList.json")),
        ("ProjectActionList", include_str!("solos/schemas/ProjectActionList.json")),
        (
            "ProjectChecklistList",
            include_str!("solos/schemas/ProjectChecklistList.json"),
        ),
        ("ProjectGoodList", include_str!("solos/schemas/ProjectGoodList.json")),
        ("ProjectPaymentList", include_str!("solos/schemas/ProjectPaymentList.json")),
        ("ProjectResponse", include_str!("solos/schemas/ProjectResponse.json")),
        (
            "ProjectActionResponse",
            include_str!("solos/schemas/ProjectActionResponse.json"),
        ),
        ("ErrorResponse", include_str!("solos/schemas/ErrorResponse.json")),
    ],
    operations: &[
        Operation {
            id: "list_projects",
            method: "GET",
            path: "/backend/public/projects",
            summary: "List projects",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects/get",
            parameters: &[
                Parameter {
                    name: "count",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/Count",
                },
                Parameter {
                    name: "offset",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/Offset",
                },
                Parameter {
                    name: "order_by",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects/get/parameters/2",
                },
                Parameter {
                    name: "reverse",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects/get/parameters/3",
                },
                Parameter {
                    name: "deleted",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects/get/parameters/4",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects",
                query: &[
                    ("count", "100"),
                    ("offset", "0"),
                    ("order_by", "id"),
                    ("reverse", "0"),
                    ("deleted", "0"),
                ],
                headers: &[],
                body: None,
            }),
        },
        Operation {
            id: "filter_projects",
            method: "POST",
            path: "/backend/public/projects/filter",
            summary: "Filter projects",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1filter/post",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/filter",
                query: &[],
                headers: &[],
                body: Some(
                    "{\"count\":100,\"offset\":0,\"order_by\":\"id\",\"reverse\":\"0\",\"deleted\":\"0\",\"condition\":\"and\",\"having\":\"checklists_expired\",\"buildin_data\":{\"created\":\"2020-01-01;2020-12-31\",\"sales_funnel_id\":[1,2],\"step_id\":[1,2,3,4,5],\"user_id\":[2,4,6,8],\"group_id\":[1,2,3],\"price\":100,\"currency_id\":[1,2,3],\"participants_user_id\":[1,2,4,5,7,8],\"participants_group_id\":[1,2,4,5,7,8],\"actions_type_id\":[1,2,3],\"good_id\":[10,11,12]},\"data\":{\"client_id\":[1,3],\"contract_date\":\"2020-01-01\"}}",
                ),
            }),
        },
        Operation {
            id: "get_project",
            method: "GET",
            path: "/backend/public/projects/info",
            summary: "Get a project",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1info/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Query,
                    is_required: true,
                    pointer: "/components/parameters/ProjectId",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/info",
                query: &[("id", "1")],
                headers: &[],
                body: None,
            }),
        },
        Operation {
            id: "list_project_steps",
            method: "GET",
            path: "/backend/public/projects/steps",
            summary: "List the steps of a project",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1steps/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Query,
                    is_required: true,
                    pointer: "/components/parameters/ProjectId",
                },
                Parameter {
                    name: "filter_date",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/FilterDate",
                },
                Parameter {
                    name: "filter_steps",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects~1steps/get/parameters/2",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/steps",
                query: &[
                    ("id", "1"),
                    ("filter_date", "2021-05-21"),
                    ("filter_steps", "1_2_3_4_5"),
                ],
                headers: &[],
                body: None,
            }),
        },
        Operation {
            id: "list_project_actions",
            method: "GET",
            path: "/backend/public/projects/actions",
            summary: "List the events of a project",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1actions/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Query,
                    is_required: true,
                    pointer: "/components/parameters/ProjectId",
                },
                Parameter {
                    name: "count",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/Count",
                },
                Parameter {
                    name: "offset",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/Offset",
                },
                Parameter {
                    name: "filter_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects~1actions/get/parameters/3",
                },
                Parameter {
                    name: "filter_date",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/FilterDate",
                },
                Parameter {
                    name: "filter_actions",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects~1actions/get/parameters/5",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/actions",
                query: &[
                    ("id", "1"),
                    ("count", "100"),
                    ("offset", "0"),
                    ("filter_id", "1"),
                    ("filter_date", "2021-05-21"),
                    ("filter_actions", "1_2_3_4_5"),
                ],
                headers: &[],
                body: None,
            }),
        },
        Operation {
            id: "get_project_action",
            method: "GET",
            path: "/backend/public/projects/actions/info",
            summary: "Get an event",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1actions~1info/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Query,
                    is_required: true,
                    pointer: "/paths/~1backend~1public~1projects~1actions~1info/get/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/actions/info",
                query: &[("id", "1")],
                headers: &[],
                body: None,
            }),
        },
        Operation {
            id: "list_project_checklists",
            method: "GET",
            path: "/backend/public/projects/checklists",
            summary: "List the checklists of a project",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1checklists/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Query,
                    is_required: true,
                    pointer: "/components/parameters/ProjectId",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/checklists",
                query: &[("id", "1")],
                headers: &[],
                body: None,
            }),
        },
        Operation {
            id: "list_project_goods",
            method: "GET",
            path: "/backend/public/projects/goods",
            summary: "List the goods of a project",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1goods/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Query,
                    is_required: true,
                    pointer: "/components/parameters/ProjectId",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/goods",
                query: &[("id", "1")],
                headers: &[],
                body: None,
            }),
        },
        Operation {
            id: "list_project_payments",
            method: "GET",
            path: "/backend/public/projects/payments",
            summary: "List the payments of a project",
            is_idempotent: true,
            pointer: "/paths/~1backend~1public~1projects~1payments/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Query,
                    is_required: true,
                    pointer: "/components/parameters/ProjectId",
                },
                Parameter {
                    name: "count",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/Count",
                },
                Parameter {
                    name: "offset",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/Offset",
                },
                Parameter {
                    name: "filter_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects~1payments/get/parameters/3",
                },
                Parameter {
                    name: "filter_date",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/components/parameters/FilterDate",
                },
                Parameter {
                    name: "filter_type",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1backend~1public~1projects~1payments/get/parameters/5",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "token",
                        location: Location::Header,
                        name: "X-Crypto-Token",
                        prefix: "",
                    },
                    SecurityScheme {
                        id: "secret",
                        location: Location::Header,
                        name: "X-Crypto-Secret",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/backend/public/projects/payments",
                query: &[
                    ("id", "1"),
                    ("count", "100"),
                    ("offset", "0"),
                    ("filter_id", "1"),
                    ("filter_date", "2021-05-21"),
                    ("filter_type", "1"),
                ],
                headers: &[],
                body: None,
            }),
        },
    ],
    provenance: &[
        (
            "/components/parameters/Count",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/components/parameters/Count/description",
            RawProvenance::Supported {
                rationale: "The page says \"number of objects\"; that it is the size of a page follows from `offset`, as in a script for the API's first version, which asks for 500. No limit is documented.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/parameters/Count/schema/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/components/parameters/FilterDate",
            RawProvenance::Documented {
                source: "solos-projects#steps",
            },
        ),
        (
            "/components/parameters/FilterDate/description",
            RawProvenance::Assumed {
                rationale: "The page does not say which of an object's dates is compared, nor how.",
            },
        ),
        (
            "/components/parameters/Offset",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/components/parameters/Offset/description",
            RawProvenance::Supported {
                rationale: "The page says \"offset of the selection\"; that it counts objects is taken from a script for the API's first version, which names it beside `count`.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/parameters/Offset/schema/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/components/parameters/ProjectId",
            RawProvenance::Documented {
                source: "solos-projects#project",
            },
        ),
        (
            "/components/parameters/ProjectId/required",
            RawProvenance::Assumed {
                rationale: "The request is about one project, and the id is all that names it.",
            },
        ),
        (
            "/components/parameters/ProjectId/schema/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/components/responses/Error",
            RawProvenance::Assumed {
                rationale: "The page shows no error, no status code and no error body.",
            },
        ),
        (
            "/components/responses/Projects",
            RawProvenance::Assumed {
                rationale: "The page shows no response and no status code.",
            },
        ),
        (
            "/components/responses/Projects/content/application~1json/examples/projects",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/components/schemas/BuildinData",
            RawProvenance::Documented {
                source: "solos-projects#filter",
            },
        ),
        (
            "/components/schemas/BuildinData/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else; the page's example has these eleven keys and does not say that there are no others.",
            },
        ),
        (
            "/components/schemas/BuildinData/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/actions_type_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/actions_type_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/actions_type_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/currency_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/currency_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/currency_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/good_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/good_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/good_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/group_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/group_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/group_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/participants_group_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/participants_group_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/participants_group_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/participants_user_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/participants_user_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/participants_user_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/price/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/price/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/sales_funnel_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/sales_funnel_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/sales_funnel_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/step_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/step_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/step_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/user_id/description",
            RawProvenance::Assumed {
                rationale: "The page shows the keys in its example and explains none; the meaning is read off the name.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/user_id/items/format",
            RawProvenance::Assumed {
                rationale: "The example has whole numbers; ids are `uint` elsewhere on the page and taken to be 64-bit, a price may have decimals.",
            },
        ),
        (
            "/components/schemas/BuildinData/properties/user_id/items/minimum",
            RawProvenance::Assumed {
                rationale: "An id is `uint` elsewhere on the page.",
            },
        ),
        (
            "/components/schemas/Condition",
            RawProvenance::Documented {
                source: "solos-projects#filter",
            },
        ),
        (
            "/components/schemas/Condition/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/schemas/DateRange",
            RawProvenance::Documented {
                source: "solos-projects#filter",
            },
        ),
        (
            "/components/schemas/DateRange/description",
            RawProvenance::Assumed {
                rationale: "The page shows the form in its example and does not explain it.",
            },
        ),
        (
            "/components/schemas/DateRange/format",
            RawProvenance::Assumed {
                rationale: "Ours; it names the form for tools.",
            },
        ),
        (
            "/components/schemas/DateRange/pattern",
            RawProvenance::Assumed {
                rationale: "The form is that of the page's one example.",
            },
        ),
        (
            "/components/schemas/ErrorResponse",
            RawProvenance::Assumed {
                rationale: "The page shows no error body.",
            },
        ),
        (
            "/components/schemas/Having",
            RawProvenance::Documented {
                source: "solos-projects#filter",
            },
        ),
        (
            "/components/schemas/Having/type",
            RawProvenance::Assumed {
                rationale: "The page lists the values and its example sends one; whether several can be sent is not said.",
            },
        ),
        (
            "/components/schemas/Having/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/schemas/IdList",
            RawProvenance::Documented {
                source: "solos-projects#steps",
            },
        ),
        (
            "/components/schemas/IdList/format",
            RawProvenance::Assumed {
                rationale: "Ours; it names the form for tools.",
            },
        ),
        (
            "/components/schemas/IdList/pattern",
            RawProvenance::Assumed {
                rationale: "The page joins ids by underscores; ids are `uint` elsewhere on the page, and an empty list selects nothing.",
            },
        ),
        (
            "/components/schemas/ObjectState",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/components/schemas/ObjectState/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/schemas/PaymentDirection",
            RawProvenance::Documented {
                source: "solos-projects#payments",
            },
        ),
        (
            "/components/schemas/PaymentDirection/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/schemas/Project",
            RawProvenance::Assumed {
                rationale: "The page shows no response; that a project has an `id` follows from the request for one and from sorting by it.",
            },
        ),
        (
            "/components/schemas/ProjectAction",
            RawProvenance::Assumed {
                rationale: "The page shows no response; that an event has an `id` follows from the filter by it and from the request for one.",
            },
        ),
        (
            "/components/schemas/ProjectActionList",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a bare array is the other common form.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectActionResponse",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a single one is taken to stand there, or bare.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectChecklist",
            RawProvenance::Assumed {
                rationale: "The page shows no response; a checklist is taken to have an `id` as the other objects do.",
            },
        ),
        (
            "/components/schemas/ProjectChecklistList",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a bare array is the other common form.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectFilter",
            RawProvenance::Documented {
                source: "solos-projects#filter",
            },
        ),
        (
            "/components/schemas/ProjectFilter/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/ProjectFilter/properties/count/description",
            RawProvenance::Supported {
                rationale: "The page says \"number of objects\"; that it is the size of a page follows from `offset`, as in a script for the API's first version, which asks for 500. No limit is documented.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectFilter/properties/count/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/components/schemas/ProjectFilter/properties/data/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The page shows two such fields in its example; which there are is up to the account.",
            },
        ),
        (
            "/components/schemas/ProjectFilter/properties/data/description",
            RawProvenance::Assumed {
                rationale: "The page shows two such fields in its example; which there are is up to the account.",
            },
        ),
        (
            "/components/schemas/ProjectFilter/properties/offset/description",
            RawProvenance::Supported {
                rationale: "The page says \"offset of the selection\"; that it counts objects is taken from a script for the API's first version, which names it beside `count`.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectFilter/properties/offset/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/components/schemas/ProjectGood",
            RawProvenance::Assumed {
                rationale: "The page shows no response; a product is taken to have an `id` as the other objects do; it need not be the `good_id` of the filter.",
            },
        ),
        (
            "/components/schemas/ProjectGoodList",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a bare array is the other common form.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectList",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a bare array is the other common form.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectPayment",
            RawProvenance::Assumed {
                rationale: "The page shows no response; that a payment has an `id` follows from the filter by it.",
            },
        ),
        (
            "/components/schemas/ProjectPaymentList",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a bare array is the other common form.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectResponse",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a single one is taken to stand there, or bare.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/ProjectStep",
            RawProvenance::Assumed {
                rationale: "The page shows no response; that a step has an `id` follows from the filter by it.",
            },
        ),
        (
            "/components/schemas/ProjectStepList",
            RawProvenance::Supported {
                rationale: "The page shows no response. A script for the API's first version finds the records of a list under `payload`; a bare array is the other common form.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/components/schemas/RecordId",
            RawProvenance::Supported {
                rationale: "A request has ids as `uint`. A script for the API's first version compares a flag with the text '1', so numbers may arrive as text.",
                source: "solos-examples#flags",
            },
        ),
        (
            "/components/schemas/SortDirection",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/components/schemas/SortDirection/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/securitySchemes/secret",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/components/securitySchemes/token",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/info",
            RawProvenance::Documented {
                source: "solos-projects#projects",
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
            RawProvenance::Supported {
                rationale: "A summary of the page and of this document; the API's version stands in the page's address. The script names its `User-Agent`.",
                source: "solos-examples#get-events",
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
            "/paths/~1backend~1public~1projects/get",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/paths/~1backend~1public~1projects/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions/get",
            RawProvenance::Documented {
                source: "solos-projects#actions",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions/get/parameters/3/schema/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions/get/responses/2XX/content/application~1json/examples/actions",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions~1info/get",
            RawProvenance::Documented {
                source: "solos-projects#action",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions~1info/get/parameters/0/required",
            RawProvenance::Assumed {
                rationale: "The request is for one event, and the id is all that names it.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions~1info/get/parameters/0/schema/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions~1info/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions~1info/get/responses/2XX/content/application~1json/examples/action",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1actions~1info/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1checklists/get",
            RawProvenance::Documented {
                source: "solos-projects#checklists",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1checklists/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1checklists/get/responses/2XX/content/application~1json/examples/checklists",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1checklists/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1filter/post",
            RawProvenance::Documented {
                source: "solos-projects#filter",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1filter/post/description",
            RawProvenance::Assumed {
                rationale: "That it reads only follows from what it does; the page does not say it.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1filter/post/requestBody/required",
            RawProvenance::Assumed {
                rationale: "The example has a body, and without one there is nothing to filter by.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1filter/post/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1filter/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "The request describes a selection and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1goods/get",
            RawProvenance::Documented {
                source: "solos-projects#goods",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1goods/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1goods/get/responses/2XX/content/application~1json/examples/goods",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1goods/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1info/get",
            RawProvenance::Documented {
                source: "solos-projects#project",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1info/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1info/get/responses/2XX/content/application~1json/examples/project",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1info/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1payments/get",
            RawProvenance::Documented {
                source: "solos-projects#payments",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1payments/get/parameters/3/schema/format",
            RawProvenance::Assumed {
                rationale: "A `uint` is taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1payments/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1payments/get/responses/2XX/content/application~1json/examples/payments",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1payments/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1steps/get",
            RawProvenance::Documented {
                source: "solos-projects#steps",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1steps/get/responses",
            RawProvenance::Supported {
                rationale: "The page shows no response, no error and no status code. A script for the API's first version reads a list from a response with status 200 and takes any other status for a failure.",
                source: "solos-examples#get-events",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1steps/get/responses/2XX/content/application~1json/examples/steps",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1backend~1public~1projects~1steps/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/servers/0",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
        (
            "/servers/0/description",
            RawProvenance::Supported {
                rationale: "The page has a placeholder for the host. A script has the address of a demo account, a name under `solos.pro`.",
                source: "solos-examples#address",
            },
        ),
        (
            "/servers/0/variables",
            RawProvenance::Assumed {
                rationale: "Ours; a placeholder sends no token to an account of somebody else.",
            },
        ),
        (
            "/servers/0/variables/host/description",
            RawProvenance::Supported {
                rationale: "The page has a placeholder for the host. A script has the address of a demo account, a name under `solos.pro`.",
                source: "solos-examples#address",
            },
        ),
        (
            "/tags/0",
            RawProvenance::Documented {
                source: "solos-projects#projects",
            },
        ),
    ],
};
