//! Markdown of a document as HTML, with HTML in it as text.

use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::events;
use super::portable::portable;

/// Renders a text. Nothing in it becomes an element that Markdown does not know.
pub fn to_html(text: &str) -> String {
    let text = portable(text);
    let mut out = String::new();
    push_html(&mut out, as_text(events(&text).map(|(event, _)| event)));
    out
}

/// Renders a text of one paragraph without the paragraph around it.
pub fn inline_html(text: &str) -> String {
    let text = portable(text);
    let mut out = String::new();
    let inside = events(&text).map(|(event, _)| event);
    let is_paragraph =
        |event: &Event<'_>| matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph));
    push_html(&mut out, as_text(inside.filter(|event| !is_paragraph(event))));
    out
}

/// Makes text of what would still be an element.
fn as_text<'e>(events: impl Iterator<Item = Event<'e>>) -> impl Iterator<Item = Event<'e>> {
    events.map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renders_markdown_and_escapes_html() {
        assert_eq!(
            to_html("a `<b>` & *c* <script>x</script>"),
            "<p>a <code>&lt;b&gt;</code> &amp; <em>c</em> &lt;script&gt;x&lt;/script&gt;</p>\n"
        );
        assert_eq!(
            inline_html("only `code` https://a.example"),
            "only <code>code</code> <a href=\"https://a.example\">https://a.example</a>"
        );
    }
}
