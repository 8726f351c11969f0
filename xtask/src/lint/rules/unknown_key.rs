//! `unknown-key`

use crate::diagnostic::Diagnostic;
use crate::document::{METHODS, Node, ObjectKind, Pointer};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::suggestion::did_you_mean;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "D03",
    name: "unknown-key",
    summary: "An object has a key that OpenAPI 3.0 does not define.",
    why: "Readers ignore such a key without a word, so what was meant is lost. It is often a typing error.",
    example: Example { wrong: "info: {summry: Deals}", right: "info: {description: Deals}" },
    check: Check::Document(check),
};

/// The extensions that this workspace defines.
const EXTENSIONS: [&str; 6] = ["x-assumed", "x-at-most", "x-conflict", "x-enum-varnames", "x-idempotent", "x-source"];

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for object in context.objects.iter().filter(|object| object.node.reference().is_none()) {
        diagnostics.extend(unknown(context, object.node, keys(object.kind)));
    }
    let root = &context.document.root;
    diagnostics.extend(unknown(context, root, "openapi info servers paths components security tags externalDocs"));
    if let Some(info) = root.get("info") {
        diagnostics.extend(unknown(context, info, "title description termsOfService contact license version"));
    }
    if let Some(components) = root.get("components") {
        let keys = "schemas responses parameters examples requestBodies headers securitySchemes links callbacks";
        diagnostics.extend(unknown(context, components, keys));
    }
    let paths = context.document.get(&Pointer::root().child("paths"));
    for path in paths.map_or(&[][..], Node::entries).iter().filter(|path| path.key.starts_with('/')) {
        let keys = format!("summary description servers parameters {}", METHODS.join(" "));
        diagnostics.extend(unknown(context, &path.node, &keys));
    }
    diagnostics
}

fn unknown(context: &Context<'_>, node: &Node, keys: &str) -> Vec<Diagnostic> {
    let is_known = |key: &str| keys.split(' ').any(|each| each == key) || key == "$ref" || EXTENSIONS.contains(&key);
    let entries = node.entries().iter().filter(|entry| !is_known(&entry.key));
    entries
        .map(|entry| {
            let message = format!("`{}` is not a key of this object", entry.key);
            let known = keys.split(' ').chain(EXTENSIONS);
            let hint = did_you_mean(&entry.key, known);
            let help = format!("{hint}use one of: {keys} {}", EXTENSIONS.join(" "));
            context.diagnostic(entry.at, RULE.name, message, &help)
        })
        .collect()
}

/// Returns the keys that OpenAPI 3.0.3 defines for an object.
fn keys(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::Server => "url description variables",
        ObjectKind::Operation => {
            "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated \
             security servers"
        }
        ObjectKind::Parameter => {
            "name in description required deprecated allowEmptyValue style explode allowReserved schema example \
             examples content"
        }
        ObjectKind::RequestBody => "description content required",
        ObjectKind::Response => "description headers content links",
        ObjectKind::Header => {
            "description required deprecated allowEmptyValue style explode allowReserved schema example examples content"
        }
        ObjectKind::MediaType => "schema example examples encoding",
        ObjectKind::Schema => {
            "title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems \
             minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties \
             additionalProperties description format default nullable discriminator readOnly writeOnly xml \
             externalDocs example deprecated"
        }
        ObjectKind::Example => "summary description value externalValue",
        ObjectKind::SecurityScheme => "type description name in scheme bearerFormat flows openIdConnectUrl",
        ObjectKind::Tag => "name description externalDocs",
    }
}
