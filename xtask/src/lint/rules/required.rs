//! `required`

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::objects::required_names;
use crate::suggestion::did_you_mean;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S06",
    name: "required",
    summary: "A name in `required` is not one of the properties, or stands there twice.",
    why: "The generated type has no field for it, so no value would ever be valid. JSON Schema rejects a repeated name.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal: {required: [title]}
",
        right: "
components:
  schemas:
    Deal: {required: [name]}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::Schema).flat_map(|schema| names(context, schema)).collect()
}

fn names(context: &Context<'_>, schema: &SpecObject<'_>) -> Vec<Diagnostic> {
    let is_property = |name: &str| schema.node.get("properties").is_some_and(|all| all.get(name).is_some());
    let mut seen = BTreeSet::new();
    required_names(schema)
        .filter_map(|(name, at)| {
            let (message, help) = if !is_property(name) {
                let message = format!("`{name}` is required and is not one of the properties");
                let properties = schema.node.entries_of("properties").iter().map(|entry| entry.key.as_str());
                let hint = did_you_mean(name, properties);
                (message, format!("{hint}add the property, or take the name from `required`"))
            } else if !seen.insert(name) {
                (format!("`{name}` is required twice"), "remove one of the two".to_owned())
            } else {
                return None;
            };
            Some(context.diagnostic(at, RULE.name, message, &help))
        })
        .collect()
}
