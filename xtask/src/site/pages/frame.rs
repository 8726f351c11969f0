//! The parts that all pages have.

use maud::{DOCTYPE, Markup, html};

use super::navigation::{Navigation, page_if};
use crate::site::urls;

/// A page that is not the reference of one API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The front page.
    Front,
    /// The provenance page.
    Provenance,
}

/// Renders a page that is not the reference of one API.
pub fn frame(title: &str, page: Page, navigation: &Navigation<'_>, content: &Markup) -> String {
    let body = html! {
        body {
            a.skip href="#content" { "Skip to the content" }
            header.bar {
                nav aria-label="Site" {
                    a href=(urls::FRONT) aria-current=[page_if(page == Page::Front)] { "Overview" } " "
                    (navigation.links(None))
                    a href=(urls::PROVENANCE) aria-current=[page_if(page == Page::Provenance)] { "What is documented" }
                }
            }
            main #content { (content) }
        }
    };
    document("en", title, "assets/site.css", &body)
}

/// Renders a whole document around its `body` element.
pub fn document(language: &str, title: &str, stylesheet: &str, body: &Markup) -> String {
    let document = html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="assets/theme.css";
                link rel="stylesheet" href=(stylesheet);
            }
            (body)
        }
    };
    document.into_string() + "\n"
}
