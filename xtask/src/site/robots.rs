//! Files for programs that read the site: `robots.txt`, `sitemap.xml`, `llms.txt`.

use maud::html;

use super::content::twin;
use super::frame::Frame;
use super::language::ENGLISH;
use super::page::Page;
use super::urls;

/// Returns `robots.txt`. A site whose URL is not known has no map to name.
pub fn robots(base_url: Option<&str>) -> String {
    let map = base_url.map(|base| format!("Sitemap: {base}sitemap.xml\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}

/// Returns `sitemap.xml` with the pages whose URL is their own; `None` if the site's URL is not known.
pub fn sitemap(pages: &[(&Frame<'_>, &Page<'_>)]) -> Option<String> {
    let mut urls: Vec<String> = Vec::new();
    for (frame, page) in pages.iter().filter(|(_, page)| page.name != urls::NOT_FOUND) {
        let url = frame.canonical(&page.path())?;
        if !urls.contains(&url) {
            urls.push(url);
        }
    }
    let map = html! {
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" { @for url in urls { url { loc { (url) } } } }
    };
    Some(format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", map.into_string()))
}

/// Returns `llms.txt`: the English pages as Markdown, each with what it is about.
pub fn llms(pages: &[Page<'_>], base_url: Option<&str>) -> String {
    let base = base_url.unwrap_or_default();
    let words = &ENGLISH.messages.front;
    let mut out = format!("# {}\n\n> {}\n", words.title, words.description);
    let mut section = None;
    for page in pages.iter().filter(|page| page.language.is_english() && page.name != urls::NOT_FOUND) {
        if section != Some(page.api) {
            section = Some(page.api);
            let title = page.api.map_or("The site", |_| page.title.as_str());
            out.push_str(&format!("\n## {title}\n\n"));
        }
        out.push_str(&format!("- [{}]({base}{}): {}\n", page.title, twin(&page.path()), page.description));
    }
    out
}
