//! `description-fence`

use crate::diagnostic::Diagnostic;
use crate::document::Node;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "D04",
    name: "description-fence",
    summary: "A description contains a fenced block of code.",
    why: "Descriptions and rationales become doc comments. Rustdoc would compile the block as Rust.",
    example: Example {
        wrong: "
info:
  description: |-
    ```
    GET /deals
    ```
",
        right: "
info:
  description: Send `GET /deals`.
",
    },
    check: Check::Document(check),
};

const FENCES: [&str; 2] = ["```", "~~~"];

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let texts = context.mappings.iter().flat_map(|(_, node)| texts(node));
    let fenced = texts.filter(|text| text.as_str().is_some_and(|text| FENCES.iter().any(|fence| text.contains(fence))));
    fenced
        .map(|text| {
            let message = "a block of code in text that becomes a comment, which rustdoc would compile";
            let help = "write it as prose with `code` in it; examples of requests are `examples`";
            context.diagnostic(text.at, RULE.name, message, help)
        })
        .collect()
}

/// Returns all texts that become comments. The rationale of an assumption is written below the description.
fn texts(node: &Node) -> impl Iterator<Item = &Node> {
    let of_keys = ["description", "summary", "x-assumed"].into_iter().filter_map(|key| node.get(key));
    let entries = ["x-assumed", "x-conflict"].into_iter().flat_map(|key| node.items_of(key));
    of_keys.chain(entries.filter_map(|entry| entry.get("why")))
}
