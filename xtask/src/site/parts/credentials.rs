//! What a request has to carry.

use super::note::note;
use crate::document::{Entry, Node, Operation, Pointer};
use crate::site::anchors::{CREDENTIALS, part};
use crate::site::content::{Block, Definition, Inline, Target, code, text};
use crate::site::edition::Edition;
use crate::site::urls;

/// Returns the security schemes of an API.
pub fn credentials(edition: &Edition<'_>) -> Vec<Block> {
    let schemes = edition.document.root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    let pointer = Pointer::root().child("components").child("securitySchemes");
    let definition = |scheme: &Entry| {
        let location = scheme.node.str("in").and_then(|location| location_words(edition, location));
        let name = scheme.node.str("name").unwrap_or("Authorization");
        let mut term = vec![code(name)];
        let location = location.or_else(|| location_words(edition, "header")).unwrap_or_default();
        term.push(text(format!(" {location}")));
        let description = scheme.node.str("description").map(|text| Block::Prose(text.to_owned()));
        let mut blocks: Vec<Block> = description.into_iter().collect();
        blocks.extend(note(edition, &pointer.child(&scheme.key)));
        Block::Definition(Definition { id: part(CREDENTIALS, &[&scheme.key]), term, blocks })
    };
    schemes.iter().map(definition).collect()
}

/// Returns the words for the location of a parameter.
pub fn location_words(edition: &Edition<'_>, location: &str) -> Option<&'static str> {
    let [path, query, header] = edition.messages().reference.locations;
    Some(match location {
        "path" => path,
        "query" => query,
        "header" => header,
        _ => return None,
    })
}

/// Returns the alternatives of an operation's credentials, each a list of schemes.
pub fn requirements<'d>(edition: &'d Edition<'_>, operation: &Operation<'d>) -> Vec<Vec<&'d Entry>> {
    let root = &edition.document.root;
    let schemes = root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    let all = operation.node.get("security").or_else(|| root.get("security"));
    let of_requirement = |requirement: &'d Node| {
        let names = requirement.entries().iter();
        names.filter_map(|name| schemes.iter().find(|scheme| scheme.key == name.key)).collect()
    };
    all.map_or(&[][..], Node::items).iter().map(of_requirement).collect()
}

/// Returns the alternatives as a line with links.
pub fn requirement_line(edition: &Edition<'_>, operation: &Operation<'_>) -> Vec<Inline> {
    let words = &edition.messages().reference;
    let page = edition.path(&urls::api(edition.api.name()));
    let mut line = vec![Inline::Quiet(format!("{}: ", words.authorisation))];
    let alternatives = requirements(edition, operation);
    if alternatives.is_empty() {
        line.push(text(words.no_credentials));
    }
    for (index, schemes) in alternatives.iter().enumerate() {
        if index > 0 {
            line.push(text(format!(" {} ", words.or)));
        }
        if schemes.is_empty() {
            line.push(text(words.no_credentials));
        }
        for (index, scheme) in schemes.iter().enumerate() {
            if index > 0 {
                line.push(text(" + "));
            }
            let target = Target::anchor(page.clone(), part(CREDENTIALS, &[&scheme.key]));
            line.push(Inline::link(target, vec![code(scheme.node.str("name").unwrap_or("Authorization"))]));
        }
    }
    line
}
