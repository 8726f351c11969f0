//! The share of documented facts as a bar.

use maud::{Markup, html};

use crate::document::Standing;
use crate::site::provenance::FactCounts;

/// Renders the share of documented facts as a bar. The text beside it has the numbers.
pub fn meter(counts: &FactCounts) -> Markup {
    html! {
        meter min="0" max=(counts.total()) value=(counts.of(Standing::Documented)) aria-label="documented facts" {
            (counts.of(Standing::Documented))
        }
    }
}
