//! The servers of an API.

use std::collections::BTreeSet;

use super::change::Strictness;
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::{NodeRef, key};
use crate::document::server_url;

/// A server with the values of its URL.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Server {
    /// The normalized URL, with `{}` for each variable.
    url: String,
    /// The variables, in the order of the URL.
    variables: Vec<Variable>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Variable {
    default: String,
    /// The allowed values; `None` if all are.
    values: Option<BTreeSet<String>>,
}

impl<'a> Comparison<'a> {
    /// Compares the servers of an operation: its own, those of its path, or those of the document. The Rust API takes the
    /// base URL as a setting.
    pub(super) fn servers(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>) {
        let (old, new) = (holder(old), holder(new));
        let [before, after] = [&old, &new].map(servers);
        let covers = |all: &BTreeSet<Server>, others: &BTreeSet<Server>| {
            others.iter().all(|server| all.iter().any(|each| each.covers(server)))
        };
        let is_looser = covers(&after, &before);
        let [at, new_at] = [&old, &new].map(|at| at.child("servers").unwrap_or_else(|| at.clone()));
        if is_looser && covers(&before, &after) {
            if annotations(&old) != annotations(&new) {
                self.record_values(ChangeKind::DescriptionChanged, "servers", Some(&at), Some(&new_at));
            }
            return;
        }
        let strictness = if is_looser { Strictness::Looser } else { Strictness::Stricter };
        let texts = [before, after].map(|all| all.iter().map(Server::text).collect::<Vec<_>>().join(", "));
        self.record_text(ChangeKind::ServerChanged.with(strictness), "servers", [&at, &new_at], texts);
    }
}

/// Returns the node with the operation's servers.
fn holder<'a>(operation: &NodeRef<'a>) -> NodeRef<'a> {
    let path = operation.pointer.ancestors().nth(1).and_then(|pointer| NodeRef::find(operation.document, &pointer));
    let levels = [Some(operation.clone()), path];
    let own = levels.into_iter().flatten().find(|at| !at.node.items_of("servers").is_empty());
    own.unwrap_or_else(|| NodeRef::root(operation.document))
}

fn servers(holder: &NodeRef<'_>) -> BTreeSet<Server> {
    let all: BTreeSet<Server> = holder.items("servers").iter().map(Server::of).collect();
    // OpenAPI's default.
    let here = || BTreeSet::from([Server { url: String::new(), variables: Vec::new() }]);
    if all.is_empty() { here() } else { all }
}

/// Returns the annotations of the servers, in order.
fn annotations(holder: &NodeRef<'_>) -> Vec<String> {
    let keywords = |at: &NodeRef<'_>, handled: &[&str]| -> Vec<String> {
        let keywords = at.entries().into_iter().filter(|(key, _)| !handled.contains(key));
        let mut keywords: Vec<String> = keywords.map(|(name, at)| format!("{name}: {}", key(at.node))).collect();
        keywords.sort();
        keywords
    };
    let all = holder.items("servers");
    all.iter()
        .flat_map(|server| {
            let url = server.node.str("url").unwrap_or_default();
            let names = server_url(url).1;
            let variables = server.members("variables");
            let used = names.iter().filter_map(|name| variables.iter().find(|(each, _)| each == name));
            let unused = variables.iter().filter(|(name, _)| !names.contains(name));
            let of_variables = used.flat_map(|(_, at)| keywords(at, &["default", "enum"]));
            let of_unused = unused.map(|(name, at)| format!("{name}: {}", key(at.node)));
            let mut annotations = vec![server_url(url).0];
            annotations.extend(keywords(server, &["url", "variables"]));
            annotations.extend(of_variables.chain(of_unused));
            annotations
        })
        .collect()
}

impl Server {
    fn of(at: &NodeRef<'_>) -> Self {
        let (url, names) = server_url(at.node.str("url").unwrap_or_default());
        let variables = at.child("variables");
        let variable = |name: &&str| {
            let variable = variables.as_ref().and_then(|all| all.child(name));
            let text = |at: &NodeRef<'_>| at.one_line();
            Variable {
                default: variable
                    .as_ref()
                    .and_then(|at| at.child("default"))
                    .map(|at| at.one_line())
                    .unwrap_or_default(),
                values: variable
                    .filter(|at| at.node.get("enum").is_some())
                    .map(|at| at.items("enum").iter().map(text).collect()),
            }
        };
        Self { url, variables: names.iter().map(variable).collect() }
    }

    /// Whether this server has all URLs of the other, and the same default URL.
    fn covers(&self, other: &Self) -> bool {
        self.url == other.url
            && self.variables.iter().zip(&other.variables).all(|(one, other)| {
                one.default == other.default
                    && match (&one.values, &other.values) {
                        (None, _) => true,
                        (Some(_), None) => false,
                        (Some(values), Some(others)) => values.is_superset(others),
                    }
            })
    }

    /// Returns the URL with the defaults of its variables: `https://{eu}.example`.
    fn text(&self) -> String {
        let mut parts = self.url.split("{}");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.zip(&self.variables).fold(first, |url, (part, variable)| {
            let values = variable.values.iter().flatten().cloned().collect::<Vec<_>>().join("|");
            let of = if values.is_empty() { String::new() } else { format!(" of {values}") };
            format!("{url}{{{}{of}}}{part}", variable.default)
        })
    }
}
