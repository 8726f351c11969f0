//! Text of pages: templates and what is written into them.

use std::fmt::Write as _;

use crate::document::Sources;

/// A template with each `{{name}}` replaced.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, after)) = behind.split_once("}}") else {
            rest = behind;
            continue;
        };
        let value = values.iter().find(|(each, _)| *each == name.trim());
        out.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Text as HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A sentence of a document as HTML: what stands between backticks is code.
pub fn prose(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        let part = escape(part);
        out.push_str(&if index % 2 == 1 { format!("<code>{part}</code>") } else { part });
    }
    out
}

/// A word of a URL.
pub fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The heading of a vendor's section, and an address that leads a browser to it, as HTML.
pub fn section(sources: &Sources, name: &str) -> (String, String) {
    match sources.section(name).and_then(|(heading, page)| Some((heading.as_str()?, page))) {
        Some((heading, page)) => (heading.to_owned(), escape(&format!("{page}#:~:text={}", encode(heading)))),
        None => (name.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled() {
        assert_eq!(fill("<a>{{ x }}</a>{{y}}{{z}}", &[("x", "1"), ("y", "{{x}}")]), "<a>1</a>{{x}}");
    }

    #[test]
    fn nothing_of_a_document_becomes_markup() {
        assert_eq!(prose("a `<b>` & \"c\""), "a <code>&lt;b&gt;</code> &amp; &quot;c&quot;");
        assert_eq!(encode("Pola dział"), "Pola%20dzia%C5%82");
    }
}
