//! Plain scalars of YAML: only what every reader takes for the same value.
//!
//! A plain scalar has the type that a reader's schema gives it. YAML 1.1 (`PyYAML`, Ruby's Psych, js-yaml 3), 1.2
//! (js-yaml 4, Go) and JSON do not agree on numbers, words, dates and signs.

use std::sync::LazyLock;

use regex::RegexSet;

use super::node::Value;

/// What some reader takes for something else than a string, beside what JSON has. Each is a whole scalar.
static AMBIGUOUS: LazyLock<RegexSet> = LazyLock::new(|| {
    // Psych allows commas in numbers, YAML 1.1 underscores.
    let patterns = [
        // Words, in any case.
        "y|n|yes|no|on|off|true|false|null|~",
        // Integers, of base 10 and 8, 2, 8, 16.
        "[-+]?[0-9][0-9_,]*",
        "[-+]?0b[01_,]+",
        "[-+]?0o[0-7_,]+",
        "[-+]?0x[0-9a-f_,]+",
        // Floats, with and without a point.
        r"[-+]?[0-9][0-9_,]*(\.[0-9_,]*)?(e[-+]?[0-9_]+)?",
        r"[-+]?\.[0-9_,]+(e[-+]?[0-9_]+)?",
        r"[-+]?\.(inf|nan)",
        // Numbers of base 60: times.
        r"[-+]?[0-9][0-9_,]*(:[0-9]{1,2})+(\.[0-9_]*)?",
        // Dates and timestamps.
        "[-+]?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
        r"[-+]?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(t| +)[0-9]{1,2}:[0-9]{1,2}[-+:.,0-9tz ]*",
        // Merge, default value.
        "<<|=",
    ];
    let whole = patterns.map(|pattern| format!("(?i-u)^(?:{pattern})$"));
    RegexSet::new(whole).unwrap_or_else(|_| RegexSet::empty())
});

/// A number that all readers take for the same.
static NUMBER: LazyLock<RegexSet> = LazyLock::new(|| {
    // A float has a point, and its exponent a sign: others are text to PyYAML.
    RegexSet::new([r"(?-u)^-?(0|[1-9][0-9]*)$", r"(?-u)^-?(0|[1-9][0-9]*)\.[0-9]+([eE][-+][0-9]+)?$"])
        .unwrap_or_else(|_| RegexSet::empty())
});

/// The value of a plain scalar; the error says how to write it so that all readers agree.
///
/// In brackets, `PyYAML` takes a question mark for the sign of a key, and no reader the same signs at the beginning.
pub(super) fn plain(text: &str, is_in_flow: bool) -> Result<Value, String> {
    Ok(match text {
        "" | "null" => Value::Null,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        // Longer than all words, and begins as no number: most of a document.
        _ if !is_in_flow && text.len() > 5 && text.starts_with(|first: char| first.is_ascii_alphabetic()) => {
            Value::String(text.to_owned())
        }
        _ if NUMBER.is_match(text) => Value::Number(text.to_owned()),
        _ if is_in_flow && (text.contains('?') || text.starts_with(['|', '>'])) => return Err(fix(text)),
        // Ruby makes a symbol of what begins with a colon.
        _ if AMBIGUOUS.is_match(text) || text.starts_with(':') => return Err(fix(text)),
        _ => Value::String(text.to_owned()),
    })
}

fn fix(text: &str) -> String {
    let quoted = format!("`'{}'`", text.replace('\'', "''"));
    match text.to_ascii_lowercase().as_str() {
        "~" | "null" => format!("write `null`, or {quoted} for text"),
        word @ ("true" | "false") => format!("write `{word}`, or {quoted} for text"),
        "y" | "yes" | "on" => format!("write {quoted} for text, or `true`"),
        "n" | "no" | "off" => format!("write {quoted} for text, or `false`"),
        _ => format!(
            "write {quoted} for text; a number as JSON does, with a point and a sign before an exponent: `1.0e+3`"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_patterns_are_patterns() {
        assert_eq!((AMBIGUOUS.len(), NUMBER.len()), (12, 2));
    }

    #[test]
    fn what_readers_take_differently_is_refused() {
        for text in [
            "no",
            "NO",
            "nO",
            "yes",
            "On",
            "oFF",
            "y",
            "N",
            "~",
            "NULL",
            "Null",
            "True",
            "FALSE",
            "tRUE",
            "2026-11-22",
            "2026-1-2",
            "2001-12-14t21:59:43.10-05:00",
            "2001-12-14 21:59:43.10 -5",
            "12:30",
            "190:20:30",
            "1:2:3.5",
            "1_0:30",
            "0b101",
            "-0b1",
            "0B1",
            "1e3",
            "1E3",
            "1.0e3",
            "1e+3",
            "1_000",
            "1,000",
            "0o7",
            "0O7",
            "0x1F",
            "0X1f",
            "007",
            "08",
            "+1",
            "+1.5",
            ".5",
            "5.",
            "-.5",
            ".inf",
            "-.INF",
            ".NaN",
            "<<",
            "=",
            ":name",
            "1_",
            "-1_000.5",
        ] {
            let fix = plain(text, false).expect_err(text);
            assert!(fix.contains(&format!("'{text}'")), "{fix}");
        }
    }

    #[test]
    fn what_all_readers_take_for_the_same_stays() {
        for text in [
            "3.0.3",
            "0.1.0",
            "2XX",
            "v1",
            "deals",
            "1 of 2",
            "a:b",
            "-",
            "not",
            "non",
            "one",
            "e3",
            "12:30 h",
            "4675b1f1c9ae",
            "0bc",
            "0xyz",
            "..",
            "+",
            "=a",
            "2026-11",
            "2026-11-22 or later",
        ] {
            assert_eq!(plain(text, false), Ok(Value::String(text.to_owned())));
        }
        for text in ["0", "-1", "12300.00", "9007199254740993", "1.0e+3", "-0.5E-10"] {
            assert_eq!(plain(text, false), Ok(Value::Number(text.to_owned())));
        }
        assert_eq!([plain("", false), plain("null", false)], [Ok(Value::Null), Ok(Value::Null)]);
        assert_eq!([plain("true", false), plain("false", false)], [Ok(Value::Bool(true)), Ok(Value::Bool(false))]);
    }
}
