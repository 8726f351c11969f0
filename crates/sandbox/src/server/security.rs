//! The security requirements of an operation.

use serde_json::Value;

/// A header that carries a credential.
#[derive(Clone, Debug)]
pub struct CredentialHeader {
    /// The name, in lower case.
    pub name: String,
    /// The authentication scheme before the credential, if there is one.
    pub scheme: Option<&'static str>,
}

/// Alternative ways to authorise a request. All headers of an alternative are needed together.
pub type SecurityRequirements = Vec<Vec<CredentialHeader>>;

/// Reads the security requirements of an operation, or else those of the document.
///
/// # Errors
///
/// Returns an error for a security scheme that is neither a bearer token nor a header.
pub fn security_requirements(operation: &Value, document: &Value) -> Result<SecurityRequirements, String> {
    let requirements = operation.get("security").or_else(|| document.get("security")).and_then(Value::as_array);
    let names = |requirement: &Value| -> Vec<String> {
        requirement.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    };
    let headers = |requirement: &Value| names(requirement).iter().map(|name| header(name, document)).collect();
    requirements.into_iter().flatten().map(headers).collect()
}

fn header(name: &str, document: &Value) -> Result<CredentialHeader, String> {
    let scheme = document.pointer(&format!("/components/securitySchemes/{name}")).unwrap_or(&Value::Null);
    let text = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
    match (text("type"), text("scheme"), text("in")) {
        ("http", "bearer", _) => Ok(CredentialHeader { name: "authorization".to_owned(), scheme: Some("Bearer") }),
        ("apiKey", _, "header") => Ok(CredentialHeader { name: text("name").to_lowercase(), scheme: None }),
        _ => Err(format!("the security scheme {name} is not supported")),
    }
}
