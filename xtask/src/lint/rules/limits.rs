//! `limits`, `pattern`: limits that some value can keep, and patterns that can be read.

use serde_json::json;

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Number, ObjectKind, SpecObject, Value};

const RULE: &str = "limits";

/// A lower limit and the upper limit of the same thing.
const PAIRS: [(&str, &str); 4] =
    [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

/// What excludes a limit from what is allowed.
const EXCLUSIVE: [(&str, &str); 2] = [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")];

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for place in context.defined(ObjectKind::Schema) {
        diagnostics.extend(PAIRS.iter().filter_map(|(lower, upper)| contradiction(context, place, lower, upper)));
        diagnostics.extend(EXCLUSIVE.iter().filter_map(|(limit, flag)| without_limit(context, place, limit, flag)));
        diagnostics.extend(step(context, place));
        diagnostics.extend(pattern(context, place));
    }
    diagnostics
}

/// A lower limit above the upper one, or an equal one that is excluded: no value is allowed.
fn contradiction(context: &Context<'_>, place: &SpecObject<'_>, lower: &str, upper: &str) -> Option<Diagnostic> {
    let (low, high) = (place.node.get(lower)?, place.node.get(upper)?);
    let (least, most) = (number(low)?, number(high)?);
    let is_excluded = lower == "minimum" && EXCLUSIVE.iter().any(|(_, flag)| place.node.bool(flag) == Some(true));
    let message = if least > most {
        format!("`{lower}` is above `{upper}`: no value is allowed")
    } else if least == most && is_excluded {
        format!("`{lower}` and `{upper}` are one value, which is excluded: no value is allowed")
    } else {
        return None;
    };
    Some(context.diagnostic(low.at, RULE, message, "write limits that some value can keep"))
}

fn without_limit(context: &Context<'_>, place: &SpecObject<'_>, limit: &str, flag: &str) -> Option<Diagnostic> {
    let is_alone = place.node.bool(flag) == Some(true) && place.node.get(limit).is_none();
    let message = format!("`{flag}` excludes a `{limit}` that is not there");
    let at = place.node.entry(flag).filter(|_| is_alone)?.at;
    Some(context.diagnostic(at, RULE, message, &format!("write the `{limit}`, or leave `{flag}` out")))
}

fn step(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let step = place.node.get("multipleOf")?;
    let is_positive = number(step)? > Number::parse("0")?;
    let message = "`multipleOf` is not above zero: no value is a multiple of it";
    (!is_positive).then(|| context.diagnostic(step.at, RULE, message, "write a number above zero"))
}

/// The validator of the contract is built from the pattern, also where no example is checked by it.
fn pattern(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let node = place.node.get("pattern")?;
    let pattern = node.as_str()?;
    let error = jsonschema::options().offline().build(&json!({ "pattern": pattern })).err()?;
    let message = format!("a pattern that cannot be read: {error}");
    Some(context.diagnostic(node.at, "pattern", message, "write a regular expression as ECMA-262 has it"))
}

fn number(node: &Node) -> Option<Number> {
    match &node.value {
        Value::Number(digits) => Number::parse(digits),
        _ => None,
    }
}
