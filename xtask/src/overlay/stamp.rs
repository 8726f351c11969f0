//! Which English text an action translates: a digest in the action, so that a change of the text is noticed.

use sha2::{Digest, Sha256};

use super::file::{Action, Overlay};
use super::translations::{Translated, translated};
use crate::document::{Document, to_json_value};

/// The key of an action that holds the digest.
pub const STAMP: &str = "x-translates";

/// How many hexadecimal digits the digest has.
const DIGITS: usize = 8;

/// Returns the digest of the English texts that an action translates. Line breaks do not change it.
pub fn stamp(texts: &[Translated<'_>]) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        let words: Vec<&str> = text.english.split_whitespace().collect();
        digest.update(format!("{}\n{}\n", text.suffix, words.join(" ")));
    }
    let digits: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    digits.chars().take(DIGITS).collect()
}

/// Returns the overlay's text with a digest in each action that has none, or `None` if there is nothing to add.
///
/// A digest that is there stays: only a person can say whether the translation is still right.
pub fn with_stamps(overlay: &Overlay, document: &Document) -> Option<String> {
    let json = to_json_value(&document.root);
    let mut lines: Vec<String> = overlay.document.text.lines().map(str::to_owned).collect();
    let actions: Vec<Action<'_>> = overlay.actions().filter(|action| action.node.get(STAMP).is_none()).collect();
    let mut is_changed = false;
    // Begins with the last, so that the lines of the others keep their numbers.
    for action in actions.iter().rev() {
        let texts = translated(action, &json, document);
        let Some(update) = action.node.entry("update").filter(|_| !texts.is_empty()) else { continue };
        let (line, indent) = (update.at.line - 1, update.at.column - 1);
        // In braces the action has no line of its own.
        let is_block = lines.get(line).is_some_and(|line| line.trim_start().starts_with("update:"));
        if is_block {
            lines.insert(line, format!("{:indent$}{STAMP}: '{}'", "", stamp(&texts)));
            is_changed = true;
        }
    }
    is_changed.then(|| lines.join("\n") + "\n")
}
