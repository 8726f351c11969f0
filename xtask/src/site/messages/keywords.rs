//! Words for the keywords of a document.

/// Words for the keywords of a document, by keyword.
#[derive(Debug)]
pub struct Keywords(pub &'static [(&'static str, &'static str)]);

impl Keywords {
    /// Returns the word for a keyword; `None` for a keyword that readers know by its name.
    pub fn word(&self, keyword: &str) -> Option<&'static str> {
        self.0.iter().find(|(each, _)| *each == keyword).map(|(_, word)| *word)
    }
}
