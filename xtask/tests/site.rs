//! The reference site of any document: every API is on every page, and no text of a document becomes markup.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

use std::path::Path;

use xtask::document::{Document, Sources};
use xtask::overlay::Overlay;
use xtask::site::{Files, Settings};
use xtask::workspace::{Api, Documents};

/// Text that leaves an attribute, an element or a script if it is not escaped; `X` names where it is.
const HOSTILE: &str = "X\\\"'></title></script><script>alert(1)</script><img src=x onerror=alert(2)>&amp;";

const SOURCES: &str = "
sources:
  page:
    vendor: \"VENDOR\"
    page: https://vendor.example/api?a=1&b=\"><script>alert(3)</script>
    language: en
    read: '2026-11-22'
    sections:
      deals: \"HEADING\"
";

const DOCUMENT: &str = "
openapi: 3.0.3
info:
  title: \"TITLE\"
  version: 0.1.0
  description: \"DESCRIPTION\"
  x-source: page#deals
servers:
  - url: https://{host}
    variables: {host: {default: deals.example}}
    x-assumed: \"RATIONALE\"
security:
  - token: []
tags:
  - {name: \"TAG\", x-source: page#deals}
paths:
  /deals/{id}:
    get:
      operationId: get_deal
      tags: [\"TAG\"]
      summary: \"SUMMARY\"
      description: \"DESCRIPTION\"
      x-source: page#deals
      parameters:
        - {name: id, in: path, required: true, example: \"EXAMPLE\", schema: {type: string}}
      responses: {2XX: {description: \"RESPONSE\", x-assumed: \"RATIONALE\"}}
components:
  securitySchemes: {token: {type: apiKey, in: header, name: X-Token, description: \"SCHEME\"}}
  schemas: {Deal: {type: object, x-assumed: [{for: [\"KEYWORD\", type], why: \"RATIONALE\"}]}}
";

fn parse(path: &str, text: String) -> Document {
    Document::parse(path, text).unwrap_or_else(|diagnostic| panic!("{diagnostic}"))
}

/// Replaces each word in capitals of a template.
fn filled(template: &str, text: impl Fn(&str) -> String) -> String {
    let words = ["VENDOR", "HEADING", "TITLE", "DESCRIPTION", "RATIONALE", "TAG", "SUMMARY"];
    let words = words.into_iter().chain(["EXAMPLE", "RESPONSE", "SCHEME", "KEYWORD"]);
    words.fold(template.to_owned(), |filled, word| {
        filled.replace(&format!("\"{word}\""), &format!("\"{}\"", text(word)))
    })
}

fn documents(apis: &[&str], text: impl Fn(&str) -> String) -> Documents {
    let document = |name: &&str| {
        let text = filled(DOCUMENT, |word| text(&format!("{word} of {name}")));
        (Api { name: (*name).to_owned() }, parse(&format!("openapi/{name}.yaml"), text))
    };
    let sources = filled(SOURCES, &text).replace("b=\"><script>", "b=\\\"><script>");
    Documents {
        apis: apis.iter().map(document).collect(),
        sources: Sources::new(parse("openapi/sources.yaml", sources)),
        overlays: Vec::new(),
    }
}

fn overlay(api: &str, language: &str) -> Overlay {
    let text =
        format!("overlay: 1.0.0\nextends: ../{api}.yaml\nactions: [{{target: $.info, update: {{title: Titel}}}}]\n");
    Overlay { language: language.to_owned(), document: parse(&format!("openapi/overlays/{language}.yaml"), text) }
}

fn render(documents: &Documents) -> Files {
    xtask::site::render(documents, &Settings::default()).expect("a site")
}

fn text<'a>(files: &'a Files, path: &str) -> &'a str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", files.keys()));
    std::str::from_utf8(bytes).expect("text")
}

fn pages(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    files
        .keys()
        .filter(|path| Path::new(path).extension() == Some("html".as_ref()))
        .map(|path| (path.as_str(), text(files, path)))
}

#[test]
fn keeps_the_text_of_a_document_inert_on_every_page() {
    let plain = render(&documents(&["crm"], str::to_owned));
    let hostile = render(&documents(&["crm"], |word| HOSTILE.replace('X', word)));
    for (path, page) in pages(&hostile) {
        let expected = text(&plain, path);
        // Every attribute is between double quotes, so that single ones end none.
        for markup in ["<script", "</script", "<img", "<title", "<section", "<li", "<a ", "=\""] {
            let count = |page: &str| page.matches(markup).count();
            assert_eq!(count(page), count(expected), "`{markup}` in {path}: {page}");
        }
    }
    assert!(text(&hostile, "index.html").contains("SUMMARY of crm&quot;'&gt;&lt;/title&gt;"));
    let index = text(&hostile, "search.js");
    assert!(index.contains("SUMMARY of crm") && !index.contains('<'), "{index}");
    // What a program reads as Markdown has no elements either.
    let page = text(&hostile, "crm/operations/get_deal.md");
    assert!(page.contains("DESCRIPTION of crm") && page.contains("\\<script>"), "{page}");
}

#[test]
fn links_every_api_on_every_page() {
    let names = ["first", "second", "third"];
    let files = render(&documents(&names, str::to_owned));
    for (path, page) in pages(&files) {
        let up = "../".repeat(path.matches('/').count());
        for name in names {
            let is_own = path.starts_with(&format!("{name}/"));
            let current = if is_own { " aria-current=\"page\"" } else { "" };
            let own = |text: &str| format!("<a href=\"{text}index.html\"{current}>TITLE of {name}</a>");
            let links = [own(&format!("{up}{name}/")), own("../"), own("")];
            assert!(links.iter().any(|link| page.contains(link)), "{path}: {page}");
        }
    }
    for name in names {
        assert!(text(&files, "index.html").contains(&format!("<h2 id=\"{name}\">")));
        assert!(text(&files, "index.html").contains(&format!("export {}_BASE_URL=", name.to_uppercase())));
        assert!(text(&files, "provenance.html").contains(&format!("<h2 id=\"{name}\">TITLE of {name}")));
    }
}

#[test]
fn names_an_api_by_its_vendor_where_no_other_has_the_same() {
    let files = render(&documents(&["crm"], str::to_owned));
    assert!(text(&files, "index.html").contains("<a href=\"crm/index.html\">VENDOR</a>"));
}

#[test]
fn publishes_a_translation_into_a_language_without_words() {
    let mut documents = documents(&["crm"], str::to_owned);
    documents.overlays.push(overlay("crm", "de"));
    let files = render(&documents);
    assert!(text(&files, "crm/index.html").contains("<html lang=\"en\""));
    let translated = text(&files, "de/crm/index.html");
    assert!(translated.contains("<html lang=\"de\"") && translated.contains("<title>Titel"), "{translated}");
    assert!(translated.contains("<a href=\"index.html\" lang=\"de\" hreflang=\"de\" aria-current=\"page\">de</a>"));
    // The name of another language, in it.
    assert!(translated.contains("<a href=\"../../crm/index.html\" lang=\"en\" hreflang=\"en\">English</a>"));
}

#[test]
fn translates_rationales_by_their_english_text() {
    let mut documents = documents(&["crm"], str::to_owned);
    let mut overlay = overlay("crm", "de");
    let text_of = "x-rationales: {RATIONALE of crm: Begründung}\noverlay: 1.0.0\nextends: ../crm.yaml\n\
                   actions: [{target: $.info, update: {title: Titel}}]\n";
    overlay.document = parse("openapi/overlays/de.yaml", text_of.to_owned());
    documents.overlays.push(overlay);
    let files = render(&documents);
    let page = text(&files, "de/provenance.html");
    assert!(page.contains("Begründung") && !page.contains("RATIONALE of crm"), "{page}");
}
