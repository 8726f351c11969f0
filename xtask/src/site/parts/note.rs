//! The provenance of an item, below its description.

use crate::document::{Pointer, Standing};
use crate::site::content::{Block, Inline, Target, code, text};
use crate::site::edition::Edition;
use crate::site::provenance::{ItemProvenance, Rationale};
use crate::site::standing_words::words;
use crate::site::urls;

/// Returns the provenance of the item at `pointer`: nothing where there is no such item.
///
/// One line where everything is documented. Else a line with the standings and what they hold for, which opens to the
/// rationales.
pub fn note(edition: &Edition<'_>, pointer: &Pointer) -> Vec<Block> {
    let index = edition.api.index.get(pointer);
    let Some(provenance) = index.and_then(|index| edition.api.provenance.items.get(*index)) else { return Vec::new() };
    let blocks = if provenance.others.is_empty() {
        if provenance.sections.is_empty() {
            return Vec::new();
        }
        vec![Block::Paragraph(documented(edition, provenance))]
    } else {
        vec![Block::Details {
            summary: summary(edition, provenance),
            blocks: vec![Block::List(lines(edition, provenance))],
        }]
    };
    vec![Block::Group { class: "provenance", blocks }]
}

fn badge(edition: &Edition<'_>, standing: Standing) -> Inline {
    Inline::Badge { standing, word: words(standing, edition.messages()).0.to_owned() }
}

fn documented(edition: &Edition<'_>, provenance: &ItemProvenance) -> Vec<Inline> {
    let mut line = vec![badge(edition, Standing::Documented), text(" ")];
    for (index, section) in provenance.sections.iter().enumerate() {
        if index > 0 {
            line.push(text(", "));
        }
        line.push(source_link(edition, section));
    }
    line
}

/// The standings in their order, each with the keywords that it holds for.
fn summary(edition: &Edition<'_>, provenance: &ItemProvenance) -> Vec<Inline> {
    let mut line = Vec::new();
    if !provenance.sections.is_empty() {
        line.push(badge(edition, Standing::Documented));
    }
    let is_partly = !provenance.sections.is_empty();
    for standing in Standing::ALL {
        let of_standing = provenance.others.iter().filter(|each| {
            let rationale = edition.api.provenance.rationales.get(each.index);
            rationale.is_some_and(|rationale| rationale.provenance.standing() == standing)
        });
        let mut keywords: Vec<&str> = Vec::new();
        let mut is_any = false;
        for each in of_standing {
            is_any = true;
            for keyword in &each.keywords {
                let word = word(edition, keyword);
                if !keywords.contains(&word) {
                    keywords.push(word);
                }
            }
        }
        if is_any {
            if !line.is_empty() {
                line.push(text(" · "));
            }
            line.push(badge(edition, standing));
            if !keywords.is_empty() && (is_partly || provenance.others.len() > 1) {
                line.push(text(format!(" {}", keywords.join(", "))));
            }
        }
    }
    line
}

fn lines(edition: &Edition<'_>, provenance: &ItemProvenance) -> Vec<Vec<Inline>> {
    let mut lines = Vec::new();
    if !provenance.sections.is_empty() {
        lines.push(documented(edition, provenance));
    }
    for each in &provenance.others {
        let Some(found) = edition.api.provenance.rationales.get(each.index) else { continue };
        let mut line = vec![badge(edition, found.provenance.standing())];
        let keywords: Vec<&str> = each.keywords.iter().map(|keyword| word(edition, keyword)).collect();
        line.push(text(if keywords.is_empty() { ": ".to_owned() } else { format!(" {}: ", keywords.join(", ")) }));
        line.extend(rationale(edition, found));
        let target = Target::anchor(edition.path(urls::PROVENANCE), urls::rationale_id(edition.api.name(), each.index));
        line.extend([text(" "), Inline::link(target, vec![text(edition.messages().standings.all_items)])]);
        lines.push(line);
    }
    lines
}

/// Returns the word for a keyword of the document.
pub fn word<'k>(edition: &Edition<'_>, keyword: &'k str) -> &'k str {
    edition.messages().keywords.word(keyword).unwrap_or(keyword)
}

/// Returns the text of a rationale, with its sources.
pub fn rationale(edition: &Edition<'_>, rationale: &Rationale) -> Vec<Inline> {
    let words = &edition.messages().standings;
    let mut line = vec![Inline::Prose(edition.rationale(rationale.text()).to_owned())];
    let sources = rationale.provenance.sources();
    let is_conflict = rationale.provenance.standing() == Standing::Conflict;
    for (index, source) in sources.into_iter().enumerate() {
        line.push(text(match (is_conflict, index) {
            (false, _) => " → ".to_owned(),
            (true, 0) => format!(" {} ", words.follows),
            (true, _) => format!(", {} ", words.against),
        }));
        line.push(source_link(edition, source));
        line.extend(about(edition, source));
    }
    line
}

/// Returns a link to the section `<source>#<section>`; its name as code if it is not listed.
pub fn source_link(edition: &Edition<'_>, name: &str) -> Inline {
    let Some((heading, url)) = urls::section(edition.api.sources, name) else { return code(name) };
    let id = name.split('#').next().unwrap_or_default();
    let source = edition.api.sources.iter().find(|(each, _)| *each == id);
    let language = source.and_then(|(_, node)| node.str("language")).unwrap_or("en").to_owned();
    Inline::link(Target::Elsewhere(url), vec![Inline::Foreign { language, text: heading }])
}

/// Returns what a source is about, and when it was read.
fn about(edition: &Edition<'_>, name: &str) -> Option<Inline> {
    let id = name.split('#').next().unwrap_or_default();
    let (_, source) = edition.api.sources.iter().find(|(each, _)| *each == id)?;
    let words = &edition.messages().standings;
    let kind = kind(edition, source.str("kind").unwrap_or_default());
    let read = source.str("read").map(|read| format!("{} {read}", words.read));
    let parts: Vec<String> = [kind.map(str::to_owned), read].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| Inline::Quiet(format!(" ({})", parts.join(", "))))
}

/// Returns what sources of a kind are about.
pub fn kind(edition: &Edition<'_>, kind: &str) -> Option<&'static str> {
    let words = &edition.messages().standings;
    Some(match kind {
        "api" => words.kind_api,
        "product" => words.kind_product,
        "family" => words.kind_family,
        _ => return None,
    })
}
