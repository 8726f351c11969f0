//! The reference of an API: its first page, one of each operation and schema, and one of the whole.

use anyhow::Result;

use crate::document::{Entry, Node, Operation, Pointer};
use crate::site::anchors::{CREDENTIALS, SERVERS, operation_anchor, schema_anchor};
use crate::site::content::{Block, Inline, Target, code, text};
use crate::site::edition::Edition;
use crate::site::page::{ContentsGroup, Page, description};
use crate::site::parts::{OperationParts, bar, counts, credentials, note, operation, schema};
use crate::site::urls;

/// Returns the pages of an API in a language.
///
/// # Errors
///
/// Returns an error if an operation has no sample in Rust.
pub fn reference<'a>(edition: &Edition<'a>) -> Result<Vec<Page<'a>>> {
    let mut pages = vec![start(edition), whole(edition)?];
    for each in edition.operations() {
        pages.push(operation_page(edition, &each)?);
    }
    pages.extend(schema_pages(edition));
    Ok(pages)
}

/// Makes a page with its title; `anchor` is that of the title.
fn page<'a>(
    edition: &Edition<'a>,
    name: String,
    (title, anchor): (String, String),
    text: &str,
    blocks: Vec<Block>,
) -> Page<'a> {
    Page {
        name,
        language: edition.language,
        languages: edition.api.languages(),
        title,
        anchor,
        description: description(text),
        api: Some(edition.api.name()),
        parent: Some((Target::page(edition.path(&urls::api(edition.api.name()))), edition.info("title").to_owned())),
        blocks,
        contents: contents(edition),
    }
}

/// Returns the title of an operation.
fn title<'d>(operation: &Operation<'d>) -> &'d str {
    operation.node.str("summary").filter(|text| !text.is_empty()).unwrap_or(operation.id)
}

/// Returns the heading of a tag: its description.
fn tag_title(edition: &Edition<'_>, tag: Option<&Node>) -> String {
    let name = tag.and_then(|tag| tag.str("description").or_else(|| tag.str("name")));
    name.map_or_else(
        || edition.messages().reference.operations.to_owned(),
        |name| name.lines().next().unwrap_or_default().trim_end_matches('.').to_owned(),
    )
}

/// The operations by tag and the schemas.
fn contents(edition: &Edition<'_>) -> Vec<ContentsGroup> {
    let name = edition.api.name();
    let mut groups: Vec<ContentsGroup> = Vec::new();
    for (tag, operations) in edition.by_tag() {
        let link = |operation: &Operation<'_>| {
            let target = Target::page(edition.path(&urls::operation(name, operation.id)));
            (target, title(operation).to_owned(), Some(operation.method.to_owned()))
        };
        groups.push(ContentsGroup { title: tag_title(edition, tag), links: operations.iter().map(link).collect() });
    }
    let schemas = edition.schemas();
    let link =
        |schema: &str| (Target::page(edition.path(&edition.api.anchors.schema_page(schema))), schema.to_owned(), None);
    let links: Vec<_> = schemas.iter().map(|(schema, ..)| link(schema)).collect();
    if !links.is_empty() {
        groups.push(ContentsGroup { title: edition.messages().reference.schemas.to_owned(), links });
    }
    groups
}

/// The page that begins the reference: what the API is, how it is called, and what there is to read.
fn start<'a>(edition: &Edition<'a>) -> Page<'a> {
    let name = edition.api.name();
    let whole = Target::page(edition.path(&urls::whole(name)));
    let mut blocks = introduction(edition);
    blocks.push(Block::Paragraph(vec![Inline::link(whole, vec![text(edition.messages().frame.whole)])]));
    for (tag, operations) in edition.by_tag() {
        blocks.push(Block::heading(2, "", vec![text(tag_title(edition, tag))]));
        let line = |each: &Operation<'_>| {
            let target = Target::page(edition.path(&urls::operation(name, each.id)));
            vec![
                Inline::Method(each.method.to_owned()),
                text(" "),
                Inline::link(target, vec![text(title(each))]),
                text(" "),
                code(each.path),
            ]
        };
        let list = Block::List(operations.iter().map(line).collect());
        blocks.push(Block::Group { class: "operations", blocks: vec![list] });
    }
    let title = (edition.info("title").to_owned(), String::new());
    let page = page(edition, urls::api(name), title, edition.info("description"), blocks);
    Page { parent: None, ..page }
}

/// The whole reference on one page.
fn whole<'a>(edition: &Edition<'a>) -> Result<Page<'a>> {
    let words = &edition.messages().reference;
    let mut blocks = introduction(edition);
    for (tag, operations) in edition.by_tag() {
        blocks.push(Block::heading(2, "", vec![text(tag_title(edition, tag))]));
        for each in &operations {
            blocks.push(Block::heading(3, operation_anchor(each.id), vec![text(title(each))]));
            blocks.extend(operation(edition, each, 4, OperationParts::WithLink)?);
        }
    }
    blocks.push(Block::heading(2, "schemas", vec![text(words.schemas)]));
    for (schema_name, pointer, node) in edition.schemas() {
        blocks.push(Block::heading(3, schema_anchor(schema_name), vec![code(schema_name)]));
        blocks.extend(schema(edition, schema_name, &pointer, node, 4));
    }
    let title = format!("{}: {}", edition.info("title"), words.whole);
    let name = urls::whole(edition.api.name());
    Ok(page(edition, name, (title, String::new()), edition.info("description"), blocks))
}

/// What the API is, how much of it is documented, and how it is called.
fn introduction(edition: &Edition<'_>) -> Vec<Block> {
    let words = &edition.messages().reference;
    let name = edition.api.name();
    let mut blocks = vec![Block::Prose(edition.info("description").to_owned())];
    blocks.extend(note(edition, &Pointer::root().child("info")));
    let total = edition.api.provenance.total();
    let mut line = counts(&total, edition.messages());
    let target = Target::anchor(edition.path(urls::PROVENANCE), name);
    line.extend([text(" · "), Inline::link(target, vec![text(edition.messages().frame.provenance)])]);
    blocks.extend([Block::Paragraph(line), Block::Browser(bar(&total))]);
    blocks.extend(servers(edition));
    blocks.push(Block::heading(2, CREDENTIALS, vec![text(words.authorisation)]));
    blocks.extend(credentials(edition));
    blocks
}

fn servers(edition: &Edition<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, SERVERS, vec![text(edition.messages().reference.servers)])];
    let pointer = Pointer::root().child("servers");
    for (index, server) in edition.document.root.items_of("servers").iter().enumerate() {
        let mut line = vec![code(server.str("url").unwrap_or_default()), text(" ")];
        line.extend(server.str("description").map(|text| Inline::Prose(text.to_owned())));
        blocks.push(Block::Paragraph(line));
        let variable = |entry: &Entry| {
            let mut line = vec![code(&entry.key), text(" ")];
            line.extend(entry.node.str("description").map(|text| Inline::Prose(text.to_owned())));
            line
        };
        blocks.push(Block::List(server.entries_of("variables").iter().map(variable).collect()));
        blocks.extend(note(edition, &pointer.item(index)));
    }
    blocks
}

fn operation_page<'a>(edition: &Edition<'a>, each: &Operation<'_>) -> Result<Page<'a>> {
    let name = urls::operation(edition.api.name(), each.id);
    let blocks = operation(edition, each, 2, OperationParts::WithConsole)?;
    let text = format!(
        "{} {}: {}",
        each.method.to_uppercase(),
        each.path,
        each.node.str("description").unwrap_or_else(|| title(each))
    );
    Ok(page(edition, name, (title(each).to_owned(), operation_anchor(each.id)), &text, blocks))
}

fn schema_pages<'a>(edition: &Edition<'a>) -> Vec<Page<'a>> {
    let words = &edition.messages().reference;
    let page_of = |(schema_name, pointer, node): &(&str, Pointer, &Node)| {
        let mut blocks = schema(edition, schema_name, pointer, node, 2);
        let users = users(edition, schema_name);
        if !users.is_empty() {
            blocks.push(Block::heading(2, "used-by", vec![text(words.used_by)]));
            blocks.push(Block::List(users));
        }
        let file = edition.api.json.schemas.iter().find(|file| file.name == *schema_name);
        if let Some(file) = file {
            let target = Target::File(format!("downloads/{}-{}", edition.api.name(), file.path));
            blocks.push(Block::Paragraph(vec![Inline::link(target, vec![text(words.json_schema)])]));
        }
        let about =
            format!("{schema_name} – {}. {}", edition.info("title"), node.str("description").unwrap_or_default());
        let title = ((*schema_name).to_owned(), schema_anchor(schema_name));
        page(edition, edition.api.anchors.schema_page(schema_name), title, &about, blocks)
    };
    edition.schemas().iter().map(page_of).collect()
}

/// The operations and schemas that refer to a schema.
fn users(edition: &Edition<'_>, schema: &str) -> Vec<Vec<Inline>> {
    let reference = format!("#/components/schemas/{schema}");
    let mut users = Vec::new();
    for each in edition.operations() {
        let bodies = each.responses(&edition.document).into_iter().map(|(_, response)| response.node);
        let bodies = bodies.chain(each.request_body(&edition.document).map(|body| body.node));
        let parameters = each.parameters(&edition.document).into_iter().map(|parameter| parameter.node);
        if bodies.chain(parameters).any(|node| refers_to(node, &reference)) {
            let target = Target::page(edition.path(&urls::operation(edition.api.name(), each.id)));
            users.push(vec![Inline::link(target, vec![text(title(&each))])]);
        }
    }
    for (name, _, node) in edition.schemas() {
        if name != schema && refers_to(node, &reference) {
            let target = Target::page(edition.path(&edition.api.anchors.schema_page(name)));
            users.push(vec![Inline::link(target, vec![code(name)])]);
        }
    }
    users
}

fn refers_to(node: &Node, reference: &str) -> bool {
    node.reference() == Some(reference)
        || node.entries().iter().any(|entry| refers_to(&entry.node, reference))
        || node.items().iter().any(|item| refers_to(item, reference))
}
