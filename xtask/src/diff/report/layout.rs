//! Line breaks for a terminal of 80 columns, and excerpts of long values.

use textwrap::{Options, WordSeparator, WordSplitter};

/// The columns of a line.
const WIDTH: usize = 80;

/// The characters of a value that are shown.
const SHOWN: usize = 60;

/// The characters by which an excerpt may be shorter, so that it begins and ends between words.
const SLACK: usize = 16;

/// Breaks a text into lines of at most 80 columns, the first after `first`, the others after `indent`. Breaks no word: a
/// longer one gets a line of its own.
pub(super) fn wrap(text: &str, first: &str, indent: &str) -> String {
    wrap_at(WIDTH, text, first, indent)
}

/// Does the same for lines of at most `width` columns.
pub(super) fn wrap_at(width: usize, text: &str, first: &str, indent: &str) -> String {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(indent)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options).trim_end().to_owned() + "\n"
}

/// Returns an excerpt of each value, around the first difference.
pub(super) fn excerpts(old: &str, new: &str) -> [String; 2] {
    let same = old.chars().zip(new.chars()).take_while(|(one, other)| one == other).count();
    // Some context before the difference.
    let start = if old.is_empty() || new.is_empty() { 0 } else { same.saturating_sub(SHOWN / 3) };
    [old, new].map(|text| excerpt(text, start))
}

fn excerpt(text: &str, start: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= SHOWN {
        return text.to_owned();
    }
    let start = start.min(characters.len().saturating_sub(SHOWN));
    let end = start + SHOWN;
    let is_space = |index: usize| characters.get(index) == Some(&' ');
    let start = if start == 0 { 0 } else { (start..start + SLACK).find(|at| is_space(at - 1)).unwrap_or(start) };
    let end =
        if end >= characters.len() { end } else { (end - SLACK..=end).rev().find(|at| is_space(*at)).unwrap_or(end) };
    let before = if start > 0 { "…" } else { "" };
    let behind = if end < characters.len() { "…" } else { "" };
    let part: String = characters.iter().take(end).skip(start).collect();
    format!("{before}{part}{behind}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_lines_between_words() {
        let long = format!("{} {}", "word ".repeat(30), "x".repeat(100));
        let lines = wrap(&long, "  ", "    ");
        let lines: Vec<&str> = lines.lines().collect();
        assert!(
            lines.iter().all(|line| line.chars().count() <= WIDTH || line.trim().chars().all(|each| each == 'x')),
            "{lines:#?}"
        );
        assert_eq!(lines.join(" ").split_whitespace().collect::<Vec<_>>(), long.split_whitespace().collect::<Vec<_>>());
        assert_eq!(wrap("a  b", "- ", ""), "- a  b\n");
        let hyphens = wrap(&"well-known ".repeat(10), "", "");
        assert!(hyphens.lines().all(|line| line.ends_with("known") && line.len() <= WIDTH), "{hyphens}");
    }

    #[test]
    fn shows_the_first_difference() {
        let (old, new) = (format!("{}a{}", "é".repeat(200), "z".repeat(200)), format!("{}b", "é".repeat(200)));
        let [one, other] = excerpts(&old, &new);
        assert!(one.starts_with("…é") && one.contains("éaz") && one.ends_with("z…"), "{one}");
        assert!(other.ends_with("éb"), "{other}");
        assert_eq!(excerpts("short", "texts"), ["short", "texts"]);
        assert!(excerpts(&old, "")[0].starts_with("ééé"));
    }

    #[test]
    fn cuts_between_words() {
        let words = |word: &str| format!("{} {word} {}", "before ".repeat(20), "behind ".repeat(20));
        let [old, new] = excerpts(&words("old"), &words("new"));
        for (excerpt, word) in [(old, "old"), (new, "new")] {
            let words: Vec<&str> = excerpt.trim_matches('…').split(' ').filter(|word| !word.is_empty()).collect();
            assert!(
                words.iter().all(|each| ["before", "behind", word].contains(each)) && words.contains(&word),
                "{excerpt}"
            );
            assert!(excerpt.starts_with('…') && excerpt.ends_with('…') && excerpt.chars().count() <= SHOWN + 2);
        }
    }
}
