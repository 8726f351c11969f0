//! The names that generated Rust code can have.

use heck::{ToPascalCase, ToSnakeCase};

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

/// What the code around a generated type has already; the name of a keyword would be that of the type's file.
const TYPES: [&str; 39] = [
    "Builder",
    "ConversionError",
    "Error",
    "ResponseValue",
    // What the passes over the generated code know by these names.
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

/// Whether generated code names a crate so: a module of the name, for a type or an operation, would stand before it.
pub(crate) fn is_crate(name: &str) -> bool {
    matches!(name, "alloc" | "chrono" | "core" | "crm_client_runtime" | "serde" | "serde_json" | "std")
}

/// The endings of the types that make up the builder of another type.
const ENDINGS: [&str; 3] = ["Builder", "Optional", "IsSet"];

/// Whether a generated type can have the name: it is in Pascal case, and nothing around has it.
pub(crate) fn is_free_type_name(name: &str) -> bool {
    // The type parameters of builders begin so.
    let is_given = name.strip_prefix("Given").is_some_and(|rest| rest.starts_with(|first: char| first.is_uppercase()));
    is_pascal_case(name)
        && !TYPES.contains(&name)
        && !is_keyword(&name.to_lowercase())
        && !is_device(&name.to_snake_case())
        && !is_crate(&name.to_snake_case())
        && !ENDINGS.iter().any(|ending| name.ends_with(ending))
        && !is_given
}

/// Whether a variant of a generated enum can have the name.
///
/// `Other` is the variant for values that are not listed; the rest is what a generator says where it knows no name.
pub(crate) fn is_free_variant_name(name: &str) -> bool {
    is_pascal_case(name) && !is_reserved_variant(name)
}

/// Whether the generator keeps the name of a variant for itself.
pub(crate) fn is_reserved_variant(name: &str) -> bool {
    let is_number = |digits: &str| digits.chars().all(|each| each.is_ascii_digit());
    let numbered = |prefix: &str| name.strip_prefix(prefix).is_some_and(is_number);
    name == "Other" || name == "Self" || numbered("X") || (numbered("Variant") && name != "Variant")
}

/// What a request's builder has beside a setter for each parameter, and what the code that puts it together uses.
///
/// `gen` is a keyword of Rust 2024 only, which the generator does not know.
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

/// The names of a request's parameters in Rust, each once: snake case, whatever the parameters are called.
///
/// In the order of `names`. One that Rust or the builder has gets an ending, and so does one that is there already.
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

/// The name as it is compared: what differs only by underscores is one name to the generator.
///
/// It writes a name in Pascal case too, where `deal_2` and `deal2` are both `Deal2`.
pub(crate) fn without_underscores(name: &str) -> String {
    name.replace('_', "")
}

/// Whether the name is one in snake case: `list_deals`.
pub(crate) fn is_snake_case(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('_').all(is_word)
}

/// Whether the name is one in Pascal case, acronyms included: `HttpError`, not `HTTPError`.
///
/// The generator writes another name its own way, and then no setting that gives the name finds it.
pub(crate) fn is_pascal_case(name: &str) -> bool {
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
    fn the_names_of_parameters() {
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
