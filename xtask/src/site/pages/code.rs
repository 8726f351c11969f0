//! Blocks of code.

use maud::{Markup, html};

/// Renders a block of code that the keyboard can scroll.
pub fn code_block(text: &str) -> Markup {
    html! { pre tabindex="0" { code { (text) } } }
}
