//! The security requirements of an operation.

use serde_json::Value;

/// Where a request carries a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialLocation {
    /// A header, by its name in lower case, with the authentication scheme before the credential if there is one.
    Header(String, Option<&'static str>),
    /// A parameter of the query.
    Query(String),
}

/// Alternative ways to authorise a request. All credentials of an alternative are needed together.
pub type SecurityRequirements = Vec<Vec<CredentialLocation>>;

/// Reads the security requirements of an operation, or else those of the document.
///
/// # Errors
///
/// Returns an error for a security scheme that is neither a bearer token nor a header or a parameter of the query.
pub fn security_requirements(operation: &Value, document: &Value) -> Result<SecurityRequirements, String> {
    let requirements = operation.get("security").or_else(|| document.get("security")).and_then(Value::as_array);
    let names = |requirement: &Value| -> Vec<String> {
        requirement.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    };
    let locations = |requirement: &Value| names(requirement).iter().map(|name| location(name, document)).collect();
    requirements.into_iter().flatten().map(locations).collect()
}

fn location(name: &str, document: &Value) -> Result<CredentialLocation, String> {
    let scheme = document.pointer(&format!("/components/securitySchemes/{name}")).unwrap_or(&Value::Null);
    let text = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
    match (text("type"), text("scheme"), text("in")) {
        ("http", "bearer", _) => Ok(CredentialLocation::Header("authorization".to_owned(), Some("Bearer"))),
        ("apiKey", _, "header") => Ok(CredentialLocation::Header(text("name").to_lowercase(), None)),
        ("apiKey", _, "query") => Ok(CredentialLocation::Query(text("name").to_owned())),
        _ => Err(format!("the security scheme {name} is not supported")),
    }
}
