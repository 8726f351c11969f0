//! Projects of solOS.

mod conditions;
mod numbered;
mod operations;
mod seed;
mod seed_types;
mod tables;
mod types;

use crm_contract::Api;

use crate::credentials::CREDENTIALS;
use crate::server::ApiModule;

pub use numbered::seed_numbered;
pub use seed::seed_project;
pub use seed_types::Project;

/// The API, for the list of all.
pub const API: ApiModule = ApiModule {
    api: Api::Solos,
    title: "solOS",
    summary: "solOS projects",
    example: "/backend/public/projects",
    authorization: || {
        let (token, secret) = (CREDENTIALS.token, CREDENTIALS.secret);
        format!("Headers <code>X-Crypto-Token: {token}</code> and <code>X-Crypto-Secret: {secret}</code>")
    },
    credentials: &[("secret", CREDENTIALS.secret), ("token", CREDENTIALS.token)],
    settings: &[
        ("token", CREDENTIALS.token),
        ("secret", CREDENTIALS.secret),
        ("token_without_permission", CREDENTIALS.token_without_permission),
    ],
    routes: operations::routes,
    description: operations::description,
    has_error_formats: false,
    tables: tables::TABLES,
};
