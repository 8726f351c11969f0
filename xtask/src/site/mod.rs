//! The reference site: static pages that need neither a network nor a server.
//!
//! All of it comes from the documents' tree, which this package has; nothing here needs the crates that it generates.

mod anchors;
mod badges;
mod downloads;
pub mod folder;
mod front;
mod guide;
mod origins;
mod postman;
mod reference;
mod samples;
mod subjects;
mod summary;
mod text;
mod words;

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::overlay::{Overlay, apply};
use crate::workspace::Documents;
use guide::Guide;
use words::{ENGLISH, Words, words};

/// The files of the site by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

const FRAME: &str = include_str!("../../templates/frame.html");
const RENDERERS: &str = "Copyright (c) 2023-present Scalar";
const ASSETS: [(&str, &str); 5] = [
    ("assets/theme.css", include_str!("../../templates/theme.css")),
    ("assets/site.css", include_str!("../../templates/site.css")),
    ("assets/reference.css", include_str!("../../templates/reference.css")),
    ("assets/reference.js", include_str!("../../templates/reference.js")),
    // A server with a sandbox beside it puts where it is in place of this.
    ("sandbox.js", "window.sandbox = null;\n"),
];

/// All files of the site, from documents that the lint has passed.
pub fn site(documents: &Documents) -> Result<Files> {
    let mut files = Files::new();
    let guides: Vec<Guide<'_>> =
        documents.apis.iter().map(|(api, document)| Guide::of(api, document, &documents.sources)).collect();
    let (mut languages, mut downloads) = (Vec::new(), Vec::new());
    for guide in &guides {
        let overlays = documents.overlays.iter().filter(|overlay| overlay.api() == Some(&guide.api.name));
        let overlays: Vec<(Words, &Overlay)> = overlays.map(|each| (words(&each.language), each)).collect();
        let all: Vec<Words> = [ENGLISH].into_iter().chain(overlays.iter().map(|(words, _)| *words)).collect();
        reference::add(&mut files, guide, guide.document, &ENGLISH, &all)?;
        for (words, overlay) in &overlays {
            reference::add(&mut files, guide, &apply(guide.document, overlay), words, &all)?;
        }
        languages.push(all);
        downloads.push(downloads::add(&mut files, guide)?);
    }
    let front = front::page(&guides, &languages, &downloads)?;
    files.insert("index.html".to_owned(), frame("CRM APIs: reference", "home", &front));
    files.insert("provenance.html".to_owned(), frame("What is documented", "provenance", &summary::page(&guides)));
    for (path, text) in ASSETS {
        files.insert(path.to_owned(), text.as_bytes().to_vec());
    }
    let renderer = scalar_api_reference::get_asset("scalar.js").context("the renderer has no `scalar.js`")?;
    files.insert("assets/scalar.js".to_owned(), renderer);
    files.insert("assets/scalar.LICENSE.txt".to_owned(), licence().into_bytes());
    Ok(files)
}

/// The renderer's licence, MIT as ours is, which goes where its script goes.
fn licence() -> String {
    let ours = include_str!("../../../LICENSE-MIT").lines();
    let line = |line: &str| if line.starts_with("Copyright") { RENDERERS } else { line }.to_owned() + "\n";
    ours.map(line).collect()
}

/// A page in the frame that all of ours have.
fn frame(title: &str, current: &str, body: &str) -> Vec<u8> {
    text::fill(FRAME, &[("title", title), (current, " aria-current=\"page\""), ("body", body)]).into_bytes()
}
