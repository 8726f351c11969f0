//! Request bodies and responses.

use std::collections::BTreeSet;

use super::change::Compatibility;
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::NodeRef;
use crate::document::{JSON, essence, is_same_header, media_type};

impl<'a> Comparison<'a> {
    pub(super) fn request_body(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>) {
        let [old, new] = [old, new].map(|at| at.child("requestBody").map(|body| body.resolve()));
        let (old, new) = match (&old, &new) {
            (Some(old), Some(new)) => (old, new),
            (None, None) => return,
            (old, new) => {
                let at = old.as_ref().or(new.as_ref());
                let is_required = at.is_some_and(|at| at.flag("required"));
                let assessment = match (new, is_required) {
                    (None, _) => ChangeKind::BodyRemoved.stricter(),
                    // A required body is an argument of the method.
                    (Some(_), true) => ChangeKind::BodyAdded.stricter(),
                    (Some(_), false) => ChangeKind::BodyAdded.looser(),
                };
                if let Some(at) = at {
                    self.record_one_sided(assessment, "body", at, new.is_some(), String::new());
                    self.mark_all_used(at);
                }
                return;
            }
        };
        self.mark_used(old);
        self.mark_used(new);
        if old.flag("required") != new.flag("required") {
            let is_stricter = new.flag("required");
            let assessment =
                if is_stricter { ChangeKind::BodyRequired.stricter() } else { ChangeKind::BodyOptional.looser() };
            let texts = [old, new].map(|at| if at.flag("required") { "required" } else { "optional" }.to_owned());
            self.record_text(assessment, "body", [old, new], texts);
        }
        self.annotations(old, new, "body", &["required", "content"]);
        self.content(old, new, "body");
    }

    pub(super) fn responses(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>) {
        let is_status = |(status, _): &(&str, NodeRef<'a>)| !status.starts_with("x-");
        let [old, new] = [old, new].map(|at| at.members("responses").into_iter().filter(is_status).collect::<Vec<_>>());
        let (mut paired, mut new_paired) = (BTreeSet::new(), BTreeSet::new());
        for (index, position) in pairs(&old, &new) {
            let (Some((status, before)), Some((new_status, after))) = (old.get(index), new.get(position)) else {
                continue;
            };
            self.scope.is_error = !is_success(new_status);
            if !status.eq_ignore_ascii_case(new_status) {
                let texts = [*status, *new_status].map(str::to_owned);
                self.record_text(ChangeKind::StatusChanged, new_status, [before, after], texts);
            }
            self.response(&before.resolve(), &after.resolve(), new_status);
            paired.insert(index);
            new_paired.insert(position);
        }
        for (_, (status, before)) in old.iter().enumerate().filter(|(index, _)| !paired.contains(index)) {
            self.scope.is_error = !is_success(status);
            self.status(ChangeKind::StatusRemoved, status, before);
        }
        for (_, (status, after)) in new.iter().enumerate().filter(|(position, _)| !new_paired.contains(position)) {
            self.scope.is_error = !is_success(status);
            self.status(ChangeKind::StatusAdded, status, after);
        }
        self.scope.is_error = false;
    }

    fn status(&mut self, kind: ChangeKind, status: &str, at: &NodeRef<'a>) {
        // The client reads any status of an error response.
        let assessment = if self.scope.is_error { kind.stricter() } else { kind.into() };
        self.record_one_sided(assessment, status, at, kind == ChangeKind::StatusAdded, String::new());
        self.mark_all_used(at);
    }

    fn response(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, status: &str) {
        self.mark_used(old);
        self.mark_used(new);
        self.annotations(old, new, status, &["content", "headers"]);
        self.content(old, new, status);
        self.headers(old, new, status);
    }

    /// Compares the headers, which the client passes on unchanged.
    fn headers(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, status: &str) {
        let [old, new] = [old, new].map(|at| at.members("headers"));
        for (name, before) in &old {
            let item = format!("{status} header {name}");
            let Some((_, after)) = new.iter().find(|(other, _)| is_same_header(other, name)) else {
                self.record_values(ChangeKind::HeaderRemoved, &item, Some(before), None);
                continue;
            };
            let (before, after) = (before.resolve(), after.resolve());
            if before.flag("required") != after.flag("required") {
                let is_stricter = after.flag("required");
                let assessment = if is_stricter {
                    ChangeKind::HeaderRequired.stricter()
                } else {
                    ChangeKind::HeaderOptional.looser()
                };
                self.record_values(assessment, &item, Some(&before), Some(&after));
            }
            self.annotations(&before, &after, &item, &["required", "schema"]);
            if let Some((old, new)) = before.child("schema").zip(after.child("schema")) {
                let is_error = std::mem::replace(&mut self.scope.is_error, true);
                self.schema(&old, &new, &item);
                self.scope.is_error = is_error;
            }
        }
        for (name, after) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| is_same_header(other, name))) {
            let item = format!("{status} header {name}");
            self.record_values(ChangeKind::HeaderAdded.looser(), &item, None, Some(after));
        }
    }

    fn content(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        let [old, mut left] = [old, new].map(|at| at.members("content"));
        let mut removed = Vec::new();
        for (name, before) in old {
            let normal = media_type(name);
            match left.iter().position(|(other, _)| media_type(other) == normal) {
                Some(position) => self.media_types(&before, &left.remove(position).1, item),
                None => removed.push((name, before)),
            }
        }
        // With other parameters it is another media type, but its body is compared all the same.
        for (name, before) in removed {
            let Some(position) = left.iter().position(|(other, _)| essence(other) == essence(name)) else {
                self.media_type(ChangeKind::MediaTypeRemoved, (name, &before), item);
                continue;
            };
            let (new_name, after) = left.remove(position);
            let texts = [name, new_name].map(str::to_owned);
            self.record_text(ChangeKind::MediaTypeChanged, item, [&before, &after], texts);
            self.media_types(&before, &after, item);
        }
        for (name, after) in left {
            self.media_type(ChangeKind::MediaTypeAdded, (name, &after), item);
        }
    }

    fn media_types(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) {
        self.annotations(old, new, item, &["schema"]);
        match (old.child("schema"), new.child("schema")) {
            (Some(before), Some(after)) => self.schema(&before, &after, item),
            (None, None) => {}
            (before, after) => {
                self.record_values(
                    ChangeKind::KeywordChanged.with_rust(Compatibility::Breaking),
                    item,
                    before.as_ref(),
                    after.as_ref(),
                );
            }
        }
    }

    /// Records a media type that was added or removed. The Rust type of a body is that of its JSON.
    fn media_type(&mut self, kind: ChangeKind, (name, at): (&str, &NodeRef<'a>), item: &str) {
        let rust = if media_type(name) == JSON { Compatibility::Breaking } else { Compatibility::Unaffected };
        let is_new = kind == ChangeKind::MediaTypeAdded;
        let assessment = if is_new { kind.looser() } else { kind.into() };
        self.record_one_sided(assessment.with_rust(rust), item, at, is_new, name.to_owned());
        self.mark_all_used(at);
    }
}

/// Returns the pairs of responses with the same statuses, by their indices. `200` is one of `2XX`.
fn pairs(old: &[(&str, NodeRef<'_>)], new: &[(&str, NodeRef<'_>)]) -> BTreeSet<(usize, usize)> {
    let nearest = |status: &str, others: &[(&str, NodeRef<'_>)]| {
        let is_same = others.iter().position(|(other, _)| other.eq_ignore_ascii_case(status));
        is_same
            .or_else(|| others.iter().position(|(other, _)| is_within(status, other)))
            .or_else(|| others.iter().position(|(other, _)| *other == "default" && !is_success(status)))
    };
    let of_old = old.iter().enumerate().filter_map(|(index, (status, _))| Some((index, nearest(status, new)?)));
    let of_new = new.iter().enumerate().filter_map(|(position, (status, _))| Some((nearest(status, old)?, position)));
    of_old.chain(of_new).collect()
}

/// Whether a status is in a range such as `2XX`.
fn is_within(status: &str, range: &str) -> bool {
    let digit = range.strip_suffix("XX").or_else(|| range.strip_suffix("xx"));
    digit.is_some_and(|digit| status.len() == 3 && status.starts_with(digit))
}

fn is_success(status: &str) -> bool {
    status.starts_with('2')
}
