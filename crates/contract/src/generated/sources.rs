// @generated from openapi/sources.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use crate::source::{Section, Source};
pub(crate) static SOURCES: &[Source] = &[
    Source {
        id: "intum-deals",
        vendor: "Intum",
        title: "Intum CRM, deals (\"interesy\")",
        page: "https://intum.com/pomoc/crm/interesy.api",
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
        id: "solos-projects",
        vendor: "solOS",
        title: "solOS CRM, public API v2, projects (\"проекты\")",
        page: "https://www.solos.pro/api/v2/projects/",
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
];
