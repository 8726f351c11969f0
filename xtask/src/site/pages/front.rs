//! The front page.

use maud::{Markup, html};

use super::code::code_block;
use super::frame::{Page, frame};
use super::meter::meter;
use super::navigation::Navigation;
use super::prose::prose;
use crate::document::Standing;
use crate::site::anchors::operation_fragment;
use crate::site::api_view::ApiView;
use crate::site::downloads::Download;
use crate::site::languages::{ENGLISH, Language};
use crate::site::samples::FirstSteps;
use crate::site::urls;

const TRY_IT: &str = "\
cargo xtask docs --serve          # these pages, with a sandbox beside them
cargo run -p crm-sandbox          # the sandbox alone: it prints its address and credentials";

/// An API on the front page.
#[derive(Debug)]
pub struct Card<'a> {
    /// The API.
    pub api: &'a ApiView<'a>,
    /// Code to start with.
    pub first_steps: FirstSteps,
    /// The files to download.
    pub downloads: Vec<Download>,
}

/// Renders the front page.
pub fn front(cards: &[Card<'_>], navigation: &Navigation<'_>) -> String {
    let content = html! {
        h1 { "CRM APIs, and what is known about them" }
        p.lead {
            "References of HTTP APIs whose vendors publish little. Each operation, parameter, field and response says \
             whether the vendor " span class="badge documented" { "documents" } " it, and where, or whether it is "
            span class="badge assumed" { "assumed" } ", and why. " a href=(urls::PROVENANCE) { "All of it at a glance" }
            "."
        }
        div class="pair cards" { @for each in cards { (card(each)) } }
        section aria-labelledby="try" {
            h2 #try { "Try it" }
            p {
                "The references send requests from your browser to the server that you name at the top of the page. \
                 This project has a sandbox of the CRMs: a real server with a database and public test credentials."
            }
            (code_block(TRY_IT))
            p {
                "If the pages come from another server, enter the sandbox’s address in the field “"
                (ENGLISH.messages.server) "”. The sandbox accepts requests from pages of any origin; the vendors’ \
                 servers may not."
            }
        }
        section aria-labelledby="downloads" {
            h2 #downloads { "Downloads" }
            .pair { @for each in cards { (downloads(each)) } }
        }
    };
    frame("CRM APIs: reference", Page::Front, navigation, &content)
}

fn card(card: &Card<'_>) -> Markup {
    let api = card.api;
    let name = &api.api.name;
    let total = api.provenance.total();
    html! {
        section.card aria-labelledby=(name) {
            h2 id=(name) { (api.info("title")) }
            p {
                (prose(summary(api))) " "
                a.vendor href=(api.source("page")) { (api.source("vendor")) "’s page" }
            }
            p.references { span { "Reference:" } " " (languages(api)) }
            ul.operations { (operations(api)) }
            p.facts {
                a href={ (urls::PROVENANCE) "#" (name) } {
                    (total.of(Standing::Documented)) " facts documented, " (total.of(Standing::Supported)) " supported, "
                    (total.of(Standing::Assumed)) " assumed, " (total.of(Standing::Conflict)) " in conflict"
                }
                " " (meter(&total))
            }
            h3 { "Authorise" }
            dl { (credentials(api)) }
            h3 { "Start with curl" }
            (code_block(&card.first_steps.curl))
            h3 { "Start with Rust" }
            (code_block(&card.first_steps.rust))
        }
    }
}

/// The first paragraph of the description, up to the sentence that names the vendor's page: a link follows it.
fn summary<'a>(api: &ApiView<'a>) -> &'a str {
    let paragraph = api.info("description").split("\n\n").next().unwrap_or_default();
    paragraph.split(" The vendor's page is").next().unwrap_or_default()
}

fn languages(api: &ApiView<'_>) -> Markup {
    html! {
        @for Language { code, name, .. } in api.languages() {
            a.button href=(urls::reference(&api.api.name, code)) lang=(code) hreflang=(code) { (name) } " "
        }
    }
}

fn operations(api: &ApiView<'_>) -> Markup {
    let page = urls::reference(&api.api.name, ENGLISH.code);
    html! {
        @for operation in api.operations() {
            li {
                span class={ "method " (operation.method) } { (operation.method) } " "
                a href={ (page) "#" (operation_fragment(&operation)) } {
                    (operation.node.str("summary").filter(|text| !text.is_empty()).unwrap_or(operation.id))
                }
            }
        }
    }
}

fn credentials(api: &ApiView<'_>) -> Markup {
    let schemes = api.document.root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    html! {
        @for scheme in schemes {
            dt { code { (scheme.node.str("name").unwrap_or("Authorization")) } }
            dd { (prose(scheme.node.str("description").unwrap_or_default())) }
        }
    }
}

fn downloads(card: &Card<'_>) -> Markup {
    html! {
        table {
            caption { (card.api.info("title")) }
            thead { tr { th scope="col" { "What" } th scope="col" { "File" } th scope="col" { "Size" } } }
            tbody {
                @for download in &card.downloads {
                    tr {
                        th scope="row" { (download.title) }
                        td { a href=(download.path) download { (download.file_name()) } }
                        td { (download.size.div_ceil(1024)) "\u{a0}KB" }
                    }
                }
            }
        }
    }
}
