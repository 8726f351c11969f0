//! `security-defined`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::security::{required, scheme, schemes};
use crate::suggestion::did_you_mean;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "A01",
    name: "security-defined",
    summary: "A security requirement names a scheme that is not defined.",
    why: "Nothing says how such a credential is sent.",
    example: Example {
        wrong: "
paths:
  /deals:
    post: {security: [{}, {basic: []}]}
security: [{bearer: []}, {}]
",
        right: "
paths:
  /deals:
    post: {security: [{}, {bearer: []}]}
security: [{bearer: []}, {}]
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let undefined = required(context).filter(|name| scheme(context, &name.key).is_none());
    undefined
        .map(|name| {
            let message = format!("`components/securitySchemes` has no `{}`", name.key);
            let help =
                format!("{}define the scheme, or name one that is defined", did_you_mean(&name.key, schemes(context)));
            context.diagnostic(name.at, RULE.name, message, &help)
        })
        .collect()
}
