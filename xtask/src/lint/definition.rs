//! What a rule consists of: its documentation and its check.

use super::context::Context;
use super::overlay_context::OverlayContext;
use crate::diagnostic::Diagnostic;
use crate::document::Sources;

/// A rule: how it is called, what it says of itself, and how it checks.
#[derive(Debug)]
pub struct Definition {
    /// The code: a letter for the group and a number in it, such as `S04`.
    pub code: &'static str,
    /// The name, as diagnostics show it, such as `path-unique`.
    pub name: &'static str,
    /// What the rule reports, in one sentence.
    pub summary: &'static str,
    /// Why that is wrong.
    pub why: &'static str,
    /// What is reported and what is not.
    pub example: Example,
    /// What the rule looks at, and how.
    pub(super) check: Check,
}

/// What a rule reports, and the same without a fault.
///
/// Each is the part of a file that matters. For a document it begins at the root, and the rest is any valid document.
#[derive(Debug)]
pub struct Example {
    /// What the rule reports.
    pub wrong: &'static str,
    /// What it does not report.
    pub right: &'static str,
}

/// What a rule looks at.
#[derive(Debug)]
pub(super) enum Check {
    /// A document, as it is written.
    Document(fn(&Context<'_>) -> Vec<Diagnostic>),
    /// A document in its canonical form, which is what the generator reads. Needs references that end.
    Canonical(fn(&Context<'_>) -> Vec<Diagnostic>),
    /// A document, as it is written. Reports only positions that no other rule reports.
    Fallback(fn(&Context<'_>) -> Vec<Diagnostic>),
    /// `sources.yaml`.
    Sources(fn(&Sources) -> Vec<Diagnostic>),
    /// An overlay.
    Overlay(fn(&OverlayContext<'_>) -> Vec<Diagnostic>),
    /// All overlays together, or the files themselves: reported before a rule can look at one document.
    Files,
}

/// What an example is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExampleFile {
    /// A document.
    Document,
    /// `sources.yaml`.
    Sources,
    /// An overlay.
    Overlay,
    /// The names of files, or a whole text.
    Files,
}

impl Definition {
    /// Returns what the examples are a part of.
    pub fn example_file(&self) -> ExampleFile {
        match self.check {
            Check::Document(_) | Check::Canonical(_) | Check::Fallback(_) => ExampleFile::Document,
            Check::Sources(_) => ExampleFile::Sources,
            Check::Overlay(_) => ExampleFile::Overlay,
            Check::Files => ExampleFile::Files,
        }
    }
}
