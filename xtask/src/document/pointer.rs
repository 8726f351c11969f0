//! JSON pointers (RFC 6901).

use std::borrow::Cow;
use std::fmt;

/// The path to a node in a document, such as `/components/schemas/Deal`. It is empty for the root.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// Returns the pointer of the root.
    pub fn root() -> Self {
        Self::default()
    }

    /// Parses a pointer. `None` if it is not empty and does not begin with a slash.
    pub fn parse(text: &str) -> Option<Self> {
        (text.is_empty() || text.starts_with('/')).then(|| Self(text.to_owned()))
    }

    /// Returns the pointer of a child.
    #[must_use]
    pub fn child(&self, token: &str) -> Self {
        self.below(&escape_token(token))
    }

    /// Returns the pointer of an item of a sequence.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.below(&index.to_string())
    }

    /// Appends an escaped token. Allocates once, since a document has many pointers.
    fn below(&self, token: &str) -> Self {
        let mut text = String::with_capacity(self.0.len() + 1 + token.len());
        text.push_str(&self.0);
        text.push('/');
        text.push_str(token);
        Self(text)
    }

    /// Returns the unescaped tokens, from the root.
    pub fn tokens(&self) -> impl Iterator<Item = String> {
        self.0.split('/').skip(1).map(unescape_token)
    }

    /// Returns the unescaped last token.
    pub fn last(&self) -> Option<String> {
        self.tokens().last()
    }

    /// Returns the pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns this pointer and those of all nodes above it, up to the root.
    pub fn ancestors(&self) -> impl Iterator<Item = Pointer> {
        let mut next = Some(self.0.as_str());
        std::iter::from_fn(move || {
            let here = next?;
            next = here.rfind('/').and_then(|cut| here.get(..cut));
            Some(Pointer(here.to_owned()))
        })
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// Escapes a token.
pub fn escape_token(token: &str) -> Cow<'_, str> {
    if token.contains(['~', '/']) { token.replace('~', "~0").replace('/', "~1").into() } else { token.into() }
}

/// Removes the escapes of a token.
pub fn unescape_token(token: &str) -> String {
    if token.contains('~') { token.replace("~1", "/").replace("~0", "~") } else { token.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_template_is_escaped_and_comes_back() {
        let pointer = Pointer::root().child("paths").child("/crm/deals~x");
        assert_eq!(pointer.as_str(), "/paths/~1crm~1deals~0x");
        assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["paths", "/crm/deals~x"]);
    }

    #[test]
    fn ancestors_end_with_the_root() {
        let pointer = Pointer::parse("/a/b").expect("a pointer");
        let all: Vec<String> = pointer.ancestors().map(|each| each.0).collect();
        assert_eq!(all, ["/a/b", "/a", ""]);
    }
}
