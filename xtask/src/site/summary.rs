//! The page that says how much is documented, and every assumption with its ground.

use super::guide::Guide;
use super::origins::Counts;
use super::reference::address;
use super::subjects::What;
use super::text::{escape, fill, prose, section};

const TEMPLATE: &str = include_str!("../../templates/provenance.html");

/// The page's own part, which the frame of all pages goes around.
pub fn page(guides: &[Guide<'_>]) -> String {
    let parts: String = guides.iter().map(api).collect();
    fill(TEMPLATE, &[("apis", &parts)])
}

/// "57 %" of the facts are documented.
pub fn share(counts: Counts) -> String {
    let all = counts.documented + counts.assumed;
    format!("{}&nbsp;%", (100 * counts.documented).checked_div(all).unwrap_or_default())
}

fn api(guide: &Guide<'_>) -> String {
    let total = guide.origins.total();
    let name = &guide.api.name;
    format!(
        "<section aria-labelledby=\"{name}\">\n<h2 id=\"{name}\">{title}</h2>\n\
         <p><a class=\"vendor\" href=\"{page}\">{vendor}’s page</a>, read on {read}. \
         <strong>{documented}</strong> facts are documented, <strong>{assumed}</strong> are assumed, \
         on {grounds} grounds.</p>\n{bar}\n<div class=\"pair\">{kinds}{sections}</div>\n\
         <h3>What is assumed, and why</h3>\n<ol class=\"grounds\">{list}</ol>\n</section>\n",
        title = escape(guide.info("title")),
        page = escape(guide.source("page")),
        vendor = escape(guide.source("vendor")),
        read = guide.source("read"),
        documented = total.documented,
        assumed = total.assumed,
        grounds = guide.origins.grounds.len(),
        bar = bar(total),
        kinds = kinds(guide),
        sections = sections(guide),
        list = grounds(guide),
    )
}

/// The share as a bar; its numbers stand beside it in words.
pub fn bar(counts: Counts) -> String {
    let (documented, all) = (counts.documented, counts.documented + counts.assumed);
    format!(
        "<meter min=\"0\" max=\"{all}\" value=\"{documented}\" aria-label=\"documented facts\">{documented}</meter>"
    )
}

fn table(caption: &str, head: [&str; 3], rows: &str) -> String {
    let [first, second, third] = head;
    let third = if third.is_empty() { String::new() } else { format!("<th scope=\"col\">{third}</th>") };
    format!(
        "<table><caption>{caption}</caption><thead><tr><th scope=\"col\">{first}</th><th scope=\"col\">{second}</th>\
         {third}</tr></thead><tbody>{rows}</tbody></table>"
    )
}

fn kinds(guide: &Guide<'_>) -> String {
    let row = |(what, name): &(What, &str)| {
        let counts = guide.origins.counts.get(what)?;
        let Counts { documented, assumed } = counts;
        Some(format!("<tr><th scope=\"row\">{name}</th><td>{documented}</td><td>{assumed}</td></tr>"))
    };
    let rows: String = What::ALL.iter().filter_map(row).collect();
    table("Facts by what they are about", ["About", "Documented", "Assumed"], &rows)
}

fn sections(guide: &Guide<'_>) -> String {
    let row = |(name, count): (&String, &usize)| {
        let (heading, address) = section(guide.sources, name);
        let language = guide.source("language");
        format!(
            "<tr><th scope=\"row\"><a href=\"{address}\" lang=\"{language}\">{}</a></th><td>{count}</td></tr>",
            escape(&heading)
        )
    };
    let rows: String = guide.origins.sections.iter().map(row).collect();
    table("Documented facts by section of the vendor’s page", ["Section", "Facts", ""], &rows)
}

fn grounds(guide: &Guide<'_>) -> String {
    let page = address(&guide.api.name, "en");
    let place = |(index, keywords): &(usize, Vec<String>)| {
        let (name, anchor) = guide.anchors.get(guide.subjects.get(*index)?);
        let keywords: Vec<String> = keywords.iter().map(|each| format!("<code>{}</code>", escape(each))).collect();
        let address = escape(&format!("{page}#{anchor}"));
        Some(format!("<li><a href=\"{address}\">{}</a> {}</li>", escape(&name), keywords.join(" ")))
    };
    let item = |(index, ground): (usize, &super::origins::Ground)| {
        let places: Vec<String> = ground.places.iter().filter_map(place).collect();
        let list = format!("<ul class=\"places\">{}</ul>", places.concat());
        let list = match places.len() {
            0..=6 => list,
            many => format!("<details><summary>{many} places</summary>{list}</details>"),
        };
        format!("<li id=\"{}-{}\"><p>{}</p>{list}</li>\n", guide.api.name, index + 1, prose(&ground.why))
    };
    guide.origins.grounds.iter().enumerate().map(item).collect()
}
