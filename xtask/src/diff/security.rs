//! Who may call, and where.

use std::collections::BTreeSet;

use super::at::{At, same_option};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;

/// The ways to authorise, each with the schemes that it needs together: told by what is sent, whatever their names.
type Ways = BTreeSet<BTreeSet<String>>;

impl<'a> Comparison<'a> {
    /// What is said of the whole document.
    pub(super) fn document(&mut self) {
        let (old, new) = (At::root(self.old), At::root(self.new));
        self.security(&old, &new, "security", Effect::Breaks);
        self.servers(&old, &new, "servers");
        let mut ruled = vec!["servers", "security", "paths", "components"];
        if let Some((old, new)) = old.child("info").zip(new.child("info")) {
            self.words(&old, &new, "info", &[]);
            ruled.push("info");
        }
        self.words(&old, &new, "document", &ruled);
        self.schemes(&old, &new);
    }

    /// What a scheme asks for is compared where it is asked for; its name, and one that nobody asks for, harm nobody.
    fn schemes(&mut self, old: &At<'a>, new: &At<'a>) {
        let schemes =
            |root: &At<'a>| root.child("components").map(|all| all.members("securitySchemes")).unwrap_or_default();
        let (old, new) = (schemes(old), schemes(new));
        let what = (Kind::ComponentChanged, Shift::Other, Effect::None);
        for (name, before) in &old {
            let subject = format!("scheme {name}");
            match new.iter().find(|(other, _)| other == name) {
                Some((_, after)) => {
                    let ruled = ["type", "scheme", "in", "name", "flows", "openIdConnectUrl"];
                    self.words(before, after, &subject, &ruled);
                }
                None => self.values(what, &subject, Some(before), None),
            }
        }
        for (name, after) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| other == name)) {
            self.values(what, &format!("scheme {name}"), None, Some(after));
        }
    }

    /// The client has its credentials from the whole document; what an operation asks for is no part of the Rust API.
    pub(super) fn operation_security(&mut self, old: &At<'a>, new: &At<'a>) {
        let is_own = old.node.get("security").is_some() || new.node.get("security").is_some();
        if is_own {
            self.security(old, new, "security", Effect::None);
        }
    }

    fn security(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, rust: Effect) {
        let (before, after) = (ways(old), ways(new));
        if before == after {
            return;
        }
        let shift = if after.is_superset(&before) { Shift::Looser } else { Shift::Tighter };
        let rust = if shift == Shift::Looser { rust.min(Effect::Compatible) } else { rust };
        let [old, new] = [old, new].map(|at| at.child("security").unwrap_or_else(|| at.clone()));
        let texts = [text(&before), text(&after)];
        self.texts((Kind::SecurityChanged, shift, rust), subject, [&old, &new], texts);
    }

    /// The base URL is given to the client when it is made.
    pub(super) fn servers(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let (before, after) = (old.child("servers"), new.child("servers"));
        if same_option(before.as_ref(), after.as_ref()) {
            return;
        }
        let urls = |at: &At<'a>| -> BTreeSet<String> {
            at.items("servers").iter().filter_map(|server| server.node.str("url").map(str::to_owned)).collect()
        };
        let (urls, new_urls) = (urls(old), urls(new));
        if urls == new_urls {
            let what = (Kind::DescriptionChanged, Shift::Other, Effect::None);
            return self.values(what, subject, before.as_ref(), after.as_ref());
        }
        let shift = if new_urls.is_superset(&urls) { Shift::Looser } else { Shift::Tighter };
        let [old, new] = [(before, old), (after, new)].map(|(at, holder)| at.unwrap_or_else(|| holder.clone()));
        let texts = [urls, new_urls].map(|urls| urls.into_iter().collect::<Vec<_>>().join(", "));
        self.texts((Kind::ServerChanged, shift, Effect::None), subject, [&old, &new], texts);
    }
}

fn ways(holder: &At<'_>) -> Ways {
    let root = At::root(holder.document);
    let own = holder.node.get("security").map(|_| holder.items("security"));
    let ways = own.unwrap_or_else(|| root.items("security"));
    let ways: Ways =
        ways.iter().map(|way| way.all().iter().map(|(name, at)| scheme(&root, name, at)).collect()).collect();
    if ways.is_empty() { Ways::from([BTreeSet::new()]) } else { ways }
}

fn scheme(root: &At<'_>, name: &str, scopes: &At<'_>) -> String {
    let schemes = root.child("components").map(|components| components.members("securitySchemes")).unwrap_or_default();
    let scheme = schemes.into_iter().find(|(each, _)| *each == name).map(|(_, at)| at.resolve());
    let Some(scheme) = scheme else { return name.to_owned() };
    let text = |key: &str| scheme.node.str(key).unwrap_or_default();
    let what = match text("type") {
        "http" => format!("http {}", text("scheme").to_lowercase()),
        "apiKey" => format!("{} {}", text("in"), text("name")),
        other => {
            let details = ["flows", "openIdConnectUrl"].into_iter().filter_map(|key| scheme.child(key));
            details.fold(other.to_owned(), |text, detail| format!("{text} {}", detail.text()))
        }
    };
    if scopes.node.items().is_empty() { what } else { format!("{what} {}", scopes.text()) }
}

fn text(ways: &Ways) -> String {
    let way = |way: &BTreeSet<String>| match way.len() {
        0 => "none".to_owned(),
        _ => way.iter().map(String::as_str).collect::<Vec<_>>().join(" and "),
    };
    ways.iter().map(way).collect::<Vec<_>>().join(", or ")
}
