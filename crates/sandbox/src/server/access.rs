//! Who may do what.

use http::{HeaderMap, StatusCode};

use super::error_response::ErrorResponse;
use super::rules::Header;

/// Credentials that the server knows.
#[derive(Clone, Debug)]
pub struct Login {
    /// What each header carries, in the order of the API's security schemes.
    pub credentials: Vec<String>,
    /// Whether it has the permission that the API asks for.
    pub is_permitted: bool,
}

/// The credentials that an API knows.
#[derive(Clone, Debug)]
pub struct Access {
    /// All logins.
    pub logins: Vec<Login>,
}

impl Access {
    /// Whether the headers authorise, by one of the ways; whoever authorises by nothing where that is allowed gets
    /// `Ok(false)`.
    pub fn check(&self, headers: &HeaderMap, ways: &[Vec<Header>]) -> Result<bool, ErrorResponse> {
        for way in ways.iter().filter(|way| !way.is_empty()) {
            let given: Vec<Option<&str>> = way.iter().map(|header| credential(headers, header)).collect();
            if let Some(complete) = given.iter().copied().collect::<Option<Vec<&str>>>() {
                return self.login(&complete).map(|()| true);
            }
            if way.iter().any(|header| headers.contains_key(header.name.as_str())) {
                return Err(ErrorResponse::unauthorized(&format!("the credentials are not complete: {}", names(way))));
            }
        }
        if ways.iter().any(Vec::is_empty) {
            return Ok(false);
        }
        Err(ErrorResponse::unauthorized(&format!(
            "there are no credentials: {}",
            ways.first().map_or_else(String::new, |way| names(way))
        )))
    }

    /// Whether these credentials are known and permitted.
    pub fn login(&self, credentials: &[&str]) -> Result<(), ErrorResponse> {
        let is_known = |login: &&Login| login.credentials.iter().map(String::as_str).eq(credentials.iter().copied());
        match self.logins.iter().find(is_known) {
            Some(login) if login.is_permitted => Ok(()),
            Some(_) => {
                Err(ErrorResponse::new(StatusCode::FORBIDDEN, "the credentials do not have the permission for this"))
            }
            None => Err(ErrorResponse::unauthorized("the credentials are not known")),
        }
    }
}

fn credential<'a>(headers: &'a HeaderMap, header: &Header) -> Option<&'a str> {
    let mut values = headers.get_all(header.name.as_str()).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let value = value.to_str().ok()?;
    let Some(scheme) = header.scheme else { return Some(value) };
    let (given, credential) = value.split_once(' ')?;
    given.eq_ignore_ascii_case(scheme).then(|| credential.trim())
}

fn names(way: &[Header]) -> String {
    let names: Vec<String> = way
        .iter()
        .map(|header| match header.scheme {
            Some(scheme) => format!("`{}: {scheme} TOKEN`", header.name),
            None => format!("`{}`", header.name),
        })
        .collect();
    format!("every request carries {}", names.join(" and "))
}
