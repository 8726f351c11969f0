//! Where the API is.

use std::collections::BTreeSet;

use super::at::{At, key};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;
use crate::document::server_url;

/// A server, and what its URL can be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Server {
    /// In its normal form, with `{}` for each variable.
    url: String,
    /// Of each variable, in the order of the URL.
    variables: Vec<Variable>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Variable {
    default: String,
    /// `None` where it can be anything.
    values: Option<BTreeSet<String>>,
}

impl<'a> Comparison<'a> {
    /// The servers of an operation: its own, those of its path, or those of the document. The base URL is given to the
    /// client when it is made.
    pub(super) fn servers(&mut self, old: &At<'a>, new: &At<'a>) {
        let (old, new) = (holder(old), holder(new));
        let [before, after] = [&old, &new].map(servers);
        let covers = |all: &BTreeSet<Server>, others: &BTreeSet<Server>| {
            others.iter().all(|server| all.iter().any(|each| each.covers(server)))
        };
        let is_looser = covers(&after, &before);
        let [at, new_at] = [&old, &new].map(|at| at.child("servers").unwrap_or_else(|| at.clone()));
        if is_looser && covers(&before, &after) {
            if words(&old) != words(&new) {
                let what = (Kind::DescriptionChanged, Shift::Other, Effect::None);
                self.values(what, "servers", Some(&at), Some(&new_at));
            }
            return;
        }
        let shift = if is_looser { Shift::Looser } else { Shift::Tighter };
        let texts = [before, after].map(|all| all.iter().map(Server::text).collect::<Vec<_>>().join(", "));
        self.texts((Kind::ServerChanged, shift, Effect::None), "servers", [&at, &new_at], texts);
    }
}

/// What has the operation's servers.
fn holder<'a>(operation: &At<'a>) -> At<'a> {
    let path = operation.pointer.ancestors().nth(1).and_then(|pointer| At::find(operation.document, &pointer));
    let levels = [Some(operation.clone()), path];
    let own = levels.into_iter().flatten().find(|at| !at.node.items_of("servers").is_empty());
    own.unwrap_or_else(|| At::root(operation.document))
}

fn servers(holder: &At<'_>) -> BTreeSet<Server> {
    let all: BTreeSet<Server> = holder.items("servers").iter().map(Server::of).collect();
    // OpenAPI's own default.
    let here = || BTreeSet::from([Server { url: String::new(), variables: Vec::new() }]);
    if all.is_empty() { here() } else { all }
}

/// What is said of the servers for readers, and their order.
fn words(holder: &At<'_>) -> Vec<String> {
    let said = |at: &At<'_>, ruled: &[&str]| -> Vec<String> {
        let said = at.all().into_iter().filter(|(key, _)| !ruled.contains(key));
        let mut said: Vec<String> = said.map(|(name, at)| format!("{name}: {}", key(at.node))).collect();
        said.sort();
        said
    };
    let all = holder.items("servers");
    all.iter()
        .flat_map(|server| {
            let url = server.node.str("url").unwrap_or_default();
            let names = server_url(url).1;
            let variables = server.members("variables");
            let used = names.iter().filter_map(|name| variables.iter().find(|(each, _)| each == name));
            let unused = variables.iter().filter(|(name, _)| !names.contains(name));
            let of_variables = used.flat_map(|(_, at)| said(at, &["default", "enum"]));
            let of_unused = unused.map(|(name, at)| format!("{name}: {}", key(at.node)));
            let mut words = vec![server_url(url).0];
            words.extend(said(server, &["url", "variables"]));
            words.extend(of_variables.chain(of_unused));
            words
        })
        .collect()
}

impl Server {
    fn of(at: &At<'_>) -> Self {
        let (url, names) = server_url(at.node.str("url").unwrap_or_default());
        let variables = at.child("variables");
        let variable = |name: &&str| {
            let variable = variables.as_ref().and_then(|all| all.child(name));
            let text = |at: &At<'_>| at.text();
            Variable {
                default: variable.as_ref().and_then(|at| at.child("default")).map(|at| at.text()).unwrap_or_default(),
                values: variable
                    .filter(|at| at.node.get("enum").is_some())
                    .map(|at| at.items("enum").iter().map(text).collect()),
            }
        };
        Self { url, variables: names.iter().map(variable).collect() }
    }

    /// Whether all that the other can be, this one can be too, and is where nothing is chosen.
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

    /// `https://{eu}.example`, with what stands for the variables where nothing is chosen.
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
