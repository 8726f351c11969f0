//! The reference page of an API in one language.

use maud::{Markup, html};

use super::frame::document;
use super::navigation::{Navigation, page_if};
use crate::site::api_view::ApiView;
use crate::site::languages::Language;
use crate::site::urls;

/// Renders the reference page; its content comes from the script at `data`.
pub fn reference(
    api: &ApiView<'_>,
    title: &str,
    language: Language<'_>,
    navigation: &Navigation<'_>,
    data: &str,
) -> String {
    let name = &api.api.name;
    let messages = language.messages;
    let downloads = format!("{}#downloads", urls::FRONT);
    let body = html! {
        body.reference data-api=(name) {
            .bar {
                nav aria-label="Site" {
                    a href=(urls::FRONT) { (messages.overview) } " "
                    (navigation.links(Some(name)))
                    a href={ (urls::PROVENANCE) "#" (name) } { (messages.provenance) } " "
                    a href=(downloads) { (messages.downloads) } " "
                    span.languages { (languages(api, language)) }
                }
                form #server aria-label=(messages.server) {
                    label for="url" { (messages.server) }
                    input #url type="url" placeholder="http://127.0.0.1:8080" autocomplete="off" spellcheck="false";
                    button { (messages.use_server) }
                }
            }
            div #app {}
            noscript {
                p {
                    "This page needs JavaScript. The document itself is one of the "
                    a href=(downloads) { "downloads" } "."
                }
            }
            script src="sandbox.js" {}
            script src=(data) {}
            script src="assets/scalar.js" {}
            script src="assets/reference.js" {}
        }
    };
    document(language.code, title, "assets/reference.css", &body)
}

/// The links to the page's languages; none where there is only one.
fn languages(api: &ApiView<'_>, current: Language<'_>) -> Markup {
    let languages = api.languages();
    html! {
        @if languages.len() > 1 {
            @for Language { code, name, .. } in languages {
                a href=(urls::reference(&api.api.name, code)) lang=(code) hreflang=(code)
                    aria-current=[page_if(code == current.code)] { (name) }
                " "
            }
        }
    }
}
