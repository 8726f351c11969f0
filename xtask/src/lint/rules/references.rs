//! `ref-unresolved`, `ref-circular`, `ref-depth`, `ref-kind`, `ref-siblings`, `unused-component`.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use super::super::context::Context;
use super::super::tree::{MAX_REFERENCES, Reference};
use super::security;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, Pointer};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let kinds: BTreeMap<&Pointer, ObjectKind> =
        context.places.iter().map(|place| (&place.pointer, place.kind)).collect();
    let mut diagnostics = circular(context);
    for reference in &context.references {
        let kind = kinds.get(&reference.pointer).copied();
        diagnostics.extend(unresolved(context, reference).or_else(|| wrong_kind(context, reference, kind)));
        diagnostics.extend(siblings(context, reference));
    }
    diagnostics.extend(deep(context));
    diagnostics.extend(unused(context));
    diagnostics
}

fn unresolved(context: &Context<'_>, reference: &Reference<'_>) -> Option<Diagnostic> {
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
        return Some(context.diagnostic(node.at, "ref-unresolved", message, &format!("write it out: `{decoded}`")));
    }
    Some(context.diagnostic(node.at, "ref-unresolved", message, help))
}

/// The text that a percent-encoded one stands for; `None` where it is not encoded.
fn percent_decoded(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8_lossy();
    (decoded != text).then(|| decoded.escape_debug().to_string())
}

fn circular(context: &Context<'_>) -> Vec<Diagnostic> {
    let message = "the `$ref` comes back to itself";
    let help = "have an object with properties in the circle: without one, no value has an end";
    let circular = context.circular.iter();
    circular.map(|reference| context.diagnostic(reference.entry.node.at, "ref-circular", message, help)).collect()
}

/// Types that hold each other to such a depth do not compile.
fn deep(context: &Context<'_>) -> Vec<Diagnostic> {
    let message = format!("it leads through {MAX_REFERENCES} references, one to the next");
    let help = "have fewer schemas in a row";
    context.deep.iter().map(|pointer| context.diagnostic(context.key(pointer), "ref-depth", &*message, help)).collect()
}

fn wrong_kind(context: &Context<'_>, reference: &Reference<'_>, kind: Option<ObjectKind>) -> Option<Diagnostic> {
    let at = reference.entry.node.at;
    let of_link = || is_link(&reference.pointer).then_some("links");
    let Some(part) = kind.and_then(ObjectKind::component).or_else(of_link) else {
        let message = "a `$ref` at a place where the generator follows none";
        return Some(context.diagnostic(at, "ref-kind", message, "write the object out"));
    };
    let tokens: Vec<String> = reference.target()?.tokens().collect();
    let is_right = matches!(tokens.as_slice(), [components, kind, _] if components == "components" && kind == part);
    (!is_right).then(|| {
        let message = format!("the `$ref` does not name one of `components/{part}`");
        let help = format!("move what is meant to `components/{part}` and name it there");
        context.diagnostic(at, "ref-kind", message, &help)
    })
}

/// Whether a Link Object stands there, of a response.
fn is_link(pointer: &Pointer) -> bool {
    let tokens: Vec<String> = pointer.tokens().collect();
    matches!(tokens.as_slice(), [.., links, _] if links == "links")
}

fn siblings(context: &Context<'_>, reference: &Reference<'_>) -> Vec<Diagnostic> {
    let siblings = reference.node.entries().iter().filter(|entry| entry.key != "$ref");
    siblings
        .map(|entry| {
            let message = format!("`{}` beside a `$ref` has no effect in OpenAPI 3.0", entry.key);
            context.diagnostic(entry.at, "ref-siblings", message, "move it to what the `$ref` names, or remove it")
        })
        .collect()
}

/// A component that refers only to itself is used by nothing.
fn unused(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut used: BTreeSet<Pointer> = BTreeSet::new();
    for reference in &context.references {
        let target = reference.target();
        used.extend(target.filter(|target| !reference.pointer.ancestors().any(|above| above == *target)));
    }
    let schemes = Pointer::root().child("components").child("securitySchemes");
    used.extend(security::required(context).map(|name| schemes.child(&name.key)));

    let components = Pointer::root().child("components");
    let parts = context.document.get(&components).map_or(&[][..], Node::entries);
    let mut diagnostics = Vec::new();
    for part in parts.iter().filter(|part| !part.key.starts_with("x-")) {
        let pointer = components.child(&part.key);
        for component in part.node.entries() {
            if !used.contains(&pointer.child(&component.key)) {
                let message = format!("nothing uses `{}`", component.key);
                diagnostics.push(context.diagnostic(component.at, "unused-component", message, "use it or remove it"));
            }
        }
    }
    diagnostics
}
