//! `description-fence`

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::Node;

const FENCES: [&str; 2] = ["```", "~~~"];

/// All text that becomes a comment; the grounds of assumptions stand below descriptions.
pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let texts = context.objects.iter().flat_map(|(_, node)| texts(node));
    let fenced = texts.filter(|text| text.as_str().is_some_and(|text| FENCES.iter().any(|fence| text.contains(fence))));
    fenced
        .map(|text| {
            let message = "a block of code in text that becomes a comment, which rustdoc would compile";
            let help = "write it as prose with `code` in it; examples of requests are `examples`";
            context.diagnostic(text.at, "description-fence", message, help)
        })
        .collect()
}

fn texts(node: &Node) -> impl Iterator<Item = &Node> {
    let of_keys = ["description", "summary", "x-assumed"].into_iter().filter_map(|key| node.get(key));
    let of_keywords = node.entries_of("x-assumed").iter().map(|entry| &entry.node);
    of_keys.chain(of_keywords)
}
