//! Plain scalars of YAML: only those that every reader takes for the same value.
//!
//! A plain scalar has the type that a reader's schema gives it. YAML 1.1 (`PyYAML`, Ruby's Psych, js-yaml 3), 1.2
//! (js-yaml 4, Go) and JSON do not agree on numbers, words, dates and signs.

use std::sync::LazyLock;

use regex::RegexSet;

use super::node::Value;

/// Whole scalars that are strings in JSON and something else to some reader.
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
        // Psych takes it for a number and then cannot read it.
        r"[-+]?\.e[-+]?[0-9_]+",
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

/// Returns the value of a plain scalar.
///
/// In brackets, `PyYAML` takes a question mark for the sign of a key, and readers disagree about the first character.
///
/// # Errors
///
/// Readers disagree about the value. The error says how to write it.
pub(super) fn plain(text: &str, is_in_flow: bool) -> Result<Value, String> {
    Ok(match text {
        "" | "null" => Value::Null,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        // A fast path for most of a document: longer than all words, and not the start of a number.
        _ if !is_in_flow && text.len() > 5 && text.starts_with(|first: char| first.is_ascii_alphabetic()) => {
            Value::String(text.to_owned())
        }
        _ if NUMBER.is_match(text) => number(text)?,
        _ if is_in_flow && (text.contains('?') || text.starts_with(['|', '>'])) => return Err(fix(text)),
        // Ruby makes a symbol of what begins with a colon.
        _ if AMBIGUOUS.is_match(text) || text.starts_with(':') => return Err(fix(text)),
        _ => Value::String(text.to_owned()),
    })
}

/// Returns a number that all readers take for a number.
///
/// Readers store a number with a point as the nearest double. It is an error if that is infinite, or zero for a number
/// that is not. `PyYAML`, Psych and Go keep all digits of an integer of up to 64 bits; js-yaml rounds it beyond 2^53, as
/// JavaScript does in JSON. It is allowed, since identifiers and limits need the digits and would be text in quotes.
/// Greater ones are integers to some readers and doubles to others.
fn number(text: &str) -> Result<Value, String> {
    if text.contains('.') {
        let mantissa = text.split(['e', 'E']).next().unwrap_or(text);
        let is_zero = !mantissa.contains(|digit: char| matches!(digit, '1'..='9'));
        if !text.parse::<f64>().is_ok_and(|double| double.is_finite() && (is_zero || double != 0.0)) {
            return Err(format!("no double is so great or so small: write another number, or `'{text}'` for text"));
        }
    } else if text.parse::<i64>().is_err() && text.parse::<u64>().is_err() {
        return Err(format!(
            "it has more than 64 bits: write `{text}.0`, which all readers round, or `'{text}'` for text"
        ));
    }
    Ok(Value::Number(text.to_owned()))
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
    fn all_patterns_compile() {
        assert_eq!((AMBIGUOUS.len(), NUMBER.len()), (13, 2));
    }

    #[test]
    fn rejects_what_readers_read_differently() {
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
            ".e+5",
            "-.e+5",
            "+.E-05",
            ".inf",
            "-.INF",
            ".NaN",
            "<<",
            "=",
            ":name",
            "1_",
            "-1_000.5",
            "1.0e+400",
            "-1.0E+309",
            "1.0e-400",
            "0.0001e-330",
            "18446744073709551616",
            "-9223372036854775809",
        ] {
            let fix = plain(text, false).expect_err(text);
            assert!(fix.contains(&format!("'{text}'")), "{fix}");
        }
    }

    #[test]
    fn keeps_what_all_readers_read_alike() {
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
        for text in
            ["0", "-0", "-1", "12300.00", "0.0e-400", "1.0e+3", "-0.5E-10", "9007199254740992", "-9007199254740992"]
        {
            assert_eq!(plain(text, false), Ok(Value::Number(text.to_owned())));
        }
        assert_eq!([plain("", false), plain("null", false)], [Ok(Value::Null), Ok(Value::Null)]);
        assert_eq!([plain("true", false), plain("false", false)], [Ok(Value::Bool(true)), Ok(Value::Bool(false))]);
    }

    #[test]
    fn keeps_digits_that_doubles_do_not_have() {
        for text in [
            "9007199254740993",
            "18446744073709551615",
            "-9223372036854775808",
            "9999999999999999.99",
            "18446744073709551616.0",
        ] {
            assert_eq!(plain(text, false), Ok(Value::Number(text.to_owned())));
        }
    }
}
