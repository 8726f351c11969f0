//! How deep a value may be nested that is kept as text.

use serde::de::Error;

/// `serde_json` skips over a value without recursion, whatever its depth. Whoever reads the text later may recurse, and
/// a stack that overflows ends the process.
const MOST_LEVELS: usize = 100;

/// Refuses the text of a JSON value that is nested too deep.
#[inline]
pub(crate) fn check_nesting(text: &str) -> serde_json::Result<()> {
    // A level opens and closes: what is short need not be looked at.
    let is_long = text.len() > 2 * MOST_LEVELS;
    if is_long && matches!(text.as_bytes(), [b'{' | b'[', ..]) && is_too_deep(text) {
        return Err(serde_json::Error::custom(format_args!("nested deeper than {MOST_LEVELS} levels")));
    }
    Ok(())
}

fn is_too_deep(text: &str) -> bool {
    let mut levels = 0_usize;
    let mut is_in_string = false;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => is_in_string = !is_in_string,
            // A quote behind it does not end the string.
            b'\\' => drop(bytes.next()),
            b'{' | b'[' if !is_in_string => levels += 1,
            b'}' | b']' if !is_in_string => levels = levels.saturating_sub(1),
            _ => {}
        }
        if levels > MOST_LEVELS {
            return true;
        }
    }
    false
}
