//! `overlay-language`

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T02",
    name: "overlay-language",
    summary: "A document has two overlays in one language.",
    why: "Nothing says which of two translations counts.",
    example: Example {
        wrong: "
openapi/overlays/pl.intum.yaml
openapi/overlays/pl.more.yaml
",
        right: "openapi/overlays/pl.intum.yaml",
    },
    check: Check::Files,
};

/// Returns the diagnostic for an overlay with the language and document of the overlay `first`.
pub(in crate::lint) fn second(file: &Document, first: &Document) -> Diagnostic {
    let message = format!("{} has the same language and document", first.path);
    file.diagnostic(file.root.at, RULE.name, message, "write all actions into one file: `<language>.yaml`")
}
