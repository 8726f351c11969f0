//! The vendors' pages.

/// A vendor's page.
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

/// A section of a vendor's page.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section {
    /// The name that documents use.
    pub id: &'static str,
    /// The vendor's heading.
    pub heading: &'static str,
}
