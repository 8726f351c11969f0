//! Random names and texts, mostly odd ones.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Names that mean something to Rust, to the generator or to the code around what is generated.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "type", "self", "Self", "crate", "super", "async", "await", "gen", "dyn", "macro", "match", "try", "yield", "box",
    "union", "static", "default", "auto", "raw", "safe", "id", "ids", "name", "value", "values", "body", "error",
    "errors", "extra", "data", "item", "items", "list", "result", "results", "option", "string", "str", "vec", "bool",
    "i64", "u8", "f64", "char", "usize", "none", "some", "ok", "err", "client", "session", "request", "response",
    "builder", "build", "new", "optional", "check", "checks", "send", "send_raw", "stream", "types", "serde", "std",
    "core", "alloc", "main", "test", "clone", "debug", "fmt", "from", "into", "try_from", "try_into", "as_ref",
    "hash", "eq", "cmp", "drop", "deref", "index", "iter", "next", "len", "format", "field", "fields", "patch",
    "amount", "record", "json", "model", "models", "enum", "struct", "impl", "trait", "where", "other", "unknown",
    "empty", "null", "true", "false", "con", "aux", "nul", "com1", "lpt9", "query", "path", "header", "parameter",
    "validation", "problem", "problems", "reading", "given", "state", "page", "offset", "count", "operation",
    "method", "http", "url", "base_url", "token", "secret", "password", "amount_error", "date", "naive_date", "x",
    "x0", "X1", "a", "b2",
];

/// Names as vendors write them.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "deal", "dealId", "deal_id", "DealID", "deal-id", "createdAt", "created_at", "HTTPError", "X-Request-ID",
    "x-total", "_embedded", "_links", "phone2", "address_line_1", "addressLine2", "Currency", "URL", "isOpen",
    "is_open", "fieldsOfDeal", "a1b2", "price_", "net__amount", "Kontakt", "status", "kind", "owner", "manager",
    "note", "notes", "company", "contact", "person", "email", "website", "amountGross", "amountNet", "dateFrom",
    "dateTo", "since",
];

/// Characters that plain names do not have.
const ODD: &[&str] =
    &["filter[name]", "2fa", "a.b", "a b", "zażółć", "имя", "a/b", "a~b", "$top", "@id", "a:b", "", "-", "é"];

pub(super) fn name() -> BoxedStrategy<String> {
    prop_oneof![
        5 => select(PLAIN).prop_map(str::to_owned),
        4 => select(KNOWN).prop_map(str::to_owned),
        3 => (select(PLAIN), select(KNOWN)).prop_map(|(one, other)| format!("{one}_{other}")),
        2 => (select(KNOWN), select(PLAIN)).prop_map(|(one, other)| format!("{one}{}", capital(other))),
        2 => "[a-z]{1,3}[A-Z0-9_]{0,2}[a-z]{0,4}",
        1 => select(KNOWN).prop_map(capital),
    ]
    .boxed()
}

/// Makes a name, or a text that is not a name in Rust.
pub(super) fn any_name() -> BoxedStrategy<String> {
    prop_oneof![12 => name(), 1 => select(ODD).prop_map(str::to_owned)].boxed()
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + characters.as_str())
}

/// Makes the name of an operation. The lint rejects names that Rust uses.
pub(super) fn id() -> BoxedStrategy<String> {
    (name(), 0..30)
        .prop_map(|(name, choice)| match choice {
            _ if !name.starts_with(|first: char| first.is_ascii_alphabetic()) => format!("get{name}"),
            0 => name,
            _ if KNOWN.contains(&name.to_lowercase().as_str()) => format!("{name}_of"),
            _ => name,
        })
        .boxed()
}

/// Makes the name of a property. The lint rejects names of builders, and `extra` in a response.
pub(super) fn property() -> BoxedStrategy<String> {
    (name(), 0..60)
        .prop_map(|(name, choice)| match name.to_lowercase().replace(['_', '-'], "").as_str() {
            "new" | "builder" | "build" | "optional" | "extra" if choice > 0 => format!("{name}_of"),
            _ => name,
        })
        .boxed()
}

/// The name of a component, mostly one that OpenAPI allows.
pub(super) fn component_name() -> BoxedStrategy<String> {
    let allowed = select(vec!["a.b", "v1.Deal", "-", "_", "2fa", "a-b.c_d", "."]);
    prop_oneof![30 => name(), 3 => allowed.prop_map(str::to_owned), 1 => select(ODD).prop_map(str::to_owned)].boxed()
}

/// Pieces of descriptions: Markdown, HTML, what looks like code's own marks, and languages.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "A deal.", "What is *meant* by **it**,", "`code` and `` a`b ``", "zażółć gęślą jaźń", "имя проекта", "日本語 🏳️‍🌈",
    "\n\n", "\n", "  \n", "\\\n", "- one\n- two\n  - three", "1. one\n2. two", "# A heading\n", "# Errors\n",
    "Title\n=====\n", "\n\n> a quote\n", "\n\n    let indented = code;\n", "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "<script>alert(1)</script>", "<client_id>", "</details>", "<br>", "&lt;&amp;", "https://a.example/x_y?z=1#f",
    "[link](https://a.example)", "[`Deal`]", "[Deal]", "[ref]: https://a.example", "![image](x.png)", "\"quoted\"",
    "'", "\"#", "\"##", "r#\"raw\"#", "\\", "\\n", "\\u{41}", "*/", "/*", "//", "///", "/** doc */", "{}", "{name}",
    "${x}", "{{x}}", "%s", "\u{a0}", "\u{200d}", "\u{ad}", "---", "***", "___", "a  b", "- [ ] task", "[^1]",
    "[^1]: note", "~~gone~~", ":colon", "#hash", "@at", "$dollar", "\t", "x\ty", "$(rm)", "`", "``", "* ", "+ plus",
    "10. ten", "&copy;", "<!-- comment -->", "<a href=\"x\">",
    "a very long sentence that goes on and on and is longer than a line of a comment may ever be, so that it is wrapped",
];

/// Makes a description or a summary.
pub(super) fn words() -> BoxedStrategy<String> {
    prop_oneof![
        2 => select(PIECES).prop_map(str::to_owned),
        3 => vec(select(PIECES), 1..6).prop_map(|pieces| pieces.join(" ")),
        1 => vec(select(PIECES), 1..6).prop_map(|pieces| pieces.join("\n")),
        1 => Just(String::new()),
    ]
    .boxed()
}

/// Makes a text value.
pub(super) fn value() -> BoxedStrategy<String> {
    prop_oneof![4 => name(), 2 => select(PIECES).prop_map(str::to_owned), 1 => "[ -~]{0,12}", 1 => "-?[0-9]{1,3}"]
        .boxed()
}
