//! Deals of Intum CRM.

mod operations;
mod seed;
mod table;
mod types;
mod validation;

use crm_contract::Api;

use crate::credentials::CREDENTIALS;
use crate::server::ApiModule;

pub use seed::{Client, seed_client, seed_deal, seed_numbered};
pub use types::NewDeal;

/// The API, for the list of all.
pub const API: ApiModule = ApiModule {
    api: Api::Intum,
    title: "Intum CRM",
    summary: "Intum CRM deals",
    example: "/crm/deals.json",
    authorization: || {
        let (token, app_code) = (CREDENTIALS.token, CREDENTIALS.app_code);
        format!("Header <code>Authorization: Bearer {token}</code>; application code <code>{app_code}</code>")
    },
    credentials: &[CREDENTIALS.token],
    settings: &[
        ("token", CREDENTIALS.token),
        ("token_without_permission", CREDENTIALS.token_without_permission),
        ("app_code", CREDENTIALS.app_code),
    ],
    routes: operations::routes,
    description: operations::description,
    tables: table::TABLES,
};
