//! `ref-unresolved`

use percent_encoding::percent_decode_str;

use crate::diagnostic::Diagnostic;
use crate::document::{Entry, Pointer};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::tree::Reference;
use crate::suggestion::did_you_mean;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "R01",
    name: "ref-unresolved",
    summary: "A `$ref` names nothing in this document.",
    why: "Every tool needs what the reference names. A document is one file, without references to others.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        ids: {$ref: '#/components/schemas/Ids'}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        ids: {$ref: '#/components/schemas/IdList'}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.references.iter().filter_map(|reference| unresolved(context, reference)).collect()
}

pub(super) fn unresolved(context: &Context<'_>, reference: &Reference<'_>) -> Option<Diagnostic> {
    let node = &reference.entry.node;
    let message = match (node.as_str(), reference.target()) {
        (None, _) => format!("a `$ref` is {}", node.kind()),
        (Some(text), Some(target)) if text.starts_with("#/") => {
            if context.document.get(&target).is_some() {
                return None;
            }
            format!("`{text}` does not exist")
        }
        (Some(text), _) => format!("`{text}` is not in this document"),
    };
    let help = "name a component of this document: `#/components/<kind>/<name>`";
    if let Some(decoded) = node.as_str().and_then(percent_decoded) {
        let message = format!("{message}: it is percent-encoded");
        return Some(context.diagnostic(node.at, RULE.name, message, &format!("write it out: `{decoded}`")));
    }
    let hint = node.as_str().map(|text| did_you_mean(text, components(context).iter().map(String::as_str)));
    Some(context.diagnostic(node.at, RULE.name, message, &format!("{}{help}", hint.unwrap_or_default())))
}

/// Returns the components of the document, as references name them.
fn components(context: &Context<'_>) -> Vec<String> {
    let kinds = context.document.root.entries_of("components");
    let names = |kind: &Entry| {
        let pointer = Pointer::root().child("components").child(&kind.key);
        kind.node.entries().iter().map(|entry| pointer.child(&entry.key).to_string()).collect::<Vec<_>>()
    };
    kinds.iter().flat_map(names).collect()
}

/// Returns the text that a percent-encoded one stands for, or `None` if it is not encoded.
fn percent_decoded(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8_lossy();
    (decoded != text).then(|| decoded.escape_debug().to_string())
}
