//! The names that generated Rust code can have.

use heck::{ToPascalCase, ToSnakeCase};

/// The keywords of all editions of Rust, in lower case.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Returns whether the name is a keyword in any edition of Rust.
pub(crate) fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Returns whether the name is a device of Windows, in any case. A checkout there cannot have such a file, whatever its
/// ending.
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

/// The names of types that the code around a generated type uses.
const TYPES: [&str; 39] = [
    "Builder",
    "ConversionError",
    "Error",
    "ResponseValue",
    // The passes over the generated code look for these names.
    "Client",
    "Field",
    "Patch",
    // Rust's prelude.
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Send",
    "Some",
    "String",
    "Sync",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// Returns whether generated code uses a crate of this name. A module of the name would shadow it.
pub(crate) fn is_crate(name: &str) -> bool {
    matches!(name, "alloc" | "chrono" | "core" | "crm_client_runtime" | "serde" | "serde_json" | "std")
}

/// The endings of the types that belong to the builder of another type.
const ENDINGS: [&str; 3] = ["Builder", "Optional", "IsSet"];

/// Returns whether a generated type can have the name: it is in Pascal case and not taken.
pub(crate) fn is_free_type_name(name: &str) -> bool {
    // The type parameters of builders begin with `Given`.
    let is_given = name.strip_prefix("Given").is_some_and(|rest| rest.starts_with(|first: char| first.is_uppercase()));
    is_pascal_case(name)
        && !TYPES.contains(&name)
        && !is_keyword(&name.to_lowercase())
        && !is_device(&name.to_snake_case())
        && !is_crate(&name.to_snake_case())
        && !ENDINGS.iter().any(|ending| name.ends_with(ending))
        && !is_given
}

/// Returns whether a variant of a generated enum can have the name.
///
/// `Other` is the variant for values that are not listed. The generator uses the other reserved names if it finds none.
pub(crate) fn is_free_variant_name(name: &str) -> bool {
    is_pascal_case(name) && !is_reserved_variant(name)
}

/// Returns whether the generator reserves the name of a variant.
pub(crate) fn is_reserved_variant(name: &str) -> bool {
    let is_number = |digits: &str| digits.chars().all(|each| each.is_ascii_digit());
    let numbered = |prefix: &str| name.strip_prefix(prefix).is_some_and(is_number);
    name == "Other" || name == "Self" || numbered("X") || (numbered("Variant") && name != "Variant")
}

/// The methods of a request's builder beside the setters, and the names that the code which assembles the request uses.
///
/// `gen` is a keyword since Rust 2024, and the generator does not know it.
const PARAMETERS: [&str; 26] = [
    "attempt_timeout",
    "body",
    "body_limit",
    "check",
    "client",
    "deadline",
    "gen",
    "header",
    "idempotent",
    "into_future",
    "new",
    "options",
    "public_header",
    "public_query",
    "query",
    "request",
    "retry",
    "send",
    "send_blocking",
    "send_raw",
    "send_raw_blocking",
    "stream",
    "stream_with",
    "timeout",
    "value",
    "wait",
];

/// Returns unique names in snake case for the parameters of a request, in the order of `names`.
///
/// A name that Rust or the builder uses gets an ending, and so does a repeated one.
pub(crate) fn parameter_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for name in names {
        let words = name.replace(|each: char| !each.is_ascii_alphanumeric(), " ");
        let mut plain = words.to_snake_case();
        if !plain.starts_with(|first: char| first.is_ascii_lowercase()) {
            plain.insert_str(0, if plain.is_empty() { "parameter" } else { "parameter_" });
        }
        if PARAMETERS.contains(&plain.as_str()) {
            plain.push_str("_parameter");
        } else if is_keyword(&plain) {
            plain.push('_');
        }
        let numbered = (2..).map(|number| format!("{}_{number}", plain.trim_end_matches('_')));
        let is_new = |name: &String| taken.iter().all(|other| without_underscores(other) != without_underscores(name));
        let unique = std::iter::once(plain.clone()).chain(numbered).find(is_new);
        taken.push(unique.unwrap_or(plain));
    }
    taken
}

/// Returns the name without underscores. The generator cannot tell names apart that differ only by them.
///
/// It writes each name in Pascal case too, in which `deal_2` and `deal2` are both `Deal2`.
pub(crate) fn without_underscores(name: &str) -> String {
    name.replace('_', "")
}

/// Returns whether the name is in snake case, such as `list_deals`.
pub(crate) fn is_snake_case(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('_').all(is_word)
}

/// Returns whether the name is in Pascal case, acronyms included: `HttpError`, not `HTTPError`.
///
/// The generator changes other names, and a setting for the original name would not apply.
pub(crate) fn is_pascal_case(name: &str) -> bool {
    let is_plain = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|each| each.is_ascii_alphanumeric());
    is_plain && name != "Self" && name == name.to_pascal_case()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_all_keywords() {
        for name in KEYWORDS {
            // The parser takes what became a keyword in 2024.
            assert!(syn::parse_str::<syn::Ident>(name).is_err() || name == "gen", "{name}");
        }
        assert!(!is_keyword("deal") && !is_keyword("union"));
    }

    #[test]
    fn knows_the_devices_of_windows() {
        for name in ["con", "Con", "AUX", "nul", "prn", "com1", "LPT9", "com0", "com¹"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["cons", "com", "com10", "lpta", "auxiliary", "null", ""] {
            assert!(!is_device(name), "{name}");
        }
    }

    #[test]
    fn knows_snake_case() {
        for name in ["a", "list_deals", "get_deal_2"] {
            assert!(is_snake_case(name), "{name}");
        }
        for name in ["", "_", "List", "list__deals", "list_", "2_deals", "list-deals", "liczba_ż"] {
            assert!(!is_snake_case(name), "{name}");
        }
    }

    #[test]
    fn names_parameters_in_snake_case() {
        let names =
            ["filterDate", "type", "id", "Id", "i_d", "X-Request-ID", "filter[name]", "2fa", "ż", "body", "self"];
        let expected = [
            "filter_date",
            "type_",
            "id",
            "id_2",
            "i_d_3",
            "x_request_id",
            "filter_name",
            "parameter_2fa",
            "parameter",
            "body_parameter",
            "self_",
        ];
        assert_eq!(parameter_names(names), expected);
        assert_eq!(parameter_names(["type", "type_", "Type"]), ["type_", "type_2", "type_3"]);
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
