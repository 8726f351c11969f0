//! The numbers of facts by standing.

use maud::{Markup, html};

use crate::document::{FactCounts, Standing};
use crate::site::content::{Block, Inline, text};
use crate::site::messages::Messages;
use crate::site::standing_words::{name, words};

/// The length of the bar in its own units.
const LENGTH: usize = 1000;

/// Returns what each standing means.
pub fn standings(messages: &Messages) -> Block {
    let line = |standing: Standing| {
        let (word, meaning) = words(standing, messages);
        vec![Inline::Badge { standing, word: word.to_owned() }, text(format!(": {meaning}"))]
    };
    Block::Group { class: "standings", blocks: vec![Block::List(Standing::ALL.map(line).into())] }
}

/// Returns the number of facts with each standing.
pub fn counts(counts: &FactCounts, messages: &Messages) -> Vec<Inline> {
    let mut line = vec![text(format!("{}: ", messages.provenance.facts))];
    for standing in Standing::ALL.into_iter().filter(|standing| counts.of(*standing) > 0) {
        if line.len() > 1 {
            line.push(text(" · "));
        }
        line.push(Inline::Badge { standing, word: words(standing, messages).0.to_owned() });
        line.push(text(" "));
        line.push(Inline::Strong(counts.of(standing).to_string()));
    }
    line
}

/// Returns a bar whose parts are as long as the numbers. The text beside it has the numbers.
pub fn bar(counts: &FactCounts) -> Markup {
    let mut start = 0;
    let parts = Standing::ALL.map(|standing| {
        let width = counts.of(standing) * LENGTH / counts.total().max(1);
        start += width;
        (standing, start - width, width)
    });
    html! {
        svg.counts viewBox={ "0 0 " (LENGTH) " 10" } preserveAspectRatio="none" aria-hidden="true" {
            @for (standing, start, width) in parts {
                rect class=(name(standing)) x=(start) y="0" width=(width) height="10" {}
            }
        }
    }
}
