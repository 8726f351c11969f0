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
        ("ContactKind", include_str!("intum/schemas/ContactKind.json")),
        (
            "CreateContactRequest",
            include_str!("intum/schemas/CreateContactRequest.json"),
        ),
        (
            "UpdateContactRequest",
            include_str!("intum/schemas/UpdateContactRequest.json"),
        ),
        ("NewContact", include_str!("intum/schemas/NewContact.json")),
        ("ContactPatch", include_str!("intum/schemas/ContactPatch.json")),
        ("Contact", include_str!("intum/schemas/Contact.json")),
        ("ContactList", include_str!("intum/schemas/ContactList.json")),
        ("ContactResponse", include_str!("intum/schemas/ContactResponse.json")),
        ("NoteableType", include_str!("intum/schemas/NoteableType.json")),
        ("CreateNoteRequest", include_str!("intum/schemas/CreateNoteRequest.json")),
        ("UpdateNoteRequest", include_str!("intum/schemas/UpdateNoteRequest.json")),
        ("NewNote", include_str!("intum/schemas/NewNote.json")),
        ("NotePatch", include_str!("intum/schemas/NotePatch.json")),
        ("Note", include_str!("intum/schemas/Note.json")),
        ("NoteList", include_str!("intum/schemas/NoteList.json")),
        ("NoteResponse", include_str!("intum/schemas/NoteResponse.json")),
        (
            "CreateCrmClientRequest",
            include_str!("intum/schemas/CreateCrmClientRequest.json"),
        ),
        (
            "UpdateCrmClientRequest",
            include_str!("intum/schemas/UpdateCrmClientRequest.json"),
        ),
        (
            "UpsertCrmClientRequest",
            include_str!("intum/schemas/UpsertCrmClientRequest.json"),
        ),
        ("NewCrmClient", include_str!("intum/schemas/NewCrmClient.json")),
        ("CrmClientPatch", include_str!("intum/schemas/CrmClientPatch.json")),
        ("CrmClient", include_str!("intum/schemas/CrmClient.json")),
        ("CrmClientList", include_str!("intum/schemas/CrmClientList.json")),
        ("CrmClientResponse", include_str!("intum/schemas/CrmClientResponse.json")),
        ("CreateStatusRequest", include_str!("intum/schemas/CreateStatusRequest.json")),
        ("UpdateStatusRequest", include_str!("intum/schemas/UpdateStatusRequest.json")),
        ("NewStatus", include_str!("intum/schemas/NewStatus.json")),
        ("StatusPatch", include_str!("intum/schemas/StatusPatch.json")),
        ("Status", include_str!("intum/schemas/Status.json")),
        ("StatusList", include_str!("intum/schemas/StatusList.json")),
        ("StatusResponse", include_str!("intum/schemas/StatusResponse.json")),
        ("ValidationErrors", include_str!("intum/schemas/ValidationErrors.json")),
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
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
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
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
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
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
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
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
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
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
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
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "list_contacts",
            method: "GET",
            path: "/crm/contacts.json",
            summary: "List contacts",
            is_idempotent: true,
            pointer: "/paths/~1crm~1contacts.json/get",
            parameters: &[
                Parameter {
                    name: "q",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1contacts.json/get/parameters/0",
                },
                Parameter {
                    name: "client_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1contacts.json/get/parameters/1",
                },
                Parameter {
                    name: "extracted_email",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1contacts.json/get/parameters/2",
                },
                Parameter {
                    name: "status_id",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1contacts.json/get/parameters/3",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "create_contact",
            method: "POST",
            path: "/crm/contacts.json",
            summary: "Create a contact",
            is_idempotent: false,
            pointer: "/paths/~1crm~1contacts.json/post",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
                &[],
            ],
            example: Some(Example {
                path: "/crm/contacts.json",
                query: &[],
                headers: &[],
                body: Some(
                    "{\"api_token\":\"TOKEN\",\"contact\":{\"first_name\":\"Jan\",\"last_name\":\"Kowalski\",\"email\":\"jan@firma.pl\",\"phone\":\"+48123456789\",\"position\":\"Kierownik IT\",\"kind\":\"buyer\",\"client_id\":123}}",
                ),
            }),
        },
        Operation {
            id: "search_contacts",
            method: "GET",
            path: "/crm/contacts/search.json",
            summary: "Search contacts",
            is_idempotent: true,
            pointer: "/paths/~1crm~1contacts~1search.json/get",
            parameters: &[
                Parameter {
                    name: "q",
                    location: Location::Query,
                    is_required: false,
                    pointer: "/paths/~1crm~1contacts~1search.json/get/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "get_contact",
            method: "GET",
            path: "/crm/contacts/{id}.json",
            summary: "Get a contact",
            is_idempotent: true,
            pointer: "/paths/~1crm~1contacts~1{id}.json/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1contacts~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "update_contact",
            method: "PATCH",
            path: "/crm/contacts/{id}.json",
            summary: "Update a contact",
            is_idempotent: true,
            pointer: "/paths/~1crm~1contacts~1{id}.json/patch",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1contacts~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "delete_contact",
            method: "DELETE",
            path: "/crm/contacts/{id}.json",
            summary: "Delete a contact",
            is_idempotent: true,
            pointer: "/paths/~1crm~1contacts~1{id}.json/delete",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1contacts~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "list_notes",
            method: "GET",
            path: "/crm/notes.json",
            summary: "List notes",
            is_idempotent: true,
            pointer: "/paths/~1crm~1notes.json/get",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "create_note",
            method: "POST",
            path: "/crm/notes.json",
            summary: "Create a note",
            is_idempotent: false,
            pointer: "/paths/~1crm~1notes.json/post",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
                &[],
            ],
            example: Some(Example {
                path: "/crm/notes.json",
                query: &[],
                headers: &[],
                body: Some(
                    "{\"api_token\":\"TOKEN\",\"note\":{\"name\":\"Rozmowa telefoniczna\",\"content\":\"Klient zainteresowany ofertą Premium. Umówiony follow-up na przyszły tydzień.\",\"kind\":\"phone\",\"note_at\":\"2026-03-05T14:00:00\",\"noteable_id\":123,\"noteable_type\":\"Crm::Client\"}}",
                ),
            }),
        },
        Operation {
            id: "get_note",
            method: "GET",
            path: "/crm/notes/{id}.json",
            summary: "Get a note",
            is_idempotent: true,
            pointer: "/paths/~1crm~1notes~1{id}.json/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1notes~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "update_note",
            method: "PATCH",
            path: "/crm/notes/{id}.json",
            summary: "Update a note",
            is_idempotent: true,
            pointer: "/paths/~1crm~1notes~1{id}.json/patch",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1notes~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "delete_note",
            method: "DELETE",
            path: "/crm/notes/{id}.json",
            summary: "Delete a note",
            is_idempotent: true,
            pointer: "/paths/~1crm~1notes~1{id}.json/delete",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1notes~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "list_clients",
            method: "GET",
            path: "/crm/clients.json",
            summary: "List clients",
            is_idempotent: true,
            pointer: "/paths/~1crm~1clients.json/get",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "create_client",
            method: "POST",
            path: "/crm/clients.json",
            summary: "Create a client",
            is_idempotent: false,
            pointer: "/paths/~1crm~1clients.json/post",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
                &[],
            ],
            example: Some(Example {
                path: "/crm/clients.json",
                query: &[],
                headers: &[],
                body: Some(
                    "{\"client\":{\"name\":\"Firma ABC\",\"email\":\"kontakt@firma.pl\",\"phone\":\"+48123456789\",\"tags\":\"vip,partner\"}}",
                ),
            }),
        },
        Operation {
            id: "upsert_client",
            method: "POST",
            path: "/crm/clients/upsert.json",
            summary: "Create or update a client",
            is_idempotent: true,
            pointer: "/paths/~1crm~1clients~1upsert.json/post",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: Some(Example {
                path: "/crm/clients/upsert.json",
                query: &[],
                headers: &[],
                body: Some(
                    "{\"app_code\":\"moj-system\",\"external_id\":\"client-123\",\"client\":{\"name\":\"Firma ABC\",\"email\":\"kontakt@firma.pl\"}}",
                ),
            }),
        },
        Operation {
            id: "get_client_by_external_id",
            method: "GET",
            path: "/crm/clients/e/{external_id}.json",
            summary: "Get a client by external id",
            is_idempotent: true,
            pointer: "/paths/~1crm~1clients~1e~1{external_id}.json/get",
            parameters: &[
                Parameter {
                    name: "external_id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1clients~1e~1{external_id}.json/get/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "get_client_by_app_and_external_id",
            method: "GET",
            path: "/crm/clients/e/{app_code}/{external_id}.json",
            summary: "Get a client by application and external id",
            is_idempotent: true,
            pointer: "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get",
            parameters: &[
                Parameter {
                    name: "app_code",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/parameters/0",
                },
                Parameter {
                    name: "external_id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/parameters/1",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "get_client",
            method: "GET",
            path: "/crm/clients/{id}.json",
            summary: "Get a client",
            is_idempotent: true,
            pointer: "/paths/~1crm~1clients~1{id}.json/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1clients~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "update_client",
            method: "PATCH",
            path: "/crm/clients/{id}.json",
            summary: "Update a client",
            is_idempotent: true,
            pointer: "/paths/~1crm~1clients~1{id}.json/patch",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1clients~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "delete_client",
            method: "DELETE",
            path: "/crm/clients/{id}.json",
            summary: "Delete a client",
            is_idempotent: true,
            pointer: "/paths/~1crm~1clients~1{id}.json/delete",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1clients~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "list_statuses",
            method: "GET",
            path: "/crm/statuses.json",
            summary: "List statuses",
            is_idempotent: true,
            pointer: "/paths/~1crm~1statuses.json/get",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "create_status",
            method: "POST",
            path: "/crm/statuses.json",
            summary: "Create a status",
            is_idempotent: false,
            pointer: "/paths/~1crm~1statuses.json/post",
            parameters: &[],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
                &[],
            ],
            example: None,
        },
        Operation {
            id: "get_status",
            method: "GET",
            path: "/crm/statuses/{id}.json",
            summary: "Get a status",
            is_idempotent: true,
            pointer: "/paths/~1crm~1statuses~1{id}.json/get",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1statuses~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "update_status",
            method: "PATCH",
            path: "/crm/statuses/{id}.json",
            summary: "Update a status",
            is_idempotent: true,
            pointer: "/paths/~1crm~1statuses~1{id}.json/patch",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1statuses~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "delete_status",
            method: "DELETE",
            path: "/crm/statuses/{id}.json",
            summary: "Delete a status",
            is_idempotent: true,
            pointer: "/paths/~1crm~1statuses~1{id}.json/delete",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1statuses~1{id}.json/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "move_status_up",
            method: "POST",
            path: "/crm/statuses/{id}/up",
            summary: "Move a status up",
            is_idempotent: false,
            pointer: "/paths/~1crm~1statuses~1{id}~1up/post",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1statuses~1{id}~1up/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
                    },
                ],
            ],
            example: None,
        },
        Operation {
            id: "move_status_down",
            method: "POST",
            path: "/crm/statuses/{id}/down",
            summary: "Move a status down",
            is_idempotent: false,
            pointer: "/paths/~1crm~1statuses~1{id}~1down/post",
            parameters: &[
                Parameter {
                    name: "id",
                    location: Location::Path,
                    is_required: true,
                    pointer: "/paths/~1crm~1statuses~1{id}~1down/parameters/0",
                },
            ],
            security: &[
                &[
                    SecurityScheme {
                        id: "bearer",
                        location: Location::Header,
                        name: "Authorization",
                        prefix: "Bearer ",
                    },
                ],
                &[
                    SecurityScheme {
                        id: "api_token",
                        location: Location::Query,
                        name: "api_token",
                        prefix: "",
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
            "/components/responses/Invalid",
            RawProvenance::Supported {
                rationale: "No source shows an invalid object of this API. An invalid project gets this status and this body.",
                source: "intum-projects#errors",
            },
        ),
        (
            "/components/responses/Invalid/content/application~1json/examples/invalid",
            RawProvenance::Supported {
                rationale: "Ours, in the form of the example of an invalid project.",
                source: "intum-projects#errors",
            },
        ),
        (
            "/components/schemas/Contact",
            RawProvenance::Assumed {
                rationale: "No source shows a contact in a response; it is taken to have the fields that a request has.",
            },
        ),
        (
            "/components/schemas/Contact/properties/created_at",
            RawProvenance::Supported {
                rationale: "No source shows a contact in a response. A webhook posts an object with `created_at`, in UTC.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Contact/properties/fields/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The source says an object of custom fields and names none of them.",
            },
        ),
        (
            "/components/schemas/Contact/properties/id",
            RawProvenance::Supported {
                rationale: "No source shows a contact in a response. A webhook posts an object with its `id`.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Contact/properties/updated_at",
            RawProvenance::Assumed {
                rationale: "No source names it. An object that has `created_at` usually has it too.",
            },
        ),
        (
            "/components/schemas/ContactKind",
            RawProvenance::Documented {
                source: "intum-contacts#fields",
            },
        ),
        (
            "/components/schemas/ContactKind/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/schemas/ContactList",
            RawProvenance::Assumed {
                rationale: "No source shows a list of this API. Both forms are common; the name follows from the path.",
            },
        ),
        (
            "/components/schemas/ContactPatch",
            RawProvenance::Documented {
                source: "intum-contacts#fields",
            },
        ),
        (
            "/components/schemas/ContactPatch/additionalProperties",
            RawProvenance::Documented {
                source: "intum-api-custom-fields#use",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/category_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/category_id/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/city/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/client_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/client_id/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/country/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/department_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/department_id/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/description/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/email/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/external_id/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/fields/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The source says an object of custom fields and names none of them.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/fields/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/first_name/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/last_name/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/mobile_phone/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/name/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/note/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/phone/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/position/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/post_code/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/responsible_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/responsible_id/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/status_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/status_id/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/street/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactPatch/properties/www/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/ContactResponse",
            RawProvenance::Assumed {
                rationale: "No source shows a response. A request has the contact under `contact`; a response may have it so, or bare.",
            },
        ),
        (
            "/components/schemas/CreateContactRequest",
            RawProvenance::Documented {
                source: "intum-contacts#create-example",
            },
        ),
        (
            "/components/schemas/CreateContactRequest/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/CreateContactRequest/properties/api_token/description",
            RawProvenance::Supported {
                rationale: "An example of a create has the token in the body and no header; that one place is enough follows from the help page.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/components/schemas/CreateContactRequest/properties/api_token/format",
            RawProvenance::Assumed {
                rationale: "Ours; a token is a secret.",
            },
        ),
        (
            "/components/schemas/CreateContactRequest/required",
            RawProvenance::Assumed {
                rationale: "The example has the contact; the token can be in the header, as for the other operations.",
            },
        ),
        (
            "/components/schemas/CreateCrmClientRequest",
            RawProvenance::Documented {
                source: "intum-api-crm#client-create",
            },
        ),
        (
            "/components/schemas/CreateCrmClientRequest/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/CreateCrmClientRequest/properties/api_token",
            RawProvenance::Supported {
                rationale: "The vendor's examples of other creates have the token in the body.",
                source: "intum-contacts#create-example",
            },
        ),
        (
            "/components/schemas/CreateCrmClientRequest/required",
            RawProvenance::Assumed {
                rationale: "The example has the client; the token can be in the header, as for the other operations.",
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
            "/components/schemas/CreateNoteRequest",
            RawProvenance::Documented {
                source: "intum-notes#create-example",
            },
        ),
        (
            "/components/schemas/CreateNoteRequest/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/CreateNoteRequest/properties/api_token/description",
            RawProvenance::Supported {
                rationale: "An example of a create has the token in the body and no header; that one place is enough follows from the help page.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/components/schemas/CreateNoteRequest/properties/api_token/format",
            RawProvenance::Assumed {
                rationale: "Ours; a token is a secret.",
            },
        ),
        (
            "/components/schemas/CreateNoteRequest/required",
            RawProvenance::Assumed {
                rationale: "The example has the note; the token can be in the header, as for the other operations.",
            },
        ),
        (
            "/components/schemas/CreateStatusRequest",
            RawProvenance::Supported {
                rationale: "The source shows no body. Clients, contacts and deals are wrapped alike in their creates.",
                source: "intum-api-crm#client-create",
            },
        ),
        (
            "/components/schemas/CreateStatusRequest/properties/api_token/description",
            RawProvenance::Supported {
                rationale: "An example of a create has the token in the body and no header; that one place is enough follows from the help page.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/components/schemas/CreateStatusRequest/properties/api_token/format",
            RawProvenance::Assumed {
                rationale: "Ours; a token is a secret.",
            },
        ),
        (
            "/components/schemas/CrmClient",
            RawProvenance::Assumed {
                rationale: "No source shows a client in a response; it is taken to have the fields that a request has.",
            },
        ),
        (
            "/components/schemas/CrmClient/properties/created_at",
            RawProvenance::Supported {
                rationale: "No source shows a client in a response. A webhook posts an object with `created_at`, in UTC.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/CrmClient/properties/id",
            RawProvenance::Supported {
                rationale: "No source shows a client in a response. A webhook posts an object with its `id`.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/CrmClient/properties/updated_at",
            RawProvenance::Assumed {
                rationale: "No source names it. An object that has `created_at` usually has it too.",
            },
        ),
        (
            "/components/schemas/CrmClientList",
            RawProvenance::Assumed {
                rationale: "No source shows a list of this API. Both forms are common; the name follows from the path.",
            },
        ),
        (
            "/components/schemas/CrmClientPatch",
            RawProvenance::Documented {
                source: "intum-api-crm#client-fields",
            },
        ),
        (
            "/components/schemas/CrmClientPatch/additionalProperties",
            RawProvenance::Documented {
                source: "intum-api-custom-fields#use",
            },
        ),
        (
            "/components/schemas/CrmClientPatch/properties/description/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/CrmClientPatch/properties/email/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/CrmClientPatch/properties/external_id/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/CrmClientPatch/properties/name/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/CrmClientPatch/properties/phone/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/CrmClientPatch/properties/tags/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/CrmClientResponse",
            RawProvenance::Assumed {
                rationale: "No source shows a response. A request has the client under `client`; a response may have it so, or bare.",
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
            RawProvenance::Supported {
                rationale: "Custom fields of clients and contacts stand at the top level of the object. Deals are not named there, and the page gives them `fields`; both ways are left open.",
                source: "intum-api-custom-fields#models",
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
            "/components/schemas/NewContact",
            RawProvenance::Documented {
                source: "intum-contacts#fields",
            },
        ),
        (
            "/components/schemas/NewContact/additionalProperties",
            RawProvenance::Documented {
                source: "intum-api-custom-fields#use",
            },
        ),
        (
            "/components/schemas/NewContact/properties/category_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/NewContact/properties/client_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/NewContact/properties/department_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/NewContact/properties/fields/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The source says an object of custom fields and names none of them.",
            },
        ),
        (
            "/components/schemas/NewContact/properties/responsible_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/NewContact/properties/status_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/NewContact/required",
            RawProvenance::Conflict {
                rationale: "The page of contacts is the newer one and lists every field. The older file has no `kind`, requires nothing, and its example of a create sends none.",
                follows: "intum-contacts#fields",
                against: "intum-api-crm#contact-fields",
            },
        ),
        (
            "/components/schemas/NewCrmClient",
            RawProvenance::Documented {
                source: "intum-api-crm#client-fields",
            },
        ),
        (
            "/components/schemas/NewCrmClient/additionalProperties",
            RawProvenance::Documented {
                source: "intum-api-custom-fields#use",
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
            RawProvenance::Supported {
                rationale: "Custom fields of clients and contacts stand at the top level of the object. Deals are not named there, and the page gives them `fields`; both ways are left open.",
                source: "intum-api-custom-fields#models",
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
            "/components/schemas/NewNote",
            RawProvenance::Documented {
                source: "intum-notes#fields",
            },
        ),
        (
            "/components/schemas/NewNote/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/NewNote/properties/note_at/type",
            RawProvenance::Assumed {
                rationale: "The source says `datetime` and writes one without a time zone, so this is text as the example has it.",
            },
        ),
        (
            "/components/schemas/NewNote/properties/noteable_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/NewStatus",
            RawProvenance::Documented {
                source: "intum-api-crm#status-fields",
            },
        ),
        (
            "/components/schemas/NewStatus/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/NewStatus/properties/active/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/NewStatus/properties/closed/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/NewStatus/properties/priority/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/NewStatus/properties/priority/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/Note",
            RawProvenance::Assumed {
                rationale: "No source shows a note in a response; it is taken to have the fields that a request has.",
            },
        ),
        (
            "/components/schemas/Note/properties/created_at",
            RawProvenance::Supported {
                rationale: "No source shows a note in a response. A webhook posts an object with `created_at`, in UTC.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Note/properties/id",
            RawProvenance::Supported {
                rationale: "No source shows a note in a response. A webhook posts an object with its `id`.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Note/properties/updated_at",
            RawProvenance::Assumed {
                rationale: "No source names it. An object that has `created_at` usually has it too.",
            },
        ),
        (
            "/components/schemas/NoteList",
            RawProvenance::Assumed {
                rationale: "No source shows a list of this API. Both forms are common; the name follows from the path.",
            },
        ),
        (
            "/components/schemas/NotePatch",
            RawProvenance::Documented {
                source: "intum-notes#fields",
            },
        ),
        (
            "/components/schemas/NotePatch/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/NotePatch/properties/content/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/NotePatch/properties/kind/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/NotePatch/properties/name/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/NotePatch/properties/note_at/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/NotePatch/properties/note_at/type",
            RawProvenance::Assumed {
                rationale: "The source says `datetime` and writes one without a time zone, so this is text as the example has it.",
            },
        ),
        (
            "/components/schemas/NotePatch/properties/noteable_id/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/NoteResponse",
            RawProvenance::Assumed {
                rationale: "No source shows a response. A request has the note under `note`; a response may have it so, or bare.",
            },
        ),
        (
            "/components/schemas/NoteableType",
            RawProvenance::Documented {
                source: "intum-notes#fields",
            },
        ),
        (
            "/components/schemas/NoteableType/x-enum-varnames",
            RawProvenance::Assumed {
                rationale: "Names for the reader; they are not sent.",
            },
        ),
        (
            "/components/schemas/Status",
            RawProvenance::Assumed {
                rationale: "No source shows a status in a response; it is taken to have the fields that a request has.",
            },
        ),
        (
            "/components/schemas/Status/properties/active/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/Status/properties/closed/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/Status/properties/created_at",
            RawProvenance::Supported {
                rationale: "No source shows a status in a response. A webhook posts an object with `created_at`, in UTC.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Status/properties/id",
            RawProvenance::Supported {
                rationale: "No source shows a status in a response. A webhook posts an object with its `id`.",
                source: "intum-api-webhooks#payload",
            },
        ),
        (
            "/components/schemas/Status/properties/priority/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/Status/properties/updated_at",
            RawProvenance::Assumed {
                rationale: "No source names it. An object that has `created_at` usually has it too.",
            },
        ),
        (
            "/components/schemas/StatusList",
            RawProvenance::Assumed {
                rationale: "No source shows a list of this API. Both forms are common; the name follows from the path.",
            },
        ),
        (
            "/components/schemas/StatusPatch",
            RawProvenance::Documented {
                source: "intum-api-crm#status-fields",
            },
        ),
        (
            "/components/schemas/StatusPatch/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/active/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/active/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/closed/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/closed/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/color/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/description/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/priority/description",
            RawProvenance::Documented {
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/priority/format",
            RawProvenance::Assumed {
                rationale: "The source's type is `integer`; that it is 64-bit is ours.",
            },
        ),
        (
            "/components/schemas/StatusPatch/properties/priority/nullable",
            RawProvenance::Assumed {
                rationale: "No source says how a field is emptied; `null` is how JSON says it, and a field that is not required can be empty.",
            },
        ),
        (
            "/components/schemas/StatusResponse",
            RawProvenance::Assumed {
                rationale: "No source shows a response. A request has the status under `status`; a response may have it so, or bare.",
            },
        ),
        (
            "/components/schemas/UpdateContactRequest",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/components/schemas/UpdateCrmClientRequest",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
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
            "/components/schemas/UpdateNoteRequest",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/components/schemas/UpdateStatusRequest",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/components/schemas/UpsertCrmClientRequest",
            RawProvenance::Documented {
                source: "intum-api-crm#client-upsert",
            },
        ),
        (
            "/components/schemas/UpsertCrmClientRequest/additionalProperties",
            RawProvenance::Assumed {
                rationale: "The client sends what is documented and nothing else.",
            },
        ),
        (
            "/components/schemas/UpsertCrmClientRequest/required",
            RawProvenance::Assumed {
                rationale: "The source calls the code optional; it looks for the external id, and the example has the client.",
            },
        ),
        (
            "/components/schemas/ValidationErrors",
            RawProvenance::Supported {
                rationale: "An invalid project gets an object of fields, each with a list of messages. The invoicing product of the same makers has it under `message`, with a `code` beside it.",
                source: "intum-projects#errors",
            },
        ),
        (
            "/components/securitySchemes/api_token",
            RawProvenance::Documented {
                source: "intum-api#authorization",
            },
        ),
        (
            "/components/securitySchemes/api_token/description",
            RawProvenance::Assumed {
                rationale: "Advice of this document; the sources offer both places.",
            },
        ),
        (
            "/components/securitySchemes/api_token/in",
            RawProvenance::Documented {
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/components/securitySchemes/api_token/name",
            RawProvenance::Documented {
                source: "intum-help-tokens#using",
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
            "/paths/~1crm~1clients.json/get",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients.json/get/description",
            RawProvenance::Supported {
                rationale: "No source says that a list is complete. The invoicing product of the same makers returns lists in pages without being asked.",
                source: "fakturownia-api#lists",
            },
        ),
        (
            "/paths/~1crm~1clients.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients.json/get/responses/2XX/content/application~1json/examples/clients",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1clients.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/description",
            RawProvenance::Assumed {
                rationale: "Follows from the absence of an idempotency key.",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/requestBody",
            RawProvenance::Documented {
                source: "intum-api-crm#client-create",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/requestBody/description",
            RawProvenance::Supported {
                rationale: "An example of a create has the token in the body; that a header makes it needless follows from the help page, which takes the token in one of two places.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/requestBody/required",
            RawProvenance::Assumed {
                rationale: "The example has a body.",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/responses/2XX/content/application~1json/examples/created",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/security",
            RawProvenance::Supported {
                rationale: "An example of a create has `api_token` in the body. The help page takes a token in the header or in the URL; one place is taken to be enough.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1clients.json/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "No source documents anything that would recognise a repeated request.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; it is that of the upsert.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; a code and an external id are text.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/parameters/1/example",
            RawProvenance::Assumed {
                rationale: "Ours; it is that of the upsert.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/parameters/1/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; a code and an external id are text.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/responses/2XX/content/application~1json/examples/client",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{app_code}~1{external_id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{external_id}.json/get",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{external_id}.json/get/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; it is that of the upsert.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{external_id}.json/get/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; a code and an external id are text.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{external_id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{external_id}.json/get/responses/2XX/content/application~1json/examples/client",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1clients~1e~1{external_id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1clients~1upsert.json/post",
            RawProvenance::Documented {
                source: "intum-api-crm#client-upsert",
            },
        ),
        (
            "/paths/~1crm~1clients~1upsert.json/post/requestBody/required",
            RawProvenance::Assumed {
                rationale: "The example has a body.",
            },
        ),
        (
            "/paths/~1crm~1clients~1upsert.json/post/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients~1upsert.json/post/responses/2XX/content/application~1json/examples/client",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1clients~1upsert.json/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "The server looks for the external id first, so a repeated request finds the client of the first one.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/delete",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/delete/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/delete/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A client that is deleted stays deleted; a second request may get a 404.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/get",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/get/responses/2XX/content/application~1json/examples/client",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/parameters/0",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; ids among the fields are integers, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/patch",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/patch/description",
            RawProvenance::Supported {
                rationale: "An update of a project sends only the fields that change. That `null` empties a field is how JSON says it.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/patch/requestBody",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/patch/requestBody/content/application~1json/examples/update",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/patch/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/patch/responses/2XX/content/application~1json/examples/updated",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1clients~1{id}.json/patch/x-idempotent",
            RawProvenance::Assumed {
                rationale: "Setting the same fields to the same values twice leaves the client as it was after the first time.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/description",
            RawProvenance::Supported {
                rationale: "No source says that a list is complete. The invoicing product of the same makers returns lists in pages without being asked.",
                source: "fakturownia-api#lists",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/0",
            RawProvenance::Documented {
                source: "intum-contacts#filters",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/0/in",
            RawProvenance::Assumed {
                rationale: "The source lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives filters no type; what is searched for is text.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/1",
            RawProvenance::Documented {
                source: "intum-contacts#filters",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/1/in",
            RawProvenance::Assumed {
                rationale: "The source lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/1/schema",
            RawProvenance::Assumed {
                rationale: "The source gives filters no type; the field of this name is an integer, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/2",
            RawProvenance::Documented {
                source: "intum-contacts#filters",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/2/in",
            RawProvenance::Assumed {
                rationale: "The source lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/2/schema",
            RawProvenance::Assumed {
                rationale: "The source gives filters no type; what is searched for is text.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/3",
            RawProvenance::Documented {
                source: "intum-contacts#filters",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/3/in",
            RawProvenance::Assumed {
                rationale: "The source lists the filters without a request; the list is the request they fit, and a GET has its parameters in the query.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/parameters/3/schema",
            RawProvenance::Assumed {
                rationale: "The source gives filters no type; the field of this name is an integer, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/responses/2XX/content/application~1json/examples/contacts",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/description",
            RawProvenance::Assumed {
                rationale: "Follows from the absence of an idempotency key.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/requestBody",
            RawProvenance::Documented {
                source: "intum-contacts#create-example",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/requestBody/description",
            RawProvenance::Supported {
                rationale: "An example of a create has the token in the body; that a header makes it needless follows from the help page, which takes the token in one of two places.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/requestBody/required",
            RawProvenance::Assumed {
                rationale: "The example has a body.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/responses/2XX/content/application~1json/examples/created",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/security",
            RawProvenance::Supported {
                rationale: "An example of a create has `api_token` in the body. The help page takes a token in the header or in the URL; one place is taken to be enough.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1contacts.json/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "No source documents anything that would recognise a repeated request.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1search.json/get",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/paths/~1crm~1contacts~1search.json/get/description",
            RawProvenance::Assumed {
                rationale: "The source names the path only.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1search.json/get/parameters/0",
            RawProvenance::Supported {
                rationale: "The source names no parameter of the search. Lists have a filter of this name for a full-text search.",
                source: "intum-contacts#filters",
            },
        ),
        (
            "/paths/~1crm~1contacts~1search.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1search.json/get/responses/2XX/content/application~1json/examples/contacts",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1search.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/delete",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/delete/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/delete/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A contact that is deleted stays deleted; a second request may get a 404.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/get",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/get/responses/2XX/content/application~1json/examples/contact",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/parameters/0",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; ids among the fields are integers, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/patch",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/patch/description",
            RawProvenance::Supported {
                rationale: "An update of a project sends only the fields that change. That `null` empties a field is how JSON says it.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/patch/requestBody",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/patch/requestBody/content/application~1json/examples/update",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/patch/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/patch/responses/2XX/content/application~1json/examples/updated",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1contacts~1{id}.json/patch/x-idempotent",
            RawProvenance::Assumed {
                rationale: "Setting the same fields to the same values twice leaves the contact as it was after the first time.",
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
            "/paths/~1crm~1notes.json/get",
            RawProvenance::Documented {
                source: "intum-notes#endpoints",
            },
        ),
        (
            "/paths/~1crm~1notes.json/get/description",
            RawProvenance::Supported {
                rationale: "No source says that a list is complete. The invoicing product of the same makers returns lists in pages without being asked.",
                source: "fakturownia-api#lists",
            },
        ),
        (
            "/paths/~1crm~1notes.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1notes.json/get/responses/2XX/content/application~1json/examples/notes",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1notes.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post",
            RawProvenance::Documented {
                source: "intum-notes#endpoints",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/description",
            RawProvenance::Assumed {
                rationale: "Follows from the absence of an idempotency key.",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/requestBody",
            RawProvenance::Documented {
                source: "intum-notes#create-example",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/requestBody/content/application~1json/examples/deal",
            RawProvenance::Documented {
                source: "intum-notes#deal-example",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/requestBody/description",
            RawProvenance::Supported {
                rationale: "An example of a create has the token in the body; that a header makes it needless follows from the help page, which takes the token in one of two places.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/requestBody/required",
            RawProvenance::Assumed {
                rationale: "The example has a body.",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/responses/2XX/content/application~1json/examples/created",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/security",
            RawProvenance::Supported {
                rationale: "An example of a create has `api_token` in the body. The help page takes a token in the header or in the URL; one place is taken to be enough.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1notes.json/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "No source documents anything that would recognise a repeated request.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/delete",
            RawProvenance::Documented {
                source: "intum-notes#endpoints",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/delete/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/delete/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A note that is deleted stays deleted; a second request may get a 404.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/get",
            RawProvenance::Documented {
                source: "intum-notes#endpoints",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/get/responses/2XX/content/application~1json/examples/note",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/parameters/0",
            RawProvenance::Documented {
                source: "intum-notes#endpoints",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; ids among the fields are integers, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/patch",
            RawProvenance::Documented {
                source: "intum-notes#endpoints",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/patch/description",
            RawProvenance::Supported {
                rationale: "An update of a project sends only the fields that change. That `null` empties a field is how JSON says it.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/patch/requestBody",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/patch/requestBody/content/application~1json/examples/update",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/patch/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/patch/responses/2XX/content/application~1json/examples/updated",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1notes~1{id}.json/patch/x-idempotent",
            RawProvenance::Assumed {
                rationale: "Setting the same fields to the same values twice leaves the note as it was after the first time.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/get",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/get/description",
            RawProvenance::Supported {
                rationale: "No source says that a list is complete. The invoicing product of the same makers returns lists in pages without being asked.",
                source: "fakturownia-api#lists",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/get/responses/2XX/content/application~1json/examples/statuses",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post/description",
            RawProvenance::Assumed {
                rationale: "Follows from the absence of an idempotency key.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post/requestBody",
            RawProvenance::Supported {
                rationale: "The source shows no body. Clients, contacts and deals are wrapped alike in their creates.",
                source: "intum-api-crm#client-create",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post/requestBody/content/application~1json/examples/create",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post/responses/2XX/content/application~1json/examples/created",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post/security",
            RawProvenance::Supported {
                rationale: "An example of a create has `api_token` in the body. The help page takes a token in the header or in the URL; one place is taken to be enough.",
                source: "intum-help-tokens#using",
            },
        ),
        (
            "/paths/~1crm~1statuses.json/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "No source documents anything that would recognise a repeated request.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/delete",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/delete/description",
            RawProvenance::Supported {
                rationale: "The help page describes the application, not the request.",
                source: "intum-help-statuses#deleting",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/delete/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/delete/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A status that is deleted stays deleted; a second request may get a 404.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/get",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/get/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/get/responses/2XX/content/application~1json/examples/status",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/get/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A GET reads and changes nothing.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/parameters/0",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; ids among the fields are integers, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/patch",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/patch/description",
            RawProvenance::Supported {
                rationale: "An update of a project sends only the fields that change. That `null` empties a field is how JSON says it.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/patch/requestBody",
            RawProvenance::Supported {
                rationale: "No source shows this body; an update of a project is wrapped like its create.",
                source: "intum-projects#update",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/patch/requestBody/content/application~1json/examples/update",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/patch/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/patch/responses/2XX/content/application~1json/examples/updated",
            RawProvenance::Assumed {
                rationale: "Ours; no source shows a response.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}.json/patch/x-idempotent",
            RawProvenance::Assumed {
                rationale: "Setting the same fields to the same values twice leaves the status as it was after the first time.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1down/parameters/0",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1down/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1down/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; ids among the fields are integers, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1down/post",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1down/post/description",
            RawProvenance::Supported {
                rationale: "The source says higher and lower; that it is one place follows from the arrows of the application.",
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1down/post/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1down/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A second request moves it again.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1up/parameters/0",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1up/parameters/0/example",
            RawProvenance::Assumed {
                rationale: "Ours; the source has no example of this request.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1up/parameters/0/schema",
            RawProvenance::Assumed {
                rationale: "The source gives no type; ids among the fields are integers, taken to be 64-bit.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1up/post",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1up/post/description",
            RawProvenance::Supported {
                rationale: "The source says higher and lower; that it is one place follows from the arrows of the application.",
                source: "intum-help-statuses#properties",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1up/post/responses",
            RawProvenance::Assumed {
                rationale: "No source shows a response of this API with its status code.",
            },
        ),
        (
            "/paths/~1crm~1statuses~1{id}~1up/post/x-idempotent",
            RawProvenance::Assumed {
                rationale: "A second request moves it again.",
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
        (
            "/tags/1",
            RawProvenance::Documented {
                source: "intum-contacts#endpoints",
            },
        ),
        (
            "/tags/2",
            RawProvenance::Documented {
                source: "intum-notes#endpoints",
            },
        ),
        (
            "/tags/3",
            RawProvenance::Documented {
                source: "intum-api-crm#clients",
            },
        ),
        (
            "/tags/4",
            RawProvenance::Documented {
                source: "intum-api-crm#statuses",
            },
        ),
    ],
};
