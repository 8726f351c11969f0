//! Authentication and authorisation.

use http::StatusCode;
use http::request::Parts;

use super::error_response::ErrorResponse;
use super::parameters::pairs;
use super::security::{CredentialLocation, SecurityRequirements};

/// Credentials that an API accepts.
#[derive(Clone, Debug)]
pub struct Account {
    /// The value of each credential, in the order of the names of the security schemes.
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
    /// Checks a request against the security requirements of an operation.
    ///
    /// Returns whether credentials authorised the request: `false` means that there were none and the operation allows
    /// it.
    ///
    /// # Errors
    ///
    /// Returns 401 for missing, incomplete or unknown credentials, and 403 for an account without permission.
    pub fn check(&self, parts: &Parts, requirements: &SecurityRequirements) -> Result<bool, ErrorResponse> {
        for requirement in requirements.iter().filter(|requirement| !requirement.is_empty()) {
            let given: Vec<Given> = requirement.iter().map(|location| given(parts, location)).collect();
            if given.iter().all(|each| matches!(each, Given::Absent)) {
                continue;
            }
            let credentials = given.into_iter().map(|each| match each {
                Given::One(credential) => Some(credential),
                Given::Absent | Given::Malformed => None,
            });
            let Some(credentials) = credentials.collect::<Option<Vec<String>>>() else {
                let error =
                    format!("the credentials are not complete: every request carries {}", expected(requirement));
                return Err(ErrorResponse::unauthorized(&error));
            };
            return self.authorize(&credentials.iter().map(String::as_str).collect::<Vec<_>>()).map(|()| true);
        }
        if requirements.iter().any(Vec::is_empty) {
            return Ok(false);
        }
        let alternatives: Vec<String> = requirements.iter().map(|requirement| expected(requirement)).collect();
        let error = format!("there are no credentials: every request carries {}", alternatives.join(", or "));
        Err(ErrorResponse::unauthorized(&error))
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

/// What a request has where a credential is expected.
enum Given {
    Absent,
    One(String),
    /// It is repeated, not text, or not of the authentication scheme.
    Malformed,
}

fn given(parts: &Parts, location: &CredentialLocation) -> Given {
    match location {
        CredentialLocation::Header(name, scheme) => {
            let values = parts.headers.get_all(name.as_str());
            one(values.iter().map(|value| {
                let value = value.to_str().ok()?;
                let Some(scheme) = scheme else { return Some(value.to_owned()) };
                let (given, credential) = value.split_once(' ')?;
                given.eq_ignore_ascii_case(scheme).then(|| credential.trim().to_owned())
            }))
        }
        CredentialLocation::Query(name) => {
            let pairs = pairs(parts.uri.query().unwrap_or_default());
            one(pairs.filter(|(given, _)| given == name).map(|(_, value)| value))
        }
    }
}

fn one(mut values: impl Iterator<Item = Option<String>>) -> Given {
    match (values.next(), values.next()) {
        (None, _) => Given::Absent,
        (Some(Some(value)), None) => Given::One(value),
        _ => Given::Malformed,
    }
}

fn expected(requirement: &[CredentialLocation]) -> String {
    let locations: Vec<String> = requirement
        .iter()
        .map(|location| match location {
            CredentialLocation::Header(name, Some(scheme)) => format!("`{name}: {scheme} TOKEN`"),
            CredentialLocation::Header(name, None) => format!("`{name}`"),
            CredentialLocation::Query(name) => format!("`?{name}=TOKEN`"),
        })
        .collect();
    locations.join(" and ")
}
