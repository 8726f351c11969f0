//! How names must be written for the generator to keep them as they are.

/// Whether the name is one in snake case: `list_deals`.
pub(super) fn is_snake_case(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('_').all(is_word)
}

/// Whether the name is one in Pascal case, acronyms included: `HttpError`, not `HTTPError`.
///
/// The generator writes another name its own way, and then no setting that gives the name finds it.
pub(super) fn is_pascal_case(name: &str) -> bool {
    if !name.starts_with(|first: char| first.is_ascii_uppercase()) || name == "Self" {
        return false;
    }
    let mut is_after_capital = false;
    let mut rest = name.chars();
    while let Some(each) = rest.next() {
        let begins_word = rest.clone().next().is_some_and(|next| next.is_ascii_lowercase());
        if !each.is_ascii_alphanumeric() || (each.is_ascii_uppercase() && is_after_capital && !begins_word) {
            return false;
        }
        if !each.is_ascii_digit() {
            is_after_capital = each.is_ascii_uppercase();
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snake_case() {
        for name in ["a", "list_deals", "get_deal_2"] {
            assert!(is_snake_case(name), "{name}");
        }
        for name in ["", "_", "List", "list__deals", "list_", "2_deals", "list-deals", "liczba_ż"] {
            assert!(!is_snake_case(name), "{name}");
        }
    }

    #[test]
    fn pascal_case() {
        for name in ["A", "Deal", "XRay", "DealA", "Deal2B", "D2Bc", "HttpError"] {
            assert!(is_pascal_case(name), "{name}");
        }
        for name in ["", "deal", "HTTPError", "DealID", "D2B", "Deal_A", "Self", "2Deal", "Żal"] {
            assert!(!is_pascal_case(name), "{name}");
        }
    }
}
