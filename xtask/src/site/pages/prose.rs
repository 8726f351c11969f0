//! Sentences of a document.

use maud::{Markup, html};

/// Renders a sentence of a document. Text between backticks is code.
pub fn prose(text: &str) -> Markup {
    html! {
        @for (index, part) in text.split('`').enumerate() {
            @if index % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_text_and_code() {
        assert_eq!(prose("a `<b>` & \"c\"").into_string(), "a <code>&lt;b&gt;</code> &amp; &quot;c&quot;");
    }
}
