//! `number-limit`

use crate::diagnostic::{Diagnostic, Fix};
use crate::document::{Node, Number, ObjectKind, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::is_decimal;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S15",
    name: "number-limit",
    summary: "A limit of a number is not written in plain digits.",
    why: "The generated validation compares with the digits as they are written. `--fix` writes the same number plainly.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        total: {type: number, maximum: 1.0e+12}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        total: {type: number, maximum: 1000000000000}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    // `integer-limits` reports the limits of integers.
    let numbers = context.defined(ObjectKind::Schema).filter(|schema| schema.node.str("type") == Some("number"));
    let limits = numbers.flat_map(|schema| ["minimum", "maximum"].into_iter().filter_map(|key| schema.node.get(key)));
    let help = "write 1e12 as 1000000000000, with at most 28 digits";
    limits
        .filter(|limit| !is_plain(limit))
        .map(|limit| {
            let diagnostic = context.diagnostic(limit.at, RULE.name, "a limit that cannot be compared with", help);
            Diagnostic {
                fix: plain(limit).filter(|(_, plain)| is_decimal(plain)).map(|(fix, _)| Box::new(fix)),
                ..diagnostic
            }
        })
        .collect()
}

/// Returns the fix that writes a number in plain digits, and these.
pub(super) fn plain(limit: &Node) -> Option<(Fix, String)> {
    let Value::Number(digits) = &limit.value else { return None };
    let plain = Number::parse(digits)?.to_plain()?;
    Some((Fix::replace(limit.at, digits.len(), plain.clone()), plain))
}

fn is_plain(limit: &Node) -> bool {
    matches!(&limit.value, Value::Number(digits) if is_decimal(digits))
}
