//! All files of the site.

use anyhow::Result;

use super::api_view::ApiView;
use super::changes::{Release, feed};
use super::content::{Block, Inline, markdown, text, twin};
use super::edition::Edition;
use super::files::Files;
use super::frame::Frame;
use super::language::{ENGLISH, Language};
use super::page::Page;
use super::pages::{changes, front, not_found, provenance, reference};
use super::robots::{llms, robots, sitemap};
use super::search::search_index;
use super::version::{Version, versions_json};
use super::{assets, downloads, urls};
use crate::workspace::Documents;

/// What is published beside the working tree, and where.
#[derive(Debug, Default)]
pub struct Settings {
    /// The URL at which the site is published, with a slash at its end.
    pub base_url: Option<String>,
    /// The releases, the last first, with their documents.
    pub releases: Vec<(Release, Documents)>,
    /// What is not released.
    pub unreleased: Option<Release>,
}

/// Renders all files of the site from documents that the lint accepts.
///
/// The documents are those of the working tree, whose site is at the root. Each release has a folder, and the last one
/// is in `latest` too.
///
/// # Errors
///
/// Returns an error if an operation has no sample in Rust.
pub fn render(documents: &Documents, settings: &Settings) -> Result<Files> {
    let mut all = vec![(Version::default(), documents)];
    for (index, (release, documents)) in settings.releases.iter().enumerate() {
        let name = release.anchor();
        let version = |folder: String, is_latest| Version {
            release: Some(name.clone()),
            folder,
            is_latest,
            ..Version::default()
        };
        if index == 0 {
            all.push((version("latest/".to_owned(), true), documents));
        }
        all.push((version(format!("{name}/"), false), documents));
    }
    let log: Vec<Release> =
        settings.unreleased.iter().chain(settings.releases.iter().map(|(release, _)| release)).cloned().collect();
    let views: Vec<Vec<ApiView<'_>>> = all.iter().map(|(_, documents)| ApiView::all(documents)).collect();
    let editions: Vec<Vec<Edition<'_>>> =
        views.iter().map(|apis| apis.iter().flat_map(Edition::all).collect()).collect();
    let mut sites = Vec::new();
    for (apis, editions) in views.iter().zip(&editions) {
        sites.push(Site::of(apis, editions, &log)?);
    }
    let mut versions: Vec<Version> = all.into_iter().map(|(version, _)| version).collect();
    for (version, site) in versions.iter_mut().zip(&sites) {
        version.pages = site.pages.iter().map(Page::path).collect();
    }
    let frames: Vec<Frame<'_>> = versions
        .iter()
        .zip(&sites)
        .map(|(version, site)| Frame {
            base_url: settings.base_url.as_deref(),
            version,
            versions: &versions,
            apis: &site.navigation,
        })
        .collect();
    let mut files = Files::new();
    for (frame, site) in frames.iter().zip(&sites) {
        let title = format!("{}: {}", ENGLISH.messages.front.title, ENGLISH.messages.changes.title);
        let mut of_version = site.files.clone();
        of_version.insert(urls::FEED.to_owned(), feed(&title, &log, frame.base_url).into_bytes());
        of_version.insert("llms.txt".to_owned(), llms(&site.pages, frame.base_url).into_bytes());
        for page in &site.pages {
            of_version.insert(page.path(), frame.render(page).into_bytes());
            of_version.insert(twin(&page.path()), as_markdown(page).into_bytes());
        }
        files.extend(of_version.into_iter().map(|(path, bytes)| (format!("{}{path}", frame.version.folder), bytes)));
    }
    let pages: Vec<_> =
        frames.iter().zip(&sites).flat_map(|(frame, site)| site.pages.iter().map(move |page| (frame, page))).collect();
    if let Some(map) = sitemap(&pages) {
        files.insert("sitemap.xml".to_owned(), map.into_bytes());
    }
    files.insert("robots.txt".to_owned(), robots(settings.base_url.as_deref()).into_bytes());
    files.insert("versions.json".to_owned(), versions_json(&versions).into_bytes());
    Ok(files)
}

/// The pages and files of one version.
struct Site<'a> {
    pages: Vec<Page<'a>>,
    files: Files,
    /// The name and the short title of each API, with the languages of its reference.
    navigation: Vec<(String, String, Vec<String>)>,
}

impl<'a> Site<'a> {
    fn of(apis: &'a [ApiView<'a>], editions: &'a [Edition<'a>], log: &[Release]) -> Result<Self> {
        let mut files = Files::new();
        assets::add(&mut files);
        let mut offered = Vec::new();
        for api in apis {
            offered.push(downloads::add(&mut files, api)?);
        }
        let languages = languages(apis);
        let mut pages = Vec::new();
        for language in &languages {
            let of_language: Vec<&Edition<'_>> =
                editions.iter().filter(|edition| edition.language.code == language.code).collect();
            pages.push(front(*language, &languages, &of_language, apis, &offered)?);
            pages.push(provenance(*language, &languages, &of_language));
            pages.push(changes(*language, &languages, log));
            let index = search_index(&of_language);
            files.insert(urls::in_language(*language, "search.js"), index.into_bytes());
            for edition in of_language {
                pages.extend(reference(edition)?);
            }
        }
        pages.push(not_found(&languages));
        Ok(Self { pages, files, navigation: navigation(apis) })
    }
}

/// All languages of the site, English first.
fn languages<'a>(apis: &[ApiView<'a>]) -> Vec<Language<'a>> {
    let mut all: Vec<Language<'a>> = Vec::new();
    for language in apis.iter().flat_map(ApiView::languages) {
        if all.iter().all(|each| each.code != language.code) {
            all.push(language);
        }
    }
    all
}

/// Names each API by its vendor, or by its title where several APIs have one vendor.
fn navigation(apis: &[ApiView<'_>]) -> Vec<(String, String, Vec<String>)> {
    let is_unique = |vendor: &str| apis.iter().filter(|each| each.source("vendor") == vendor).count() == 1;
    let title = |api: &ApiView<'_>| {
        let (vendor, title) = (api.source("vendor"), api.info("title"));
        if !vendor.is_empty() && is_unique(vendor) { vendor } else { title }.to_owned()
    };
    let codes = |api: &ApiView<'_>| api.languages().iter().map(|language| language.code.to_owned()).collect();
    apis.iter().map(|api| (api.name().to_owned(), title(api), codes(api))).collect()
}

/// Writes a page as Markdown.
fn as_markdown(page: &Page<'_>) -> String {
    let mut blocks = vec![Block::heading(1, "", vec![text(&page.title)])];
    if let Some((target, title)) = &page.parent {
        blocks.push(Block::Paragraph(vec![Inline::link(target.clone(), vec![text(title)])]));
    }
    blocks.extend(page.blocks.iter().cloned());
    markdown(&blocks, &page.path()) + "\n"
}
