//! What changed in the documents from release to release, and its feed.

use maud::{Markup, html};

use super::urls;
use crate::diff::report::{Report, changelog};
use crate::diff::{StandingChange, compare};
use crate::markdown::to_html;
use crate::workspace::Documents;

/// What a release changed in the documents.
#[derive(Clone, Debug)]
pub struct Release {
    /// The name, such as `v0.1.0`; `None` for what is not released.
    pub name: Option<String>,
    /// When it was released, as RFC 3339 says.
    pub date: String,
    /// The changes, in Markdown; `None` without any.
    pub text: Option<String>,
}

impl Release {
    /// Returns the anchor on the page of changes.
    pub fn anchor(&self) -> String {
        self.name.clone().unwrap_or_else(|| "unreleased".to_owned())
    }
}

/// Returns the changes between the documents of two releases.
pub fn changes(base: &str, old: &Documents, new: &Documents) -> Option<String> {
    let (mut apis, mut standings) = (Vec::new(), Vec::new());
    for (api, document) in &new.apis {
        if let Some((_, old)) = old.apis.iter().find(|(each, _)| each.name == api.name) {
            apis.push((api.name.clone(), compare(old, document)));
            standings.push(StandingChange::between(Some(old), Some(document)));
        }
    }
    let is_empty = apis.iter().all(|(_, changes)| changes.is_empty());
    let report = Report {
        base: base.to_owned(),
        commit: String::new(),
        apis,
        standings,
        dependencies: Vec::new(),
        other_changes: Vec::new(),
        required_bumps: Vec::new(),
        diagnostics: 0,
    };
    // The page has a heading of its own for the release.
    (!is_empty).then(|| changelog(&report).lines().skip(1).collect::<Vec<_>>().join("\n").trim().to_owned())
}

/// Renders the feed (Atom) of the releases. Its links are absolute only if the site's URL is known.
pub fn feed(title: &str, releases: &[Release], base_url: Option<&str>) -> String {
    let base = base_url.unwrap_or_default();
    let updated = releases.first().map_or("1970-01-01T00:00:00Z", |release| release.date.as_str());
    let id = if base.is_empty() { "urn:crm-apis:changes" } else { base };
    let feed = html! {
        feed xmlns="http://www.w3.org/2005/Atom" {
            title { (title) }
            id { (id) }
            updated { (updated) }
            author { name { (title) } }
            link href={ (base) (urls::CHANGES) } {}
            link rel="self" href={ (base) (urls::FEED) } {}
            @for release in releases.iter().filter(|release| release.name.is_some()) { (entry(release, id, base)) }
        }
    };
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", feed.into_string())
}

fn entry(release: &Release, id: &str, base: &str) -> Markup {
    let anchor = release.anchor();
    let content = to_html(release.text.as_deref().unwrap_or_default());
    html! {
        entry {
            title { (anchor) }
            id { (id) "#" (anchor) }
            updated { (release.date) }
            link href={ (base) (urls::CHANGES) "#" (anchor) } {}
            // Markup as text, as `type` says.
            content type="html" { (content) }
        }
    }
}
