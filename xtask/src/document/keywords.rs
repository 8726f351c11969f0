//! What a key of an OpenAPI document is: a keyword, a name that the author chose, or the API's data.

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

/// Whether the keys of the mapping under this keyword are names.
pub fn holds_names(keyword: &str) -> bool {
    NAME_MAPS.contains(&keyword)
}

/// Whether what stands under this keyword is the API's data, or is free.
pub fn is_data(keyword: &str) -> bool {
    matches!(keyword, "example" | "default" | "value" | "enum") || keyword.starts_with("x-")
}
