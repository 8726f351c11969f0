//! `rationale-source`

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::Diagnostic;
use crate::document::Standing;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "P05",
    name: "rationale-source",
    summary: "A rationale leans on a page that it does not name as its source.",
    why: "A reader cannot check what \"the vendor's older API\" or \"sibling pages\" say. A named source has an address, \
          and the assumption counts as supported.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal: {x-assumed: The vendor's sibling pages show it.}
",
        right: "
components:
  schemas:
    Deal: {x-assumed: [{why: The page of deals shows it., source: page#deals}]}
",
    },
    check: Check::Document(check),
};

/// Words for a place other than the page that the fact itself names.
static PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let owner = r"(vendor|vendor['’]s|vendors|sibling|older|newer|other|another|help|tokens?|family|family['’]s)";
    let place = r"(pages?|apis?|repository|documentation|products?|templates?|crms?|scripts?|examples?)";
    Regex::new(&format!(r"(?i)\b{owner}\s+([\w'’-]+\s+){{0,2}}{place}\b|\breadme\b")).ok()
});

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let assumed = context.provenances.entries().map(|(_, entry)| entry);
    let assumed = assumed.filter(|entry| entry.provenance.standing() == Standing::Assumed);
    let mut diagnostics = Vec::new();
    for entry in assumed {
        let rationale = entry.provenance.rationale().unwrap_or_default();
        let Some(place) = PLACE.as_ref().and_then(|place| place.find(rationale)) else { continue };
        let message = format!("the rationale leans on \"{}\" and names no source", place.as_str());
        let help = "name it: `{for: [<keyword>], why: ..., source: <source>#<section>}`";
        let diagnostic = context.diagnostic(entry.at, RULE.name, message, help);
        // One entry holds for several keywords.
        if !diagnostics.contains(&diagnostic) {
            diagnostics.push(diagnostic);
        }
    }
    diagnostics
}
