//! Line breaks for a terminal of 80 columns, and excerpts of long values.

/// The columns of a line.
const WIDTH: usize = 80;

/// The characters of a value that are shown.
const SHOWN: usize = 60;

/// Breaks a text into lines of at most 80 columns, the first after `first`, the others after `indent`. Breaks no word: a
/// longer one gets a line of its own.
pub(super) fn wrap(text: &str, first: &str, indent: &str) -> String {
    let (mut out, mut column, mut is_first) = (first.to_owned(), first.chars().count(), true);
    for word in words(text) {
        let length = word.trim_end().chars().count();
        if !is_first && column + length > WIDTH {
            out.truncate(out.trim_end().len());
            out.push('\n');
            out.push_str(indent);
            column = indent.chars().count();
        }
        out.push_str(word);
        column += word.chars().count();
        is_first = false;
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Returns the words, each with the spaces after it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.find(' ').map(|space| {
            let spaces = rest.get(space..).map_or(0, |behind| behind.len() - behind.trim_start_matches(' ').len());
            space + spaces
        });
        let (word, behind) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = behind;
        (!word.is_empty()).then_some(word)
    })
}

/// Returns an excerpt of each value, around the first difference.
pub(super) fn excerpts(old: &str, new: &str) -> [String; 2] {
    let same = old.chars().zip(new.chars()).take_while(|(one, other)| one == other).count();
    // Some context before the difference.
    let start = if old.is_empty() || new.is_empty() { 0 } else { same.saturating_sub(SHOWN / 3) };
    [old, new].map(|text| excerpt(text, start))
}

fn excerpt(text: &str, start: usize) -> String {
    let length = text.chars().count();
    if length <= SHOWN {
        return text.to_owned();
    }
    let start = start.min(length.saturating_sub(SHOWN));
    let before = if start > 0 { "…" } else { "" };
    let behind = if start + SHOWN < length { "…" } else { "" };
    let part: String = text.chars().skip(start).take(SHOWN).collect();
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
        assert_eq!(wrap("", "- ", ""), "-\n");
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
    fn a_line_has_80_columns_and_no_more() {
        let line = |words: usize| wrap(&format!("{} end", "a".repeat(words)), "    ", "  ");
        // With the first indent, the long word, a space and the last word.
        assert_eq!(line(72), format!("    {} end\n", "a".repeat(72)));
        assert_eq!(line(73), format!("    {}\n  end\n", "a".repeat(73)));
        // The second line counts from its own indent.
        let text = format!("{} {} {}", "a".repeat(70), "b".repeat(75), "c".repeat(2));
        assert_eq!(wrap(&text, "", "  "), format!("{}\n  {} cc\n", "a".repeat(70), "b".repeat(75)));
        let text = format!("{} {} {}", "a".repeat(70), "b".repeat(75), "c".repeat(3));
        assert_eq!(wrap(&text, "", "  "), format!("{}\n  {}\n  ccc\n", "a".repeat(70), "b".repeat(75)));
        assert_eq!(wrap("a   b ", "", ""), "a   b\n");
    }

    #[test]
    fn an_excerpt_has_60_characters() {
        let of = |text: &str, other: &str| excerpts(text, other)[0].clone();
        let long = |count: usize| "é".repeat(count);
        assert_eq!(of(&long(60), &long(10)), long(60));
        assert_eq!(of(&format!("a{}", long(60)), "b"), format!("a{}…", long(59)));
        // Twenty characters before the difference.
        let text = format!("{}a{}", long(30), long(60));
        assert_eq!(of(&text, &long(91)), format!("…{}a{}…", long(20), long(39)));
        // Near the end, the last ones.
        let text = format!("{}a{}", long(80), long(5));
        assert_eq!(of(&text, &long(86)), format!("…{}a{}", long(54), long(5)));
        assert_eq!(of(&long(86), &long(86)), format!("…{}", long(60)));
    }
}
