//! Excerpts of a text, for messages.

/// Returns the first 60 characters of a text in one line, with an ellipsis if there are more.
pub(crate) fn excerpt(text: &str) -> String {
    const MAX_CHARS: usize = 60;
    let mut line = String::new();
    let mut is_after_break = false;
    for (index, each) in text.chars().enumerate() {
        if index == MAX_CHARS {
            line.push('…');
            break;
        }
        let is_break = matches!(each, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
        is_after_break = is_break || (is_after_break && each.is_whitespace());
        match each {
            _ if is_after_break && (line.ends_with(' ') || line.is_empty()) => {}
            _ if is_after_break => line.push(' '),
            // A terminal would interpret it.
            _ if each.is_control() => line.extend(each.escape_default()),
            _ => line.push(each),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_one_line_without_control_characters() {
        for (text, expected) in [
            ("moved\n", "moved"),
            ("{\r\n  \"a b\": 1\n}", "{ \"a b\": 1 }"),
            ("a  b", "a  b"),
            ("\u{1b}[2Ja\u{7}", "\\u{1b}[2Ja\\u{7}"),
            ("\n\n", ""),
        ] {
            assert_eq!(excerpt(text), expected);
        }
        assert_eq!(excerpt(&"ż".repeat(61)), format!("{}…", "ż".repeat(60)));
        assert_eq!(excerpt(&"ż".repeat(60)), "ż".repeat(60));
    }
}
