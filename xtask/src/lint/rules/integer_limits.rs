//! `integer-limits`

use super::number_limit::plain;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Number, ObjectKind, SpecObject, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S14",
    name: "integer-limits",
    summary: "A limit of an integer is not an integer, or an unsigned integer does not begin at 0.",
    why: "The generator would write another type: an unsigned one needs `minimum: 0`. `--fix` writes an integer such as \
          `1.0e+3` as `1000`.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        priority: {type: integer, maximum: 1.5}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        priority: {type: integer, maximum: 2}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let integers = context.defined(ObjectKind::Schema).filter(|schema| schema.node.str("type") == Some("integer"));
    integers.flat_map(|schema| unsigned(context, schema).into_iter().chain(fractions(context, schema.node))).collect()
}

fn unsigned(context: &Context<'_>, schema: &SpecObject<'_>) -> Option<Diagnostic> {
    let node = schema.node;
    let is_zero =
        |node: &Node| matches!(&node.value, Value::Number(digits) if Number::parse(digits) == Number::parse("0"));
    let begins_at_zero = node.bool("exclusiveMinimum") != Some(true) && node.get("minimum").is_some_and(is_zero);
    if node.str("format") != Some("uint64") || begins_at_zero {
        return None;
    }
    let at = node.get("minimum").map_or_else(|| context.key_position(&schema.pointer), |node| node.at);
    let message = "an unsigned integer that does not begin at 0: the generator would write another type";
    Some(context.diagnostic(at, RULE.name, message, "say `minimum: 0`, included"))
}

fn fractions(context: &Context<'_>, schema: &Node) -> impl Iterator<Item = Diagnostic> {
    let limits = ["minimum", "maximum"].into_iter().filter_map(|key| Some((key, schema.get(key)?)));
    limits.filter(|(_, limit)| is_fraction(limit)).map(|(key, limit)| {
        let message = format!("the `{key}` of an integer is not an integer");
        let diagnostic =
            context.diagnostic(limit.at, RULE.name, message, "write it without a fraction and an exponent");
        let fix = plain(limit).filter(|(_, plain)| !plain.contains('.'));
        Diagnostic { fix: fix.map(|(fix, _)| Box::new(fix)), ..diagnostic }
    })
}

fn is_fraction(node: &Node) -> bool {
    matches!(&node.value, Value::Number(digits) if digits.contains(['.', 'e', 'E']))
}
