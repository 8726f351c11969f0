//! Credentials of samples, in the environment variables that the clients read.

use crate::document::{Document, Entry, Node, Operation, credential_header};
use crate::workspace::Api;

/// A header that authorises a request.
#[derive(Debug)]
pub struct Credential {
    /// The header's name.
    pub header: String,
    /// What precedes the credential in the header, such as `Bearer `.
    pub prefix: String,
    /// The environment variable with the credential, as the clients name it.
    pub variable: String,
}

/// Returns the environment variable with the base URL, as the clients name it.
pub fn base_url_variable(api: &Api) -> String {
    format!("{}_BASE_URL", api.name.to_uppercase())
}

/// Returns the headers of the first security requirement.
pub fn credentials(document: &Document, operation: &Operation<'_>, api: &Api) -> Vec<Credential> {
    let requirements = operation.node.get("security").or_else(|| document.root.get("security"));
    let schemes = requirements.and_then(|all| all.items().first()).map_or(&[][..], Node::entries);
    let all = document.root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    let credential = |scheme: &Entry| {
        let (header, prefix) = credential_header(&all.iter().find(|each| each.key == scheme.key)?.node)?;
        let suffix = if prefix == "Bearer " { "API_TOKEN".to_owned() } else { scheme.key.to_uppercase() };
        let variable = format!("{}_{suffix}", api.name.to_uppercase());
        let variable = variable.replace(|each: char| !each.is_ascii_alphanumeric(), "_");
        Some(Credential { header, prefix, variable })
    };
    schemes.iter().filter_map(credential).collect()
}
