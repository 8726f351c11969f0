//! Entries of Newapi.

mod operations;
mod types;

use crm_contract::Api;

use crate::credentials::CREDENTIALS;
use crate::server::ApiModule;
use crate::store::Tables;

/// The API, for the list of all.
pub const API: ApiModule = ApiModule {
    api: Api::Newapi,
    title: "Newapi",
    summary: "Newapi entries",
    example: "/newapi/entries",
    authorization: || format!("Header <code>X-Newapi-Token: {}</code>", CREDENTIALS.token),
    credentials: &[("token", CREDENTIALS.token)],
    settings: &[
        ("token", CREDENTIALS.token),
        ("token_without_permission", CREDENTIALS.token_without_permission),
    ],
    routes: operations::routes,
    description: operations::description,
    has_error_formats: false,
    // It stores nothing yet. With tables, `VERSION` in `store/tables.rs` becomes higher.
    tables: Tables { create: |_| Ok(()), objects: &[], upgrade: |_| Ok(()) },
};
