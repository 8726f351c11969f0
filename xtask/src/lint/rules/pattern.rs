//! `pattern`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::check_pattern;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S13",
    name: "pattern",
    summary: "A `pattern` is not a regular expression.",
    why: "The contract's validator is built from it, also if no example is checked by it.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        name: {type: string, pattern: '('}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        name: {type: string, pattern: '^[A-Z]'}
",
    },
    check: Check::Document(check),
};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::Schema).filter_map(|schema| unreadable(context, schema)).collect()
}

fn unreadable(context: &Context<'_>, schema: &SpecObject<'_>) -> Option<Diagnostic> {
    let node = schema.node.get("pattern")?;
    let pattern = node.as_str()?;
    let error = check_pattern(pattern).err()?;
    let message = format!("the pattern cannot be read: {error}");
    Some(context.diagnostic(node.at, RULE.name, message, "write a regular expression as ECMA-262 has it"))
}
