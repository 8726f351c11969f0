//! Security requirements.

use std::collections::BTreeSet;

use super::change::{Compatibility, Strictness};
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, key, same_option};
use crate::document::{Document, operations, server_url};

/// The alternative security requirements, each a set of credentials. A credential is identified by what is sent, not by
/// the name of its scheme.
type Requirements = BTreeSet<BTreeSet<String>>;

/// The keywords of a scheme that decide what is sent.
const HANDLED: [&str; 6] = ["type", "scheme", "in", "name", "flows", "openIdConnectUrl"];

impl<'a> Comparison<'a> {
    /// Compares what is about the whole document, and not inherited by its operations.
    pub(super) fn document(&mut self) {
        let (old, new) = (NodeRef::root(self.old), NodeRef::root(self.new));
        let mut handled = vec!["servers", "security", "paths", "components"];
        if let Some((old, new)) = old.child("info").zip(new.child("info")) {
            self.annotations(&old, &new, "info", &[]);
            handled.push("info");
        }
        self.annotations(&old, &new, "document", &handled);
        self.schemes(&old, &new);
        // They affect requests only if an operation inherits them.
        for part in ["servers", "security"] {
            let is_inherited =
                |at: &NodeRef<'a>| operations(at.document).iter().any(|each| each.node.get(part).is_none());
            let (before, after) = (old.child(part), new.child(part));
            if !is_inherited(&old) && !is_inherited(&new) && !same_option(before.as_ref(), after.as_ref()) {
                self.record_values(ChangeKind::ComponentChanged, part, before.as_ref(), after.as_ref());
            }
        }
    }

    /// Compares the security schemes. What a scheme requires is compared at the operations that use it. Its name, and a
    /// scheme without a use, break nothing.
    fn schemes(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>) {
        let schemes =
            |root: &NodeRef<'a>| root.child("components").map(|all| all.members("securitySchemes")).unwrap_or_default();
        let (old, new) = (schemes(old), schemes(new));
        let change = ChangeKind::ComponentChanged;
        for (name, before) in &old {
            let item = format!("scheme {name}");
            let Some((_, after)) = new.iter().find(|(other, _)| other == name) else {
                self.record_values(change, &item, Some(before), None);
                continue;
            };
            self.annotations(before, after, &item, &HANDLED);
            let is_same = sent(&before.resolve()) == sent(&after.resolve());
            let is_used = |at: &NodeRef<'a>| uses(at.document, name);
            // The descriptions of scopes. Of a scheme in use, its operations report the rest.
            let has_annotations =
                is_same && !same_option(before.child("flows").as_ref(), after.child("flows").as_ref());
            if has_annotations || !is_same && !is_used(before) && !is_used(after) {
                self.record_values(change, &item, Some(before), Some(after));
            }
        }
        for (name, after) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| other == name)) {
            self.record_values(change, &format!("scheme {name}"), None, Some(after));
        }
    }

    /// Compares the security requirements of an operation: its own, or those of the document.
    ///
    /// A client gets its credentials once for all operations, so a new one is another constructor.
    pub(super) fn security(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>) {
        let (old, new) = (holder(old), holder(new));
        let (before, after) = (requirements(&old), requirements(&new));
        // A client that meets a requirement meets each one with fewer credentials.
        let covers = |all: &Requirements, others: &Requirements| {
            others.iter().all(|requirement| all.iter().any(|each| each.is_subset(requirement)))
        };
        if before == after {
            return;
        }
        let is_looser = covers(&after, &before);
        let [known, found] = [self.old, self.new].map(credentials);
        let strictness = if is_looser { Strictness::Looser } else { Strictness::Stricter };
        let rust = match (is_looser, found.is_subset(&known)) {
            (false, false) => Compatibility::Breaking,
            (true, _) if found != known => Compatibility::Compatible,
            _ => Compatibility::Unaffected,
        };
        let [old, new] = [old, new].map(|at| at.child("security").unwrap_or_else(|| at.clone()));
        let texts = [text(&before), text(&after)];
        self.record_text(ChangeKind::SecurityChanged.with(strictness).with_rust(rust), "security", [&old, &new], texts);
    }
}

fn holder<'a>(operation: &NodeRef<'a>) -> NodeRef<'a> {
    if operation.node.get("security").is_some() { operation.clone() } else { NodeRef::root(operation.document) }
}

fn requirements(holder: &NodeRef<'_>) -> Requirements {
    let root = NodeRef::root(holder.document);
    let credentials = |requirement: &NodeRef<'_>| {
        let schemes = requirement.entries();
        schemes.iter().flat_map(|(name, at)| scheme_credentials(&root, name, at)).collect()
    };
    let requirements: Requirements = holder.items("security").iter().map(credentials).collect();
    if requirements.is_empty() { Requirements::from([BTreeSet::new()]) } else { requirements }
}

/// Returns the credentials that any operation requires.
fn credentials(document: &Document) -> BTreeSet<String> {
    let found = operations(document).into_iter().filter_map(|operation| NodeRef::find(document, &operation.pointer));
    let mut holders: BTreeSet<_> = BTreeSet::new();
    let holders = found.map(|at| holder(&at)).filter(|at| holders.insert(at.pointer.clone()));
    holders.flat_map(|at| requirements(&at)).flatten().collect()
}

fn uses(document: &Document, name: &str) -> bool {
    let root = NodeRef::root(document);
    let found = operations(document).into_iter().filter_map(|operation| NodeRef::find(document, &operation.pointer));
    let mut holders = found.map(|at| holder(&at)).chain([root]);
    holders.any(|at| at.items("security").iter().any(|requirement| requirement.node.get(name).is_some()))
}

/// Returns the credential of a scheme, and each of its scopes.
fn scheme_credentials(root: &NodeRef<'_>, name: &str, scopes: &NodeRef<'_>) -> Vec<String> {
    let schemes = root.child("components").and_then(|components| components.child("securitySchemes"));
    let credential = schemes.and_then(|all| all.child(name)).map_or_else(|| name.to_owned(), |at| sent(&at.resolve()));
    let scopes = scopes.node.items().iter().map(|scope| format!("{credential} {}", scope.as_str().unwrap_or_default()));
    [credential.clone()].into_iter().chain(scopes).collect()
}

/// Describes what is sent, and where a token comes from.
fn sent(scheme: &NodeRef<'_>) -> String {
    let text = |key: &str| scheme.node.str(key).unwrap_or_default();
    match text("type") {
        "http" => format!("http {}", text("scheme").to_lowercase()),
        "apiKey" if text("in") == "header" => format!("header {}", text("name").to_lowercase()),
        "apiKey" => format!("{} {}", text("in"), text("name")),
        "openIdConnect" => format!("openIdConnect {}", server_url(text("openIdConnectUrl")).0),
        other => {
            let flow = |(name, flow): (&str, NodeRef<'_>)| {
                let parts = flow.entries().into_iter().map(|(part, at)| match part {
                    "scopes" => {
                        let mut scopes: Vec<&str> = at.entries().into_iter().map(|(scope, _)| scope).collect();
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

fn text(requirements: &Requirements) -> String {
    let text = |requirement: &BTreeSet<String>| match requirement.len() {
        0 => "none".to_owned(),
        _ => requirement.iter().map(String::as_str).collect::<Vec<_>>().join(" and "),
    };
    requirements.iter().map(text).collect::<Vec<_>>().join(", or ")
}
