//! How names must be written for the generator to keep them as they are.

use heck::ToPascalCase;

/// What no edition of Rust takes as a name, in lower case.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether Rust keeps the name for itself, in any edition.
pub(crate) fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Whether Windows has a device of this name, in any case and whatever ending: a checkout there has no such file.
pub(crate) fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_numbered = |prefix: &str| {
        let mut rest = name.strip_prefix(prefix).unwrap_or_default().chars();
        matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    };
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || is_numbered("com")
        || is_numbered("lpt")
}

/// The name as it is compared: what differs only by underscores is one name to the generator.
///
/// It writes a name in Pascal case too, where `deal_2` and `deal2` are both `Deal2`.
pub(super) fn without_underscores(name: &str) -> String {
    name.replace('_', "")
}

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
    let is_plain = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|each| each.is_ascii_alphanumeric());
    is_plain && name != "Self" && name == name.to_pascal_case()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords() {
        for name in KEYWORDS {
            // The parser takes what became a keyword in 2024.
            assert!(syn::parse_str::<syn::Ident>(name).is_err() || name == "gen", "{name}");
        }
        assert!(!is_keyword("deal") && !is_keyword("union"));
    }

    #[test]
    fn devices() {
        for name in ["con", "Con", "AUX", "nul", "prn", "com1", "LPT9", "com0", "com¹"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["cons", "com", "com10", "lpta", "auxiliary", "null", ""] {
            assert!(!is_device(name), "{name}");
        }
    }

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
