//! Text that is looked for.

/// The text without regard to case: letter by letter, since the whole text would give a sigma another form at its end.
pub fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}
