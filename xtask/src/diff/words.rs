//! What is said for readers, and keywords that have no rule of their own.

use super::at::{At, same_option};
use super::change::{Effect, Shift};
use super::comparison::Comparison;
use super::kind::Kind;

impl<'a> Comparison<'a> {
    /// Compares all keywords of an object but those that have rules of their own.
    pub(super) fn words(&mut self, old: &At<'a>, new: &At<'a>, subject: &str, ruled: &[&str]) {
        let new_keys = new.all().into_iter().filter(|(key, _)| old.node.get(key).is_none());
        for (key, _) in old.all().into_iter().chain(new_keys).filter(|(key, _)| !ruled.contains(key)) {
            let (before, after) = (old.child(key), new.child(key));
            if !same_option(before.as_ref(), after.as_ref()) {
                let kind = kind(key, after.as_ref());
                self.values((kind, Shift::Other, Effect::None), subject, before.as_ref(), after.as_ref());
            }
        }
    }
}

fn kind(key: &str, after: Option<&At<'_>>) -> Kind {
    match key {
        "description" | "title" | "summary" | "tags" | "externalDocs" | "termsOfService" | "contact" | "license"
        | "version" => Kind::DescriptionChanged,
        "example" | "examples" => Kind::ExampleChanged,
        "x-source" | "x-assumed" => Kind::ProvenanceChanged,
        "deprecated" if after.is_some_and(|after| after.node.value == crate::document::Value::Bool(true)) => {
            Kind::Deprecated
        }
        "deprecated" => Kind::Undeprecated,
        _ if key.starts_with("x-") => Kind::ExtensionChanged,
        _ => Kind::KeywordChanged,
    }
}
