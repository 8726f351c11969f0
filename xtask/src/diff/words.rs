//! What is said for readers, and keywords that have no rule of their own.

use super::at::{At, same, same_digits};
use super::change::{Effect, Shift, Way};
use super::comparison::Comparison;
use super::kind::Kind;

impl<'a> Comparison<'a> {
    /// Compares all keywords of an object but those that have rules of their own.
    pub(super) fn words(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, ruled: &[&str]) {
        self.words_of([old.all(), new.all()], subject, ruled);
    }

    /// The same of what several objects say together: the first that says something is heard.
    pub(super) fn words_of(&mut self, [old, new]: [Vec<(&'a str, At<'a>)>; 2], subject: &str, ruled: &[&str]) {
        let find =
            |all: &[(&'a str, At<'a>)], key: &str| all.iter().find(|(each, _)| *each == key).map(|(_, at)| at.clone());
        let mut keys: Vec<&str> = old.iter().chain(&new).map(|(key, _)| *key).collect();
        let mut seen = std::collections::BTreeSet::new();
        keys.retain(|key| !ruled.contains(key) && seen.insert(*key));
        for key in keys {
            self.word(key, [find(&old, key), find(&new, key)], subject);
        }
    }

    fn word(&mut self, key: &str, [old, new]: [Option<At<'a>>; 2], subject: &str) {
        let kind = kind(key, [old.as_ref(), new.as_ref()]);
        let is_same = match (&old, &new) {
            (Some(old), Some(new)) if kind == Kind::ExampleChanged => same_digits(old.node, new.node),
            (Some(old), Some(new)) => same(old.node, new.node),
            (old, new) => old.is_none() && new.is_none(),
        };
        if is_same {
            return;
        }
        let (old, new) = (old.as_ref(), new.as_ref());
        let what = match (key, self.scope.way) {
            // What is for the other way only is not there any more.
            ("readOnly", Way::Request) | ("writeOnly", Way::Answer) => {
                let shift = if self.scope.way == Way::Request { Shift::Tighter } else { Shift::Other };
                match new {
                    Some(_) => (Kind::PropertyRemoved, shift, Effect::None),
                    None => (Kind::PropertyAdded, Shift::Looser, Effect::None),
                }
            }
            _ => (kind, Shift::Other, Effect::None),
        };
        self.values(what, subject, old, new);
    }
}

fn kind(key: &str, [old, new]: [Option<&At<'_>>; 2]) -> Kind {
    match key {
        "description" | "title" | "summary" | "tags" | "externalDocs" | "termsOfService" | "contact" | "license"
        | "version" => Kind::DescriptionChanged,
        "example" | "examples" => Kind::ExampleChanged,
        "x-source" | "x-assumed" => Kind::ProvenanceChanged,
        "deprecated" if new.is_some() => Kind::Deprecated,
        "deprecated" => Kind::Undeprecated,
        // Neither is sent, nor has a type.
        "links" => Kind::LinkChanged,
        "bearerFormat" | "readOnly" | "writeOnly" | "xml" => Kind::HintChanged,
        "discriminator" if [old, new].into_iter().flatten().all(is_plain_hint) && is_one_name(old, new) => {
            Kind::HintChanged
        }
        _ if key.starts_with("x-") => Kind::ExtensionChanged,
        _ => Kind::KeywordChanged,
    }
}

/// A discriminator whose values are the names of the schemas, which hold by themselves.
fn is_plain_hint(discriminator: &At<'_>) -> bool {
    discriminator.node.entries().iter().all(|entry| entry.key == "propertyName" || entry.key.starts_with("x-"))
}

fn is_one_name(old: Option<&At<'_>>, new: Option<&At<'_>>) -> bool {
    let [old, new] = [old, new].map(|at| at.and_then(|at| at.node.str("propertyName")));
    old.is_none() || new.is_none() || old == new
}
