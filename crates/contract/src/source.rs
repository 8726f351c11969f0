//! The sources: the vendors' pages and repositories.

/// A vendor's page, or a file that says something about the API.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The name that documents use.
    pub id: &'static str,
    /// The vendor.
    pub vendor: &'static str,
    /// The subject of the page.
    pub title: &'static str,
    /// The address of the page.
    pub page: &'static str,
    /// What it is about.
    pub kind: SourceKind,
    /// The language of the page, as an ISO 639-1 code.
    pub language: &'static str,
    /// The day of the last update that the vendor states, `YYYY-MM-DD`.
    pub updated: Option<&'static str>,
    /// The day on which the page was read, `YYYY-MM-DD`.
    pub read: &'static str,
    /// The SHA-256 of the text that was read, in hexadecimal.
    pub sha256: &'static str,
    /// The sections of the page.
    pub sections: &'static [Section],
}

/// What a source is about, and so how far it can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SourceKind {
    /// These very operations, or the account that they are called on. It documents facts.
    Api,
    /// Another part or version of the same product. It supports an assumption.
    Product,
    /// Another product of the same makers. It supports an assumption.
    Family,
}

/// A section of a vendor's page.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section {
    /// The name that documents use.
    pub id: &'static str,
    /// The vendor's heading.
    pub heading: &'static str,
}
