//! Who may call.

use std::collections::BTreeSet;

use super::at::{At, key, same_option};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;
use crate::document::{operations, server_url};

/// The ways to authorise, each with what it needs together: told by what is sent, whatever the names of the schemes.
type Ways = BTreeSet<BTreeSet<String>>;

/// What of a scheme says what is sent.
const RULED: [&str; 6] = ["type", "scheme", "in", "name", "flows", "openIdConnectUrl"];

impl<'a> Comparison<'a> {
    /// What is said of the whole document, and is not what its operations inherit.
    pub(super) fn document(&mut self) {
        let (old, new) = (At::root(self.old), At::root(self.new));
        let mut ruled = vec!["servers", "security", "paths", "components"];
        if let Some((old, new)) = old.child("info").zip(new.child("info")) {
            self.words(&old, &new, "info", &[]);
            ruled.push("info");
        }
        self.words(&old, &new, "document", &ruled);
        self.schemes(&old, &new);
        // Where no operation inherits them, they say nothing of requests.
        for part in ["servers", "security"] {
            let is_inherited = |at: &At<'a>| operations(at.document).iter().any(|each| each.node.get(part).is_none());
            let (before, after) = (old.child(part), new.child(part));
            if !is_inherited(&old) && !is_inherited(&new) && !same_option(before.as_ref(), after.as_ref()) {
                let what = (Kind::ComponentChanged, Shift::Other, Effect::None);
                self.values(what, part, before.as_ref(), after.as_ref());
            }
        }
    }

    /// What a scheme asks for is compared where it is asked for; its name, and one that nobody asks for, harm nobody.
    fn schemes(&mut self, old: &At<'a>, new: &At<'a>) {
        let schemes =
            |root: &At<'a>| root.child("components").map(|all| all.members("securitySchemes")).unwrap_or_default();
        let (old, new) = (schemes(old), schemes(new));
        let what = (Kind::ComponentChanged, Shift::Other, Effect::None);
        for (name, before) in &old {
            let subject = format!("scheme {name}");
            let Some((_, after)) = new.iter().find(|(other, _)| other == name) else {
                self.values(what, &subject, Some(before), None);
                continue;
            };
            self.words(before, after, &subject, &RULED);
            let is_same = sent(&before.resolve()) == sent(&after.resolve());
            let is_used = |at: &At<'a>| uses(at.document, name);
            // What the scopes are for; and where the scheme is used, it is said what it asks for.
            let has_words = is_same && !same_option(before.child("flows").as_ref(), after.child("flows").as_ref());
            if has_words || !is_same && !is_used(before) && !is_used(after) {
                self.values(what, &subject, Some(before), Some(after));
            }
        }
        for (name, after) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| other == name)) {
            self.values(what, &format!("scheme {name}"), None, Some(after));
        }
    }

    /// What an operation asks for: by itself, or as the document does.
    ///
    /// A client has its credentials from the whole document, so that one more is another constructor.
    pub(super) fn security(&mut self, old: &At<'a>, new: &At<'a>) {
        let (old, new) = (holder(old), holder(new));
        let (before, after) = (ways(&old), ways(&new));
        // One who satisfies a way satisfies each that needs less.
        let covers = |all: &Ways, others: &Ways| others.iter().all(|way| all.iter().any(|each| each.is_subset(way)));
        if before == after {
            return;
        }
        let is_looser = covers(&after, &before);
        let [known, found] = [self.old, self.new].map(credentials);
        let shift = if is_looser { Shift::Looser } else { Shift::Tighter };
        let rust = match (is_looser, found.is_subset(&known)) {
            (false, false) => Effect::Breaks,
            (true, _) if found != known => Effect::Compatible,
            _ => Effect::None,
        };
        let [old, new] = [old, new].map(|at| at.child("security").unwrap_or_else(|| at.clone()));
        let texts = [text(&before), text(&after)];
        self.texts((Kind::SecurityChanged, shift, rust), "security", [&old, &new], texts);
    }
}

fn holder<'a>(operation: &At<'a>) -> At<'a> {
    if operation.node.get("security").is_some() { operation.clone() } else { At::root(operation.document) }
}

fn ways(holder: &At<'_>) -> Ways {
    let root = At::root(holder.document);
    let ways = holder.items("security");
    let ways: Ways =
        ways.iter().map(|way| way.all().iter().flat_map(|(name, at)| needs(&root, name, at)).collect()).collect();
    if ways.is_empty() { Ways::from([BTreeSet::new()]) } else { ways }
}

/// All that some operation asks for.
fn credentials(document: &crate::document::Document) -> BTreeSet<String> {
    let found = operations(document).into_iter().filter_map(|operation| At::find(document, &operation.pointer));
    let mut holders: BTreeSet<_> = BTreeSet::new();
    let holders = found.map(|at| holder(&at)).filter(|at| holders.insert(at.pointer.clone()));
    holders.flat_map(|at| ways(&at)).flatten().collect()
}

fn uses(document: &crate::document::Document, name: &str) -> bool {
    let root = At::root(document);
    let found = operations(document).into_iter().filter_map(|operation| At::find(document, &operation.pointer));
    let mut holders = found.map(|at| holder(&at)).chain([root]);
    holders.any(|at| at.items("security").iter().any(|way| way.node.get(name).is_some()))
}

/// What a scheme asks for, and each of its scopes.
fn needs(root: &At<'_>, name: &str, scopes: &At<'_>) -> Vec<String> {
    let schemes = root.child("components").and_then(|components| components.child("securitySchemes"));
    let what = schemes.and_then(|all| all.child(name)).map_or_else(|| name.to_owned(), |at| sent(&at.resolve()));
    let scopes = scopes.node.items().iter().map(|scope| format!("{what} {}", scope.as_str().unwrap_or_default()));
    [what.clone()].into_iter().chain(scopes).collect()
}

/// What is sent, and where a token comes from.
fn sent(scheme: &At<'_>) -> String {
    let text = |key: &str| scheme.node.str(key).unwrap_or_default();
    match text("type") {
        "http" => format!("http {}", text("scheme").to_lowercase()),
        "apiKey" if text("in") == "header" => format!("header {}", text("name").to_lowercase()),
        "apiKey" => format!("{} {}", text("in"), text("name")),
        "openIdConnect" => format!("openIdConnect {}", server_url(text("openIdConnectUrl")).0),
        other => {
            let flow = |(name, flow): (&str, At<'_>)| {
                let parts = flow.all().into_iter().map(|(part, at)| match part {
                    "scopes" => {
                        let mut scopes: Vec<&str> = at.all().into_iter().map(|(scope, _)| scope).collect();
                        scopes.sort_unstable();
                        scopes.join(" ")
                    }
                    _ => at.node.as_str().map_or_else(|| key(at.node), |url| server_url(url).0),
                });
                let mut parts: Vec<String> = parts.collect();
                parts.sort();
                format!(" {name} {}", parts.join(" "))
            };
            let mut flows: Vec<String> = scheme.members("flows").into_iter().map(flow).collect();
            flows.sort();
            format!("{other}{}", flows.concat())
        }
    }
}

fn text(ways: &Ways) -> String {
    let way = |way: &BTreeSet<String>| match way.len() {
        0 => "none".to_owned(),
        _ => way.iter().map(String::as_str).collect::<Vec<_>>().join(" and "),
    };
    ways.iter().map(way).collect::<Vec<_>>().join(", or ")
}
