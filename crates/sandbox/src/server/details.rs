//! What a client needs to know of a sandbox.

use std::fmt;

use serde_json::{Map, Value};

use super::api_module::ApiModule;

/// URLs and credentials of a sandbox. Displays as one line of JSON.
#[derive(Clone, Debug)]
pub struct Details {
    /// The base URL of all APIs.
    pub base_url: String,
    /// The URL of the API references.
    pub docs_url: String,
    /// The APIs.
    pub apis: &'static [ApiModule],
}

impl fmt::Display for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut details = Map::from_iter([("docs_url".to_owned(), Value::from(self.docs_url.as_str()))]);
        for module in self.apis {
            let settings = [("base_url", self.base_url.as_str())].into_iter().chain(module.settings.iter().copied());
            let settings: Map<String, Value> =
                settings.map(|(name, value)| (name.to_owned(), Value::from(value))).collect();
            details.insert(module.api.name().to_owned(), settings.into());
        }
        write!(f, "{}", Value::from(details))
    }
}
