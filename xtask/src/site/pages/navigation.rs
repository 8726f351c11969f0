//! The links at the top of every page.

use maud::{Markup, html};

use crate::site::api_view::ApiView;
use crate::site::languages::ENGLISH;
use crate::site::urls;

/// The links to the references of all APIs.
#[derive(Debug)]
pub struct Navigation<'a> {
    /// The name of each API and the text of its link.
    links: Vec<(&'a str, &'a str)>,
}

impl<'a> Navigation<'a> {
    /// Names each API by its vendor, or by its title where several APIs have one vendor.
    pub fn of(apis: &[ApiView<'a>]) -> Self {
        let is_unique = |vendor| apis.iter().filter(|each| each.source("vendor") == vendor).count() == 1;
        let text = |api: &ApiView<'a>| {
            let (vendor, title) = (api.source("vendor"), api.info("title"));
            if !vendor.is_empty() && is_unique(vendor) { vendor } else { title }
        };
        Self { links: apis.iter().map(|api| (api.api.name.as_str(), text(api))).collect() }
    }

    /// Renders the links; that of the `current` API is marked.
    pub fn links(&self, current: Option<&str>) -> Markup {
        html! {
            @for (name, text) in &self.links {
                a href=(urls::reference(name, ENGLISH.code)) aria-current=[page_if(Some(*name) == current)] { (text) }
                " "
            }
        }
    }
}

/// Returns the value of `aria-current` of a link.
pub fn page_if(is_current: bool) -> Option<&'static str> {
    is_current.then_some("page")
}
