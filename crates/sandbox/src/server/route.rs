//! Path templates as the router has them.

/// Splits a path template into the router's path and the suffix of its last parameter.
///
/// The router matches whole segments only: `/crm/deals/{id}.json` is `/crm/deals/{id}` and `.json`.
pub fn route(path: &str) -> (&str, &str) {
    let (head, suffix) = path.split_at(path.rfind('}').map_or(path.len(), |end| end + 1));
    if suffix.contains('/') { (path, "") } else { (head, suffix) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_off_only_the_suffix_of_a_parameter_in_the_last_segment() {
        assert_eq!(route("/deals.json"), ("/deals.json", ""));
        assert_eq!(route("/deals/{id}"), ("/deals/{id}", ""));
        assert_eq!(route("/deals/{id}.json"), ("/deals/{id}", ".json"));
        assert_eq!(route("/deals/{id}/next.json"), ("/deals/{id}/next.json", ""));
    }
}
