//! Which English text an action translates: a digest in the action, so that a change of the text is noticed.

use sha2::{Digest, Sha256};

use super::translations::Translated;

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
