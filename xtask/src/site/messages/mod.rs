//! The site's own words, in each language that it has.

mod en;
mod keywords;
mod pl;
mod ru;

pub use en::ENGLISH;
pub use keywords::Keywords;
pub use pl::POLISH;
pub use ru::RUSSIAN;

/// The site's own words in a language. Longer ones are Markdown.
#[derive(Debug)]
pub struct Messages {
    /// The words for the standings of facts.
    pub standings: StandingWords,
    /// The words for the keywords of a document.
    pub keywords: Keywords,
    /// The words at the top and the bottom of each page.
    pub frame: FrameWords,
    /// The words of the references.
    pub reference: ReferenceWords,
    /// The words of the form that sends requests.
    pub console: ConsoleWords,
    /// The words of the front page.
    pub front: FrontWords,
    /// The words of the page about provenance.
    pub provenance: ProvenanceWords,
    /// The words of the page of changes.
    pub changes: ChangesWords,
    /// The title of the page for a path without a page.
    pub not_found: &'static str,
    /// What that page says.
    pub not_found_text: &'static str,
}

/// The words for the standings of facts.
#[derive(Debug)]
pub struct StandingWords {
    /// A source about this API states the fact.
    pub documented: &'static str,
    /// The fact is assumed, and a source of the same product or family supports it.
    pub supported: &'static str,
    /// The fact is assumed.
    pub assumed: &'static str,
    /// Two sources about this API disagree.
    pub conflict: &'static str,
    /// What each of the four means, in their order.
    pub meanings: [&'static str; 4],
    /// The link to all items with the same rationale.
    pub all_items: &'static str,
    /// Introduces the source that a document follows.
    pub follows: &'static str,
    /// Introduces the source that says something else.
    pub against: &'static str,
    /// Introduces the day on which a source was read.
    pub read: &'static str,
    /// A source about this API.
    pub kind_api: &'static str,
    /// A source about another part of the same product.
    pub kind_product: &'static str,
    /// A source about another product of the same makers.
    pub kind_family: &'static str,
}

/// The words at the top and the bottom of each page.
#[derive(Debug)]
pub struct FrameWords {
    /// The link that skips the top of the page.
    pub skip: &'static str,
    /// The link to the front page.
    pub overview: &'static str,
    /// The link to the page about provenance.
    pub provenance: &'static str,
    /// The link to the page of changes.
    pub changes: &'static str,
    /// The name of the links of the site.
    pub site: &'static str,
    /// The name of the links to the page in other languages.
    pub languages: &'static str,
    /// The name of the links to other versions.
    pub versions: &'static str,
    /// The version of the working tree.
    pub unreleased: &'static str,
    /// The note on pages of the working tree, where there is a release.
    pub unreleased_note: &'static str,
    /// The note on pages of a release that is not the last.
    pub old_note: &'static str,
    /// The link from these notes to the last release.
    pub to_latest: &'static str,
    /// The button that changes between light and dark colours.
    pub theme: &'static str,
    /// The field for a search.
    pub search: &'static str,
    /// What is said of a search without results.
    pub nothing_found: &'static str,
    /// The name of the links to the parts of an API.
    pub contents: &'static str,
    /// The link to the page as Markdown.
    pub markdown: &'static str,
    /// The link to the whole reference on one page.
    pub whole: &'static str,
}

/// The words of the references.
#[derive(Debug)]
pub struct ReferenceWords {
    /// The heading of the operations.
    pub operations: &'static str,
    /// What the page of the whole reference is.
    pub whole: &'static str,
    /// The heading of the schemas.
    pub schemas: &'static str,
    /// The heading of the parameters.
    pub parameters: &'static str,
    /// The heading of the body of a request.
    pub body: &'static str,
    /// The heading of the responses.
    pub responses: &'static str,
    /// The heading of the fields of a schema.
    pub fields: &'static str,
    /// The heading of the values of a schema.
    pub values: &'static str,
    /// The heading of the samples.
    pub samples: &'static str,
    /// The heading of the credentials.
    pub authorisation: &'static str,
    /// The heading of the servers.
    pub servers: &'static str,
    /// Introduces an example.
    pub example: &'static str,
    /// Introduces a default value.
    pub default: &'static str,
    /// A required parameter or field.
    pub required: &'static str,
    /// Alternatives follow.
    pub forms: &'static str,
    /// The operations that use a schema.
    pub used_by: &'static str,
    /// Where a parameter is: in the path, in the query, in a header.
    pub locations: [&'static str; 3],
    /// "array of"
    pub array_of: &'static str,
    /// "or"
    pub or: &'static str,
    /// A schema without constraints.
    pub anything: &'static str,
    /// An object that can have other fields.
    pub other_fields: &'static str,
    /// An operation that can be repeated.
    pub repeatable: &'static str,
    /// An operation that must not be repeated.
    pub not_repeatable: &'static str,
    /// Two items of which the first is at most the second.
    pub at_most: &'static str,
    /// What the schemas of the page can be downloaded as.
    pub json_schema: &'static str,
    /// An operation without credentials.
    pub no_credentials: &'static str,
}

/// The words of the form that sends requests.
#[derive(Debug)]
pub struct ConsoleWords {
    /// The heading.
    pub title: &'static str,
    /// What the form does, and where credentials go.
    pub text: &'static str,
    /// The field for the server's URL.
    pub server: &'static str,
    /// The choice of credentials.
    pub credentials: &'static str,
    /// The body of the request.
    pub body: &'static str,
    /// The button.
    pub send: &'static str,
    /// While the response is awaited.
    pub sending: &'static str,
    /// Why there is no response.
    pub failed: &'static str,
    /// A response without a body.
    pub empty: &'static str,
    /// A field that has to be filled in.
    pub missing: &'static str,
}

/// The words of the front page.
#[derive(Debug)]
pub struct FrontWords {
    /// The title.
    pub title: &'static str,
    /// What the site is.
    pub description: &'static str,
    /// The introduction.
    pub lead: &'static str,
    /// Heads the code for curl.
    pub curl: &'static str,
    /// Heads the code in Rust.
    pub rust: &'static str,
    /// Heads the section about the sandbox.
    pub sandbox: &'static str,
    /// The section about the sandbox.
    pub sandbox_text: &'static str,
    /// Heads the files to download.
    pub downloads: &'static str,
    /// The headings of their table.
    pub download_columns: [&'static str; 3],
    /// Introduces the APIs whose reference is in other languages only.
    pub elsewhere: &'static str,
    /// Heads the list of the schema files.
    pub schema_files: &'static str,
}

/// The words of the page about provenance.
#[derive(Debug)]
pub struct ProvenanceWords {
    /// The title.
    pub title: &'static str,
    /// What the page is.
    pub description: &'static str,
    /// What a fact is.
    pub lead: &'static str,
    /// "facts"
    pub facts: &'static str,
    /// The heading of the kinds of items.
    pub kind: &'static str,
    /// The kinds of items, in their order.
    pub kinds: [&'static str; 7],
    /// The caption of the facts by kind of item.
    pub by_kind: &'static str,
    /// The caption of the facts by section of a source.
    pub by_section: &'static str,
    /// The heading of the sections.
    pub section: &'static str,
    /// The caption of the sources.
    pub sources: &'static str,
    /// The headings of the sources: source, about, read.
    pub source_columns: [&'static str; 3],
    /// Heads the rationales.
    pub rationales: &'static str,
    /// Introduces the number of items.
    pub items: &'static str,
    /// What is measured: all facts of an API.
    pub total: &'static str,
}

/// The words of the page of changes.
#[derive(Debug)]
pub struct ChangesWords {
    /// The title.
    pub title: &'static str,
    /// What the page is.
    pub description: &'static str,
    /// Said where nothing is released.
    pub nothing: &'static str,
    /// The link to the feed.
    pub feed: &'static str,
    /// Said of the first release.
    pub first: &'static str,
    /// Said of releases without changes in the documents.
    pub none: &'static str,
}
