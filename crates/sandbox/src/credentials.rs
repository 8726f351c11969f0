//! The credentials that a sandbox accepts.

/// Credentials that a sandbox accepts. None of them is secret.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Credentials {
    /// The API token of Intum, and the token of solOS.
    pub token: &'static str,
    /// The secret of solOS.
    pub secret: &'static str,
    /// A known token without permission: every request with it gets 403.
    pub token_without_permission: &'static str,
    /// The code of the application whose deals are found by external id.
    pub app_code: &'static str,
}

/// The credentials of every sandbox.
pub const CREDENTIALS: Credentials = Credentials {
    token: "test-token",
    secret: "test-secret",
    token_without_permission: "test-token-without-permission",
    app_code: "erp",
};
