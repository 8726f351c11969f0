//! The HTML around the content of a page.

use maud::{DOCTYPE, Markup, html};

use super::content::{Target, html, relative, twin};
use super::language::ENGLISH;
use super::page::Page;
use super::urls;
use super::version::Version;

/// What the frames of all pages of a version share.
#[derive(Debug)]
pub struct Frame<'a> {
    /// The URL at which the site is published, with a slash at its end.
    pub base_url: Option<&'a str>,
    /// The version of the pages.
    pub version: &'a Version,
    /// All versions.
    pub versions: &'a [Version],
    /// The name and the short title of each API, with the languages of its reference.
    pub apis: &'a [(String, String, Vec<String>)],
}

impl Frame<'_> {
    /// Renders a whole document.
    pub fn render(&self, page: &Page<'_>) -> String {
        let path = page.path();
        // The path leads nowhere, so what is relative to it would too.
        let base = if page.name == urls::NOT_FOUND { self.base_url } else { None };
        let document = html! {
            (DOCTYPE)
            html lang=(page.language.code) data-root=(relative(&path, "")) {
                head {
                    meta charset="utf-8";
                    @if let Some(base) = base { base href=(base); }
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    (self.metadata(page))
                    link rel="icon" type="image/svg+xml" href=(relative(&path, "assets/favicon.svg"));
                    link rel="stylesheet" href=(relative(&path, "assets/site.css"));
                    link rel="alternate" type="text/markdown" href=(relative(&path, &twin(&path)));
                    link rel="alternate" type="application/atom+xml" href=(relative(&path, urls::FEED));
                    script src=(relative(&path, "assets/theme.js")) {}
                    script src=(relative(&path, "assets/search.js")) defer {}
                    @if has_console(page) {
                        script src=(relative(&path, "sandbox.js")) defer {}
                        script src=(relative(&path, "assets/console.js")) defer {}
                    }
                }
                body {
                    a.skip href="#content" { (page.language.messages.frame.skip) }
                    (self.bar(page, &path))
                    (self.note(page, &path))
                    .layout {
                        main #content tabindex="-1" {
                            @if let Some((target, title)) = &page.parent { p.parent { a href=(target.url(&path)) { (title) } } }
                            h1 id=[Some(&page.anchor).filter(|anchor| !anchor.is_empty())] { (page.title) }
                            (html(&page.blocks, &path))
                        }
                        (contents(page, &path))
                    }
                    (footer(page, &path))
                }
            }
        };
        document.into_string() + "\n"
    }

    fn metadata(&self, page: &Page<'_>) -> Markup {
        let site = page.parent.as_ref().map_or(ENGLISH.messages.front.title, |(_, title)| title);
        let title = if page.name == urls::FRONT { page.title.clone() } else { format!("{} · {site}", page.title) };
        let canonical = self.canonical(&page.path());
        html! {
            title { (title) }
            meta name="description" content=(page.description);
            meta property="og:type" content="website";
            meta property="og:title" content=(page.title);
            meta property="og:description" content=(page.description);
            meta property="og:locale" content=(page.language.code);
            @if page.name == urls::NOT_FOUND {
                meta name="robots" content="noindex";
            } @else if let Some(canonical) = canonical {
                link rel="canonical" href=(canonical);
                meta property="og:url" content=(canonical);
                @if page.languages.len() > 1 {
                    @for language in &page.languages {
                        link rel="alternate" hreflang=(language.code)
                            href=[self.canonical(&urls::in_language(*language, &page.name))];
                    }
                    link rel="alternate" hreflang="x-default" href=[self.canonical(&page.name)];
                }
            }
        }
    }

    /// Returns the URL that search engines should show: that of the last release, if it has the page.
    pub fn canonical(&self, path: &str) -> Option<String> {
        let latest = self.versions.iter().find(|version| version.is_latest && version.pages.contains(path));
        let folder = match latest {
            Some(latest) if self.version.is_release() => latest.folder.as_str(),
            _ => self.version.folder.as_str(),
        };
        Some(format!("{}{folder}{}", self.base_url?, path.strip_suffix("index.html").unwrap_or(path)))
    }

    fn bar(&self, page: &Page<'_>, path: &str) -> Markup {
        let words = &page.language.messages.frame;
        let link = |name: &str, text: &str| {
            let target = urls::in_language(page.language, name);
            html! { a href=(relative(path, &target)) aria-current=[page_if(target == path)] { (text) } " " }
        };
        html! {
            header.bar {
                nav aria-label=(words.site) {
                    (link(urls::FRONT, words.overview))
                    @for (name, title, languages) in self.apis {
                        @let language = if languages.iter().any(|code| code == page.language.code) { page.language } else { ENGLISH };
                        a href=(relative(path, &urls::in_language(language, &urls::api(name))))
                            aria-current=[page_if(page.api == Some(name.as_str()))] { (title) }
                        " "
                    }
                    (link(urls::PROVENANCE, words.provenance))
                    (link(urls::CHANGES, words.changes))
                }
                form.search hidden role="search" data-index=(relative(path, &urls::in_language(page.language, "search.js")))
                    data-nothing=(words.nothing_found) {
                    input type="search" aria-label=(words.search) placeholder=(words.search) autocomplete="off"
                        spellcheck="false";
                    ol {}
                }
                @if page.languages.len() > 1 {
                    nav.languages aria-label=(words.languages) {
                        @for language in &page.languages {
                            a href=(relative(path, &urls::in_language(*language, &page.name))) lang=(language.code)
                                hreflang=(language.code) aria-current=[page_if(language.code == page.language.code)] { (language.name) }
                            " "
                        }
                    }
                }
                (self.version_links(page, path))
                button.theme type="button" hidden aria-label=(words.theme) title=(words.theme) { "◐" }
            }
        }
    }

    fn version_links(&self, page: &Page<'_>, path: &str) -> Markup {
        let words = &page.language.messages.frame;
        let label = |version: &Version| version.release.clone().unwrap_or_else(|| words.unreleased.to_owned());
        html! {
            @if self.versions.len() > 1 {
                details.versions {
                    summary aria-label=(words.versions) { (label(self.version)) }
                    ul {
                        @for version in self.versions {
                            li { a href=(self.in_version(version, path)) { (label(version)) @if version.is_latest { " (latest)" } } }
                        }
                    }
                }
            }
        }
    }

    /// Returns the URL of the same page in another version, or of its front page if it has none.
    fn in_version(&self, version: &Version, path: &str) -> String {
        let there = if version.pages.contains(path) { path } else { urls::FRONT };
        relative(&format!("{}{path}", self.version.folder), &format!("{}{there}", version.folder))
    }

    fn note(&self, page: &Page<'_>, path: &str) -> Markup {
        let words = &page.language.messages.frame;
        let Some(latest) = self.versions.iter().find(|version| version.is_latest) else { return Markup::default() };
        let note = match &self.version.release {
            None => words.unreleased_note,
            release if *release != latest.release => words.old_note,
            _ => return Markup::default(),
        };
        html! {
            p.note { (note) " " a href=(self.in_version(latest, path)) { (words.to_latest) } }
        }
    }
}

fn has_console(page: &Page<'_>) -> bool {
    page.name.contains("/operations/")
}

/// The links to the parts of an API.
fn contents(page: &Page<'_>, path: &str) -> Markup {
    html! {
        @if !page.contents.is_empty() {
            nav.contents #contents aria-label=(page.language.messages.frame.contents) {
                @for group in &page.contents {
                    p { (group.title) }
                    ul {
                        @for (target, title, method) in &group.links {
                            li {
                                @let is_here = *target == Target::page(path);
                                a href=(target.url(path)) aria-current=[page_if(is_here)] {
                                    @if let Some(method) = method { span class={ "method " (method) } { (method.to_uppercase()) } " " }
                                    (title)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn footer(page: &Page<'_>, path: &str) -> Markup {
    let words = &page.language.messages.frame;
    html! {
        footer {
            a href=(relative(path, &twin(path))) { (words.markdown) } " "
            @if let Some(api) = page.api {
                a href=(relative(path, &urls::in_language(page.language, &urls::whole(api)))) { (words.whole) } " "
            }
            a href=(relative(path, "llms.txt")) { "llms.txt" }
        }
    }
}

/// Returns the value of `aria-current` of a link.
fn page_if(is_current: bool) -> Option<&'static str> {
    is_current.then_some("page")
}
