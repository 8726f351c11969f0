//! The APIs that the sandbox serves.
//!
//! To add an API, add a folder with an [`ApiModule`] and its line to [`ALL`]. Seed data of its own is a field of
//! `seed::Data`.

pub mod intum;
pub mod solos;

use crm_contract::Api;

use crate::server::{ApiModule, Paging};

/// All APIs, in the order of [`Api::ALL`].
pub const ALL: &[ApiModule] = &[intum::API, solos::API];

/// Returns an API's OpenAPI 3.1 description as JSON, derived from the sandbox's own handlers and types.
///
/// It is not derived from the documents, so the two can be compared.
///
/// ```
/// let description: serde_json::Value = serde_json::from_str(&crm_sandbox::description(crm_contract::Api::Intum))?;
/// assert_eq!(description["openapi"], "3.1.0");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn description(api: Api) -> String {
    let module = ALL.iter().find(|module| module.api == api);
    // Serializing strings and maps with string keys does not fail.
    module.and_then(|module| (module.description)(Paging::default()).to_json().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_api_of_the_contract_has_a_module() {
        let apis: Vec<Api> = ALL.iter().map(|module| module.api).collect();
        assert_eq!(apis, Api::ALL);
    }
}
