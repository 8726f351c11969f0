//! The front page.

use anyhow::Result;

use super::anchors::anchor;
use super::downloads::Download;
use super::guide::Guide;
use super::reference::address;
use super::samples::{Request, rust};
use super::summary::{bar, share};
use super::text::{escape, fill, prose};
use super::words::Words;

const TEMPLATE: &str = include_str!("../../templates/front.html");
const API: &str = include_str!("../../templates/front_api.html");

/// The page's own part, which the frame of all pages goes around.
pub fn page(guides: &[Guide<'_>], languages: &[Vec<Words>], downloads: &[Vec<Download>]) -> Result<String> {
    let mut apis = String::new();
    for (guide, languages) in guides.iter().zip(languages) {
        apis.push_str(&api(guide, languages)?);
    }
    let downloads: String = guides.iter().zip(downloads).map(|(guide, list)| files(guide, list)).collect();
    Ok(fill(TEMPLATE, &[("apis", &apis), ("downloads", &downloads)]))
}

fn api(guide: &Guide<'_>, languages: &[Words]) -> Result<String> {
    let name = &guide.api.name;
    let total = guide.origins.total();
    let description = guide.info("description").split("\n\n").next().unwrap_or_default();
    let links: Vec<String> = languages
        .iter()
        .map(|words| {
            let (page, language) = (address(name, words.language), words.language);
            format!(
                "<a class=\"button\" href=\"{page}\" lang=\"{language}\" hreflang=\"{language}\">{}</a>",
                words.name
            )
        })
        .collect();
    let operations = guide.operations();
    let first = operations.first();
    let curl = first.map_or_else(String::new, |each| Request::of(guide.document, each, guide.api).curl(guide.api));
    let rust = first.map_or_else(|| Ok(String::new()), |each| rust(&guide.canonical, each, guide.api))?;
    Ok(fill(
        API,
        &[
            ("name", name),
            ("title", &escape(guide.info("title"))),
            ("description", &prose(description.split(" The vendor's page is").next().unwrap_or_default())),
            ("vendor", &escape(guide.source("vendor"))),
            ("vendor-page", &escape(guide.source("page"))),
            ("references", &links.join(" ")),
            ("operations", &list(guide)),
            ("documented", &total.documented.to_string()),
            ("assumed", &total.assumed.to_string()),
            ("share", &share(total)),
            ("bar", &bar(total)),
            ("authorise", &authorise(guide)),
            ("variables", &escape(&variables(guide))),
            ("curl", &escape(&curl)),
            ("rust", &escape(&rust)),
        ],
    ))
}

fn list(guide: &Guide<'_>) -> String {
    let page = address(&guide.api.name, "en");
    let item = |operation: &crate::document::Operation<'_>| {
        let (summary, method) = (operation.node.str("summary").unwrap_or_default(), operation.method);
        format!(
            "<li><span class=\"method {method}\">{method}</span> <a href=\"{page}#{}\">{}</a></li>",
            escape(&anchor(operation)),
            escape(if summary.is_empty() { operation.id } else { summary })
        )
    };
    guide.operations().iter().map(item).collect()
}

fn authorise(guide: &Guide<'_>) -> String {
    let schemes = guide.document.root.get("components").map_or(&[][..], |node| node.entries_of("securitySchemes"));
    let item = |scheme: &crate::document::Entry| {
        let name = scheme.node.str("name").unwrap_or("Authorization");
        let description = scheme.node.str("description").unwrap_or_default();
        format!("<dt><code>{}</code></dt><dd>{}</dd>", escape(name), prose(description))
    };
    schemes.iter().map(item).collect()
}

/// What the samples have in variables, to be set first.
fn variables(guide: &Guide<'_>) -> String {
    let prefix = guide.api.name.to_uppercase();
    let host = guide.document.root.items_of("servers").first();
    let host = host.and_then(|server| server.get("variables")?.get("host")?.str("default")).unwrap_or_default();
    let mut lines = vec![format!("export {prefix}_BASE_URL=https://{host}")];
    if let Some(operation) = guide.operations().first() {
        for (_, _, variable) in Request::of(guide.document, operation, guide.api).credentials {
            lines.push(format!("export {variable}=…"));
        }
    }
    lines.join("\n")
}

fn files(guide: &Guide<'_>, list: &[Download]) -> String {
    let item = |download: &Download| {
        let kilobytes = download.size.div_ceil(1024);
        let name = download.path.rsplit('/').next().unwrap_or_default();
        format!(
            "<tr><th scope=\"row\">{}</th><td><a href=\"{}\" download>{name}</a></td><td>{kilobytes}&nbsp;KB</td></tr>",
            escape(&download.title),
            download.path
        )
    };
    let rows: String = list.iter().map(item).collect();
    format!(
        "<table><caption>{}</caption><thead><tr><th scope=\"col\">What</th><th scope=\"col\">File</th>\
         <th scope=\"col\">Size</th></tr></thead><tbody>{rows}</tbody></table>",
        escape(guide.info("title"))
    )
}
