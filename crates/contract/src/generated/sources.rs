// @generated from openapi/sources.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use crate::source::{Section, Source, SourceKind};
pub(crate) static SOURCES: &[Source] = &[
    Source {
        id: "intum-deals",
        vendor: "Intum",
        title: "Intum CRM, deals (\"interesy\")",
        page: "https://intum.com/pomoc/crm/interesy.api",
        kind: SourceKind::Api,
        language: "pl",
        updated: None,
        read: "2026-11-22",
        sha256: "4675b1f1c9ae4280da7cd49de536b9d2735a4587464cb368a7b3dd2d04dd0f91",
        sections: &[
            Section {
                id: "endpoints",
                heading: "Endpointy",
            },
            Section {
                id: "authorization",
                heading: "Autoryzacja",
            },
            Section {
                id: "fields",
                heading: "Pola deal",
            },
            Section {
                id: "filters",
                heading: "Filtrowanie",
            },
            Section {
                id: "create-example",
                heading: "Przykład utworzenia",
            },
        ],
    },
    Source {
        id: "intum-contacts",
        vendor: "Intum",
        title: "Intum CRM, contacts (\"kontakty\")",
        page: "https://intum.pl/pomoc/crm/kontakty.api",
        kind: SourceKind::Api,
        language: "pl",
        updated: None,
        read: "2026-11-27",
        sha256: "d0bfcdfb6bcaa42aeb15d21efac3e05b98c749f803c59d5d6f132aeff9609976",
        sections: &[
            Section {
                id: "endpoints",
                heading: "Endpointy",
            },
            Section {
                id: "authorization",
                heading: "Autoryzacja",
            },
            Section {
                id: "fields",
                heading: "Pola contact",
            },
            Section {
                id: "filters",
                heading: "Filtrowanie",
            },
            Section {
                id: "create-example",
                heading: "Przykład utworzenia",
            },
        ],
    },
    Source {
        id: "intum-notes",
        vendor: "Intum",
        title: "Intum CRM, notes (\"notatki\")",
        page: "https://intum.com/pomoc/crm/notatki.api",
        kind: SourceKind::Api,
        language: "pl",
        updated: None,
        read: "2026-11-27",
        sha256: "1fd67f1b198ff75be7332abe96d1ff2a46e7624bbe60c69d33c0b573eac793de",
        sections: &[
            Section {
                id: "endpoints",
                heading: "Endpointy",
            },
            Section {
                id: "authorization",
                heading: "Autoryzacja",
            },
            Section {
                id: "fields",
                heading: "Pola note",
            },
            Section {
                id: "create-example",
                heading: "Przykład utworzenia",
            },
            Section {
                id: "deal-example",
                heading: "Notatka do interesu",
            },
        ],
    },
    Source {
        id: "intum-help-deals",
        vendor: "Intum",
        title: "Intum help, deals",
        page: "https://intum.com/help/crm/deals.md",
        kind: SourceKind::Api,
        language: "en",
        updated: None,
        read: "2026-11-27",
        sha256: "fc1e98695db8d6c70e635cdc5c82256c33b2ddbe1d37a96a6ef29f7dd4d99815",
        sections: &[
            Section {
                id: "data",
                heading: "Deal Data",
            },
            Section {
                id: "status",
                heading: "Deal Status",
            },
            Section {
                id: "associations",
                heading: "Associations",
            },
            Section {
                id: "external-id",
                heading: "External ID",
            },
        ],
    },
    Source {
        id: "intum-help-statuses",
        vendor: "Intum",
        title: "Intum help, statuses of clients, contacts and deals",
        page: "https://intum.pl/help/crm/crm-statuses",
        kind: SourceKind::Api,
        language: "en",
        updated: None,
        read: "2026-11-27",
        sha256: "2b7bfa72b9a90ee6d310402032a7aa06118ead7f830af5062dde13f92f01a463",
        sections: &[
            Section {
                id: "properties",
                heading: "Status Properties",
            },
            Section {
                id: "pipeline",
                heading: "Sales Pipeline",
            },
            Section {
                id: "deleting",
                heading: "Deleting a Status",
            },
        ],
    },
    Source {
        id: "intum-help-tokens",
        vendor: "Intum",
        title: "Intum help, API tokens",
        page: "https://intum.com/help/account/api-tokens.md",
        kind: SourceKind::Api,
        language: "en",
        updated: None,
        read: "2026-11-27",
        sha256: "fa31601a498d7840e3067e9aa1ef701ffcc01f6b11c13ba2ad1d12b397e1ed0e",
        sections: &[
            Section {
                id: "creating",
                heading: "Creating a Token",
            },
            Section {
                id: "using",
                heading: "Using the Token",
            },
            Section {
                id: "security",
                heading: "Security",
            },
        ],
    },
    Source {
        id: "intum-api",
        vendor: "Intum",
        title: "Intum API, overview",
        page: "https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/README.md",
        kind: SourceKind::Api,
        language: "pl",
        updated: Some("2026-01-30"),
        read: "2026-11-27",
        sha256: "c84ec6893ae3b410b7a7546d884f13b458d65745d143eecf08f477e9d43d18ee",
        sections: &[
            Section {
                id: "authorization",
                heading: "Autoryzacja",
            },
        ],
    },
    Source {
        id: "intum-api-crm",
        vendor: "Intum",
        title: "Intum API, CRM",
        page: "https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md",
        kind: SourceKind::Api,
        language: "pl",
        updated: Some("2026-01-30"),
        read: "2026-11-27",
        sha256: "c691c7c821e0a49dada8a1b042ad823fc01f5cb372af0d94567b98214360ebd6",
        sections: &[
            Section {
                id: "clients",
                heading: "Klienci (Clients)",
            },
            Section {
                id: "client-fields",
                heading: "Pola klienta",
            },
            Section {
                id: "client-create",
                heading: "Utworzenie klienta",
            },
            Section {
                id: "client-upsert",
                heading: "Upsert (utwórz lub zaktualizuj)",
            },
            Section {
                id: "contacts",
                heading: "Kontakty (Contacts)",
            },
            Section {
                id: "contact-fields",
                heading: "Pola kontaktu",
            },
            Section {
                id: "deals",
                heading: "Deale (Deals)",
            },
            Section {
                id: "deal-fields",
                heading: "Pola deala",
            },
            Section {
                id: "deal-create",
                heading: "Utworzenie deala",
            },
            Section {
                id: "statuses",
                heading: "Statusy (Statuses)",
            },
            Section {
                id: "status-fields",
                heading: "Pola statusu",
            },
            Section {
                id: "notes",
                heading: "Notatki (Notes)",
            },
        ],
    },
    Source {
        id: "intum-api-account",
        vendor: "Intum",
        title: "Intum API, account",
        page: "https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/account.md",
        kind: SourceKind::Api,
        language: "pl",
        updated: Some("2026-01-30"),
        read: "2026-11-27",
        sha256: "2fd9d0ce56bcbab1178205f967eb08653890bd55cd71bf676d81bd27f3da8e15",
        sections: &[
            Section {
                id: "account",
                heading: "Konto (Account)",
            },
            Section {
                id: "domains",
                heading: "Domeny (Domains)",
            },
        ],
    },
    Source {
        id: "intum-api-custom-fields",
        vendor: "Intum",
        title: "Intum API, custom fields (\"pola dodatkowe\") of clients, contacts and tasks",
        page: "https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/additional_fields.md",
        kind: SourceKind::Api,
        language: "pl",
        updated: Some("2026-01-30"),
        read: "2026-11-27",
        sha256: "47dbf358dc77747e1051183d1e5dd16f6b728e8136c4a9ca211f8e3b2945cd67",
        sections: &[
            Section {
                id: "types",
                heading: "Typy pól",
            },
            Section {
                id: "models",
                heading: "Obsługiwane modele",
            },
            Section {
                id: "use",
                heading: "Użycie w API",
            },
        ],
    },
    Source {
        id: "intum-api-webhooks",
        vendor: "Intum",
        title: "Intum API, webhooks",
        page: "https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/webhooks.md",
        kind: SourceKind::Product,
        language: "pl",
        updated: Some("2026-01-30"),
        read: "2026-11-27",
        sha256: "afc154b7001120117926a3433a87f01056fee526426e9468af08e5bb3479381f",
        sections: &[
            Section {
                id: "payload",
                heading: "Payload",
            },
        ],
    },
    Source {
        id: "intum-projects",
        vendor: "Intum",
        title: "Intum, projects of the organisation module (\"projekty\")",
        page: "https://intum.pl/pomoc/organizacja/projekt.api",
        kind: SourceKind::Product,
        language: "pl",
        updated: None,
        read: "2026-11-27",
        sha256: "fed8e42fd937341e3643a8f9f3534ec03b4454506e44fc0f30993425de25c49b",
        sections: &[
            Section {
                id: "update",
                heading: "Aktualizacja projektu",
            },
            Section {
                id: "errors",
                heading: "Błędy (422)",
            },
        ],
    },
    Source {
        id: "fakturownia-api",
        vendor: "Fakturownia",
        title: "Fakturownia API, of the same makers",
        page: "https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md",
        kind: SourceKind::Family,
        language: "pl",
        updated: Some("2026-05-11"),
        read: "2026-11-27",
        sha256: "b00a77eca60f2fe51179254d99c5a4f29eeeefc810d532bc79f343fe01ecde02",
        sections: &[
            Section {
                id: "lists",
                heading: "Dodatkowe parametry dostępne przy pobieraniu listy rekordów",
            },
            Section {
                id: "prices",
                heading: "Cenniki",
            },
        ],
    },
    Source {
        id: "fakturownia-bank-accounts",
        vendor: "Fakturownia",
        title: "Fakturownia API, bank accounts",
        page: "https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/API_RACHUNKI_BANKOWE.md",
        kind: SourceKind::Family,
        language: "pl",
        updated: Some("2026-05-11"),
        read: "2026-11-27",
        sha256: "d2dd1f5f97bfbc7d9b86d453166d2fa1d8699c5e550ecdadc2f5e9778a9fb2ac",
        sections: &[
            Section {
                id: "errors",
                heading: "8. Obsługa błędów",
            },
        ],
    },
    Source {
        id: "sugester-api",
        vendor: "Sugester",
        title: "Sugester API, the makers' older CRM",
        page: "https://github.com/sugester/API/blob/e6705f9292745ebe461f101772981c3bbb9198c5/README.md",
        kind: SourceKind::Family,
        language: "pl",
        updated: Some("2023-04-06"),
        read: "2026-11-27",
        sha256: "3e7a9633a5b3d6fd60eca2fe61d58687eb9aa2159464ba9efe183a2b1168423d",
        sections: &[
            Section {
                id: "examples",
                heading: "Przykłady wywołania",
            },
            Section {
                id: "deals",
                heading: "Dodanie nowego dealu",
            },
        ],
    },
    Source {
        id: "solos-projects",
        vendor: "solOS",
        title: "solOS CRM, public API v2, projects (\"проекты\")",
        page: "https://www.solos.pro/api/v2/projects/",
        kind: SourceKind::Api,
        language: "ru",
        updated: Some("2021-05-30"),
        read: "2026-11-22",
        sha256: "96e3a35b051d49cc1fc73ae119fc5cb3f0107138b6990059c612c2cafc0d7020",
        sections: &[
            Section {
                id: "projects",
                heading: "GET Проекты",
            },
            Section {
                id: "filter",
                heading: "POST Фильтр проектов",
            },
            Section {
                id: "project",
                heading: "GET Проект",
            },
            Section {
                id: "steps",
                heading: "GET Этапы проекта",
            },
            Section {
                id: "actions",
                heading: "GET События проекта",
            },
            Section {
                id: "action",
                heading: "GET Событие проекта",
            },
            Section {
                id: "checklists",
                heading: "GET Чек-лист проекта",
            },
            Section {
                id: "goods",
                heading: "GET Товары проекта",
            },
            Section {
                id: "payments",
                heading: "GET Платежи проекта",
            },
        ],
    },
    Source {
        id: "solos-examples",
        vendor: "solOS",
        title: "A script that exports a calendar by the API's first version",
        page: "https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php",
        kind: SourceKind::Product,
        language: "ru",
        updated: Some("2024-11-19"),
        read: "2026-11-27",
        sha256: "6b702a885eb87ba9e4b2b11e67978d6a25f0ae1ed49b78cae2c684f0d99e3150",
        sections: &[
            Section {
                id: "get-events",
                heading: "function getEvents",
            },
            Section {
                id: "address",
                heading: "CRM_URL",
            },
            Section {
                id: "flags",
                heading: "$event['all_day']",
            },
        ],
    },
];
