//! Where links lead.

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another site.
    Elsewhere(String),
    /// A page of this site.
    Page {
        /// The path from the site's root; empty for the page itself.
        path: String,
        /// The anchor; none if empty.
        fragment: String,
    },
    /// A file of this site that is no page.
    File(String),
}

impl Target {
    /// Makes a target on a page.
    pub fn page(path: impl Into<String>) -> Self {
        Self::Page { path: path.into(), fragment: String::new() }
    }

    /// Makes a target at an anchor of a page.
    pub fn anchor(path: impl Into<String>, fragment: impl Into<String>) -> Self {
        Self::Page { path: path.into(), fragment: fragment.into() }
    }

    /// Returns the URL in a page at `from`, relative to it.
    pub fn url(&self, from: &str) -> String {
        match self {
            Self::Elsewhere(url) => url.clone(),
            Self::File(path) => relative(from, path),
            Self::Page { path, fragment } => {
                let page = if path.is_empty() || path == from { String::new() } else { relative(from, path) };
                match (page.is_empty(), fragment.is_empty()) {
                    (true, true) => relative(from, from),
                    (_, true) => page,
                    _ => format!("{page}#{fragment}"),
                }
            }
        }
    }
}

/// Returns the path that leads from one file of the site to another.
pub fn relative(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let folders = from.len().min(to.len()) - 1;
    let shared = from.iter().zip(&to).take(folders).take_while(|(one, other)| one == other).count();
    let up = "../".repeat(from.len() - 1 - shared);
    let down: Vec<&str> = to.into_iter().skip(shared).collect();
    up + &down.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_their_page() {
        for (from, to, expected) in [
            ("index.html", "intum/index.html", "intum/index.html"),
            ("intum/index.html", "index.html", "../index.html"),
            ("pl/intum/operations/a.html", "pl/intum/schemas/B.html", "../schemas/B.html"),
            ("pl/intum/operations/a.html", "assets/site.css", "../../../assets/site.css"),
            ("a/b.html", "a/b.html", "b.html"),
            ("a/index.html", "a", "../a"),
        ] {
            assert_eq!(relative(from, to), expected);
        }
        assert_eq!(Target::anchor("a/b.html", "c").url("a/b.html"), "#c");
        assert_eq!(Target::anchor("a/b.html", "c").url("index.html"), "a/b.html#c");
    }
}
