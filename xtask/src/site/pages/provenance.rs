//! The provenance page: how much is documented, and every assumption with its rationale.

use maud::{Markup, html};

use super::frame::{Page, frame};
use super::meter::meter;
use super::navigation::Navigation;
use super::prose::prose;
use crate::document::Standing;
use crate::site::api_view::ApiView;
use crate::site::items::ItemKind;
use crate::site::languages::ENGLISH;
use crate::site::provenance::{AssumedKeywords, Rationale};
use crate::site::urls::{self, Section};

/// A rationale with more items than this shows them only when it is opened.
const MAX_SHOWN: usize = 6;

/// Renders the provenance page.
pub fn provenance(apis: &[ApiView<'_>], navigation: &Navigation<'_>) -> String {
    let content = html! {
        h1 { "What is documented, and what is assumed" }
        p.lead {
            "A fact is one statement of a document: the location of a parameter, the type of a field, the schema of a \
             response. A fact is " span class="badge documented" { "documented" } " if the vendor’s page states it. \
             Otherwise it is " span class="badge assumed" { "assumed" } " and has a rationale. Each rationale lists the \
             items that rest on it."
        }
        @for api in apis { (section(api)) }
    };
    frame("What is documented", Page::Provenance, navigation, &content)
}

fn section(api: &ApiView<'_>) -> Markup {
    let total = api.provenance.total();
    let name = &api.api.name;
    html! {
        section aria-labelledby=(name) {
            h2 id=(name) { (api.info("title")) }
            p {
                a.vendor href=(api.source("page")) { (api.source("vendor")) "’s page" } ", read on "
                (api.source("read")) ". " strong { (total.of(Standing::Documented)) } " facts are documented, "
                strong { (total.of(Standing::Supported)) } " supported, " strong { (total.of(Standing::Assumed)) }
                " assumed, " strong { (total.of(Standing::Conflict)) } " in conflict, with "
                (api.provenance.rationales.len()) " rationales."
            }
            (meter(&total))
            .pair { (kinds(api)) (sections(api)) }
            h3 { "What is assumed, and why" }
            ol.rationales {
                @for (number, each) in api.provenance.rationales.iter().enumerate() { (rationale(api, number, each)) }
            }
        }
    }
}

fn kinds(api: &ApiView<'_>) -> Markup {
    let counts = |kind| api.provenance.counts.get(kind);
    html! {
        table {
            caption { "Facts by kind of item" }
            thead {
                tr {
                    th scope="col" { "Kind" }
                    @for standing in Standing::ALL { th scope="col" { (standing.word()) } }
                }
            }
            tbody {
                @for (kind, heading) in &ItemKind::ALL {
                    @if let Some(counts) = counts(kind) {
                        tr {
                            th scope="row" { (heading) }
                            @for standing in Standing::ALL { td { (counts.of(standing)) } }
                        }
                    }
                }
            }
        }
    }
}

fn sections(api: &ApiView<'_>) -> Markup {
    let language = api.source("language");
    let sections = api.provenance.sections.iter().map(|(name, count)| (Section::of(api.sources, name), count));
    html! {
        table {
            caption { "Documented facts by section of the vendor’s page" }
            thead { tr { th scope="col" { "Section" } th scope="col" { "Facts" } } }
            tbody {
                @for (Section { heading, url }, count) in sections {
                    tr { th scope="row" { a href=(url) lang=(language) { (heading) } } td { (count) } }
                }
            }
        }
    }
}

fn rationale(api: &ApiView<'_>, number: usize, rationale: &Rationale) -> Markup {
    let items = html! {
        ul.items { @for each in &rationale.items { (item(api, each)) } }
    };
    html! {
        li id=(urls::rationale_id(&api.api.name, number)) {
            p { em { (rationale.provenance.standing().word()) } ": " (prose(rationale.text())) }
            @if rationale.items.len() <= MAX_SHOWN {
                (items)
            } @else {
                details { summary { (rationale.items.len()) " items" } (items) }
            }
        }
    }
}

fn item(api: &ApiView<'_>, assumed: &AssumedKeywords) -> Markup {
    let Some(item) = api.items.get(assumed.index) else { return Markup::default() };
    let anchor = api.anchors.get(item);
    html! {
        li {
            a href={ (urls::reference(&api.api.name, ENGLISH.code)) "#" (anchor.fragment) } { (anchor.name) }
            @for keyword in &assumed.keywords { " " code { (keyword) } }
        }
    }
}
