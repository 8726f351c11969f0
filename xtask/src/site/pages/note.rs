//! The provenance of an item, as a note below its description on the reference page.

use maud::{Markup, html};

use super::prose::prose;
use crate::site::api_view::ApiView;
use crate::site::items::{Item, ItemKind};
use crate::site::languages::Messages;
use crate::site::provenance::ItemProvenance;
use crate::site::urls::{self, Section};

/// Renders the note as HTML inside Markdown: on one line, since a blank line would end it.
pub fn note(api: &ApiView<'_>, item: &Item, provenance: &ItemProvenance, messages: &Messages) -> String {
    let note = match item.kind {
        // A response is shown on one line, inside a button.
        ItemKind::Response if provenance.assumed.is_empty() => Markup::default(),
        ItemKind::Response => html! { em { (messages.assumed) } },
        _ if provenance.assumed.is_empty() => documented(api, provenance, messages),
        _ => assumed(api, provenance, messages),
    };
    note.into_string().replace('\n', " ")
}

fn sections(api: &ApiView<'_>, provenance: &ItemProvenance) -> Vec<Section> {
    provenance.sections.iter().map(|name| Section::of(api.sources, name)).collect()
}

fn documented(api: &ApiView<'_>, provenance: &ItemProvenance, messages: &Messages) -> Markup {
    html! {
        p {
            b { (messages.documented) } " "
            @for (index, section) in sections(api, provenance).iter().enumerate() {
                @if index > 0 { ", " }
                (link(section))
            }
        }
    }
}

fn assumed(api: &ApiView<'_>, provenance: &ItemProvenance, messages: &Messages) -> Markup {
    let sections = sections(api, provenance);
    let is_partly = !sections.is_empty();
    let headings: Vec<&str> = sections.iter().map(|section| section.heading.as_str()).collect();
    let keywords: Vec<&str> =
        provenance.assumed.iter().flat_map(|each| each.keywords.iter().map(String::as_str)).collect();
    html! {
        details {
            summary {
                @if is_partly { b { (messages.documented) } " " (prose(&headings.join(", "))) " · " }
                em { (messages.assumed) }
                @if is_partly { " " (keywords.join(", ")) }
            }
            ul {
                @for section in &sections {
                    li { b { (messages.documented) } " " (link(section)) }
                }
                @for each in &provenance.assumed {
                    @if let Some(rationale) = api.provenance.rationales.get(each.index) {
                        li {
                            em { (messages.standing(rationale.provenance.standing())) }
                            @if is_partly { " " (code_list(&each.keywords)) }
                            ": " (prose(rationale.text())) " "
                            a href=(urls::rationale(&api.api.name, each.index)) { (messages.all_items) }
                        }
                    }
                }
            }
        }
    }
}

fn link(section: &Section) -> Markup {
    html! { a href=(section.url) { (prose(&section.heading)) } }
}

fn code_list(keywords: &[String]) -> Markup {
    html! {
        @for (index, keyword) in keywords.iter().enumerate() {
            @if index > 0 { ", " }
            code { (keyword) }
        }
    }
}
