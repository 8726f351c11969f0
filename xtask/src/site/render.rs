//! All files of the site.

use anyhow::Result;

use super::annotated::annotated;
use super::api_view::ApiView;
use super::files::Files;
use super::languages::{ENGLISH, Language};
use super::pages::{Card, Navigation, front, provenance, reference};
use super::samples::FirstSteps;
use super::{assets, downloads, urls};
use crate::document::{Document, to_json_text};
use crate::overlay::apply;
use crate::workspace::Documents;

/// Renders all files of the site from documents that the lint accepts.
///
/// # Errors
///
/// Returns an error if an operation has no sample in Rust, or if an asset is missing.
pub fn render(documents: &Documents) -> Result<Files> {
    let apis = ApiView::all(documents);
    let navigation = Navigation::of(&apis);
    let mut files = Files::new();
    assets::add(&mut files)?;
    let mut cards = Vec::new();
    for api in &apis {
        add_reference(&mut files, api, api.document, ENGLISH, &navigation)?;
        for (language, overlay) in &api.translations {
            add_reference(&mut files, api, &apply(api.document, overlay), *language, &navigation)?;
        }
        let downloads = downloads::add(&mut files, api)?;
        cards.push(Card { api, first_steps: FirstSteps::of(api)?, downloads });
    }
    files.insert(urls::FRONT.to_owned(), front(&cards, &navigation).into_bytes());
    files.insert(urls::PROVENANCE.to_owned(), provenance(&apis, &navigation).into_bytes());
    Ok(files)
}

/// Adds the reference page of an API in one language, and its data. `document` is the API's in that language.
fn add_reference(
    files: &mut Files,
    api: &ApiView<'_>,
    document: &Document,
    language: Language<'_>,
    navigation: &Navigation<'_>,
) -> Result<()> {
    let name = &api.api.name;
    // Escaped, so that no `</script>` in a text ends the script.
    let json = to_json_text(&annotated(api, document, language)?, None).replace('<', "\\u003c");
    let data = format!("data/{name}.{}.js", language.code);
    files.insert(data.clone(), format!("window.reference = {json};\n").into_bytes());
    let title = document.root.get("info").and_then(|info| info.str("title")).unwrap_or(name);
    let page = reference(api, title, language, navigation, &data);
    files.insert(urls::reference(name, language.code), page.into_bytes());
    Ok(())
}
