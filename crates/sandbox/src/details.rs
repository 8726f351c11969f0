//! What a client needs of a sandbox.

use std::fmt;

use serde_json::json;

use crate::intum;

/// What a request is authorised by. None of it is secret.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Credentials {
    /// The API token of Intum, and the token of solOS.
    pub token: &'static str,
    /// The secret of solOS.
    pub secret: &'static str,
    /// A token that is known and lacks the permission: for each request, 403.
    pub token_without_permission: &'static str,
    /// The code of the application whose deals are found by their external id.
    pub app_code: &'static str,
}

pub const CREDENTIALS: Credentials = Credentials {
    token: "test-token",
    secret: "test-secret",
    token_without_permission: "test-token-without-permission",
    app_code: intum::APP_CODE,
};

/// Where a sandbox is and what it knows a client by; prints as one line of JSON.
#[derive(Clone, Debug)]
pub struct Details {
    /// Both APIs.
    pub base_url: String,
    /// The references.
    pub docs_url: String,
    pub credentials: Credentials,
}

impl fmt::Display for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { base_url, docs_url, credentials } = self;
        let details = json!({
            "intum": {
                "base_url": base_url,
                "token": credentials.token,
                "token_without_permission": credentials.token_without_permission,
                "app_code": credentials.app_code,
            },
            "solos": {
                "base_url": base_url,
                "token": credentials.token,
                "secret": credentials.secret,
                "token_without_permission": credentials.token_without_permission,
            },
            "docs_url": docs_url,
        });
        write!(f, "{details}")
    }
}
