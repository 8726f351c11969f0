//! Authentication and authorisation.

use http::{HeaderMap, StatusCode};

use super::error_response::ErrorResponse;
use super::security::CredentialHeader;

/// Credentials that an API accepts.
#[derive(Clone, Debug)]
pub struct Account {
    /// The value of each header, in the order of the names of the security schemes.
    pub credentials: Vec<String>,
    /// Whether the account has the permission to use the API.
    pub is_permitted: bool,
}

/// Checks the credentials of requests to an API.
#[derive(Clone, Debug)]
pub struct Authenticator {
    pub accounts: Vec<Account>,
}

impl Authenticator {
    /// Checks the headers against the security requirements of an operation.
    ///
    /// Returns whether headers authorised the request: `false` means that there were none and the operation allows it.
    ///
    /// # Errors
    ///
    /// Returns 401 for missing, incomplete or unknown credentials, and 403 for an account without permission.
    pub fn check(&self, headers: &HeaderMap, requirements: &[Vec<CredentialHeader>]) -> Result<bool, ErrorResponse> {
        for requirement in requirements.iter().filter(|requirement| !requirement.is_empty()) {
            let values: Vec<Option<&str>> = requirement.iter().map(|header| credential(headers, header)).collect();
            if let Some(complete) = values.iter().copied().collect::<Option<Vec<&str>>>() {
                return self.authorize(&complete).map(|()| true);
            }
            if requirement.iter().any(|header| headers.contains_key(header.name.as_str())) {
                let error = format!("the credentials are not complete: {}", expected(requirement));
                return Err(ErrorResponse::unauthorized(&error));
            }
        }
        if requirements.iter().any(Vec::is_empty) {
            return Ok(false);
        }
        let expected = requirements.first().map_or_else(String::new, |requirement| expected(requirement));
        Err(ErrorResponse::unauthorized(&format!("there are no credentials: {expected}")))
    }

    /// Checks credentials, given in the order of the names of the security schemes.
    ///
    /// # Errors
    ///
    /// Returns 401 for unknown credentials, and 403 for an account without permission.
    pub fn authorize(&self, credentials: &[&str]) -> Result<(), ErrorResponse> {
        let is_known =
            |account: &&Account| account.credentials.iter().map(String::as_str).eq(credentials.iter().copied());
        match self.accounts.iter().find(is_known) {
            Some(account) if account.is_permitted => Ok(()),
            Some(_) => {
                Err(ErrorResponse::new(StatusCode::FORBIDDEN, "the credentials do not have the permission for this"))
            }
            None => Err(ErrorResponse::unauthorized("the credentials are not known")),
        }
    }
}

/// Returns the credential in a header, or `None` if the header is missing, repeated or malformed.
fn credential<'a>(headers: &'a HeaderMap, header: &CredentialHeader) -> Option<&'a str> {
    let mut values = headers.get_all(header.name.as_str()).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let value = value.to_str().ok()?;
    let Some(scheme) = header.scheme else { return Some(value) };
    let (given, credential) = value.split_once(' ')?;
    given.eq_ignore_ascii_case(scheme).then(|| credential.trim())
}

fn expected(requirement: &[CredentialHeader]) -> String {
    let headers: Vec<String> = requirement
        .iter()
        .map(|header| match header.scheme {
            Some(scheme) => format!("`{}: {scheme} TOKEN`", header.name),
            None => format!("`{}`", header.name),
        })
        .collect();
    format!("every request carries {}", headers.join(" and "))
}
