//! `limits`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, Number, ObjectKind, SpecObject, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S12",
    name: "limits",
    summary: "No value satisfies the limits of a schema.",
    why: "A minimum above the maximum, or a `multipleOf` that is not above zero, allows nothing.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        name: {type: string, minLength: 9, maxLength: 5}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        name: {type: string, minLength: 5, maxLength: 9}
",
    },
    check: Check::Document(check),
};

/// A lower limit and the upper limit of the same thing.
const PAIRS: [(&str, &str); 4] =
    [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

/// A limit and the flag that excludes it.
const EXCLUSIVE: [(&str, &str); 2] = [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")];

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for schema in context.defined(ObjectKind::Schema) {
        diagnostics.extend(PAIRS.iter().filter_map(|(lower, upper)| contradiction(context, schema, lower, upper)));
        diagnostics.extend(EXCLUSIVE.iter().filter_map(|(limit, flag)| without_limit(context, schema, limit, flag)));
        diagnostics.extend(step(context, schema));
    }
    diagnostics
}

/// A lower limit above the upper one, or an equal one that is excluded: no value is allowed.
fn contradiction(context: &Context<'_>, schema: &SpecObject<'_>, lower: &str, upper: &str) -> Option<Diagnostic> {
    let (low, high) = (schema.node.get(lower)?, schema.node.get(upper)?);
    let (least, most) = (number(low)?, number(high)?);
    let is_excluded = lower == "minimum" && EXCLUSIVE.iter().any(|(_, flag)| schema.node.bool(flag) == Some(true));
    let message = if least > most {
        format!("`{lower}` is above `{upper}`: no value is allowed")
    } else if least == most && is_excluded {
        format!("`{lower}` and `{upper}` are one value, which is excluded: no value is allowed")
    } else {
        return None;
    };
    Some(context.diagnostic(low.at, RULE.name, message, "write limits that some value can keep"))
}

fn without_limit(context: &Context<'_>, schema: &SpecObject<'_>, limit: &str, flag: &str) -> Option<Diagnostic> {
    let is_alone = schema.node.bool(flag) == Some(true) && schema.node.get(limit).is_none();
    let message = format!("`{flag}` excludes a `{limit}` that is not there");
    let at = schema.node.entry(flag).filter(|_| is_alone)?.at;
    Some(context.diagnostic(at, RULE.name, message, &format!("write the `{limit}`, or leave `{flag}` out")))
}

fn step(context: &Context<'_>, schema: &SpecObject<'_>) -> Option<Diagnostic> {
    let step = schema.node.get("multipleOf")?;
    let is_positive = number(step)? > Number::parse("0")?;
    let message = "`multipleOf` is not above zero: no value is a multiple of it";
    (!is_positive).then(|| context.diagnostic(step.at, RULE.name, message, "write a number above zero"))
}

fn number(node: &Node) -> Option<Number> {
    match &node.value {
        Value::Number(digits) => Number::parse(digits),
        _ => None,
    }
}
