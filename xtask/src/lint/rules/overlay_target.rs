//! `overlay-target`

use crate::diagnostic::Diagnostic;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::overlay_context::OverlayContext;
use crate::overlay::TargetProblem;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "T03",
    name: "overlay-target",
    summary: "The target of an action is not one place in the document.",
    why: "A translation that matches nothing is lost. One that matches a second place may be wrong there. A list of \
          places is allowed if the English is the same at all.",
    example: Example {
        wrong: "
actions:
  - target: $.information
    x-translates: 'f0d769ed'
    update: {description: Wszystkie interesy firmy.}
",
        right: "
actions:
  - target: $.info
    x-translates: 'f0d769ed'
    update: {description: Wszystkie interesy firmy.}
",
    },
    check: Check::Overlay(check),
};

fn check(context: &OverlayContext<'_>) -> Vec<Diagnostic> {
    let misplaced = context.misplaced.iter();
    misplaced
        .map(|(action, problem)| {
            let at = action.node.get("target").map_or(action.node.at, |target| target.at);
            let target = action.target;
            let (message, help) = match problem {
                TargetProblem::Invalid(error) => {
                    (format!("`{target}` is no JSONPath: {error}"), "write it as RFC 9535 has it")
                }
                TargetProblem::Nothing => {
                    let message = format!("`{target}` matches nothing in {}", context.document.path);
                    (message, "name what the document has, or remove the action")
                }
                TargetProblem::Several { first: [first, second], count } => {
                    let message = format!("`{target}` matches {count} places, such as `{first}` and `{second}`");
                    (message, "name one place, or list those with the same English: `['One', 'Other']`")
                }
            };
            context.diagnostic(at, RULE.name, message, help)
        })
        .collect()
}
