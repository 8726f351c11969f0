//! Which keys of an OpenAPI document are keywords, names that the author chose, or data of the API.

/// The mappings whose keys are names that the author chose.
const NAME_MAPS: [&str; 16] = [
    "callbacks",
    "content",
    "encoding",
    "examples",
    "headers",
    "links",
    "mapping",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "scopes",
    "securitySchemes",
    "variables",
];

/// Returns whether the keys of the mapping under this keyword are names.
pub fn holds_names(keyword: &str) -> bool {
    NAME_MAPS.contains(&keyword)
}

/// Returns whether the value of this keyword is data of the API, or an extension.
pub fn is_data(keyword: &str) -> bool {
    matches!(keyword, "example" | "default" | "value" | "enum") || keyword.starts_with("x-")
}
