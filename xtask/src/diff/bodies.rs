//! Bodies of requests, and answers.

use std::collections::BTreeSet;

use super::at::At;
use super::change::{Effect, Shift};
use super::comparison::{Comparison, Note};
use super::kind::Kind;
use crate::document::{JSON, essence, is_same_header, media_type};

impl<'a> Comparison<'a> {
    pub(super) fn request_body(&mut self, old: &At<'a>, new: &At<'a>) {
        let [old, new] = [old, new].map(|at| at.child("requestBody").map(|body| body.resolve()));
        let (old, new) = match (&old, &new) {
            (Some(old), Some(new)) => (old, new),
            (None, None) => return,
            (old, new) => {
                let at = old.as_ref().or(new.as_ref());
                let is_required = at.is_some_and(|at| at.is("required"));
                let (kind, shift) = match (new, is_required) {
                    (None, _) => (Kind::BodyRemoved, Shift::Tighter),
                    (Some(_), true) => (Kind::BodyAdded, Shift::Tighter),
                    (Some(_), false) => (Kind::BodyAdded, Shift::Looser),
                };
                // What is required is an argument of the method.
                let rust = if new.is_some() && !is_required { Effect::Compatible } else { Effect::Breaks };
                let texts = Some([String::new(), String::new()]);
                let (old, new) = (old.as_ref(), new.as_ref());
                self.note(&Note { kind, shift, rust, subject: "body", old, new, texts });
                if let Some(at) = at {
                    self.see_all(at);
                }
                return;
            }
        };
        self.see(old);
        self.see(new);
        if old.is("required") != new.is("required") {
            let (kind, shift) = if new.is("required") {
                (Kind::BodyRequired, Shift::Tighter)
            } else {
                (Kind::BodyOptional, Shift::Looser)
            };
            let texts = [old, new].map(|at| if at.is("required") { "required" } else { "optional" }.to_owned());
            // A setter becomes an argument of the method, or the other way round.
            self.texts((kind, shift, Effect::Breaks), "body", [old, new], texts);
        }
        self.words(old, new, "body", &["required", "content"]);
        self.content(old, new, "body");
    }

    pub(super) fn responses(&mut self, old: &At<'a>, new: &At<'a>) {
        let is_status = |(status, _): &(&str, At<'a>)| !status.starts_with("x-");
        let [old, new] = [old, new].map(|at| at.members("responses").into_iter().filter(is_status).collect::<Vec<_>>());
        let (mut paired, mut new_paired) = (BTreeSet::new(), BTreeSet::new());
        for (index, place) in pairs(&old, &new) {
            let (Some((status, before)), Some((new_status, after))) = (old.get(index), new.get(place)) else {
                continue;
            };
            self.scope.is_error = !is_success(new_status);
            if !status.eq_ignore_ascii_case(new_status) {
                let texts = [*status, *new_status].map(str::to_owned);
                self.texts((Kind::StatusChanged, Shift::Other, Effect::None), new_status, [before, after], texts);
            }
            self.response(&before.resolve(), &after.resolve(), new_status);
            paired.insert(index);
            new_paired.insert(place);
        }
        for (_, (status, before)) in old.iter().enumerate().filter(|(index, _)| !paired.contains(index)) {
            self.scope.is_error = !is_success(status);
            self.status(Kind::StatusRemoved, status, before);
        }
        for (_, (status, after)) in new.iter().enumerate().filter(|(place, _)| !new_paired.contains(place)) {
            self.scope.is_error = !is_success(status);
            self.status(Kind::StatusAdded, status, after);
        }
        self.scope.is_error = false;
    }

    fn status(&mut self, kind: Kind, status: &str, at: &At<'a>) {
        let is_new = kind == Kind::StatusAdded;
        // Of a failure, the client reads any status.
        let rust = if is_new || self.scope.is_error { Effect::None } else { Effect::Breaks };
        let shift = if self.scope.is_error { Shift::Tighter } else { Shift::Other };
        let (old, new) = if is_new { (None, Some(at)) } else { (Some(at), None) };
        let texts = Some([String::new(), String::new()]);
        self.note(&Note { kind, shift, rust, subject: status, old, new, texts });
        self.see_all(at);
    }

    fn response(&mut self, old: &At<'a>, new: &At<'a>, status: &str) {
        self.see(old);
        self.see(new);
        self.words(old, new, status, &["content", "headers"]);
        self.content(old, new, status);
        self.headers(old, new, status);
    }

    /// What stands in a header, the client hands on as it comes.
    fn headers(&mut self, old: &At<'a>, new: &At<'a>, status: &str) {
        let [old, new] = [old, new].map(|at| at.members("headers"));
        for (name, before) in &old {
            let subject = format!("{status} header {name}");
            let Some((_, after)) = new.iter().find(|(other, _)| is_same_header(other, name)) else {
                self.values((Kind::HeaderRemoved, Shift::Other, Effect::None), &subject, Some(before), None);
                continue;
            };
            let (before, after) = (before.resolve(), after.resolve());
            if before.is("required") != after.is("required") {
                let (kind, shift) = if after.is("required") {
                    (Kind::HeaderRequired, Shift::Tighter)
                } else {
                    (Kind::HeaderOptional, Shift::Looser)
                };
                self.values((kind, shift, Effect::None), &subject, Some(&before), Some(&after));
            }
            self.words(&before, &after, &subject, &["required", "schema"]);
            if let Some((old, new)) = before.child("schema").zip(after.child("schema")) {
                let is_error = std::mem::replace(&mut self.scope.is_error, true);
                self.schema(&old, &new, &subject);
                self.scope.is_error = is_error;
            }
        }
        for (name, after) in new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| is_same_header(other, name))) {
            let subject = format!("{status} header {name}");
            self.values((Kind::HeaderAdded, Shift::Looser, Effect::None), &subject, None, Some(after));
        }
    }

    fn content(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let [old, mut left] = [old, new].map(|at| at.members("content"));
        let mut removed = Vec::new();
        for (name, before) in old {
            let normal = media_type(name);
            match left.iter().position(|(other, _)| media_type(other) == normal) {
                Some(place) => self.media_types(&before, &left.remove(place).1, subject),
                None => removed.push((name, before)),
            }
        }
        // With other parameters it is another media type, of which the body is looked at all the same.
        for (name, before) in removed {
            let Some(place) = left.iter().position(|(other, _)| essence(other) == essence(name)) else {
                self.media_type(Kind::MediaTypeRemoved, (name, &before), subject);
                continue;
            };
            let (new_name, after) = left.remove(place);
            let texts = [name, new_name].map(str::to_owned);
            self.texts((Kind::MediaTypeChanged, Shift::Other, Effect::None), subject, [&before, &after], texts);
            self.media_types(&before, &after, subject);
        }
        for (name, after) in left {
            self.media_type(Kind::MediaTypeAdded, (name, &after), subject);
        }
    }

    fn media_types(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        self.words(old, new, subject, &["schema"]);
        match (old.child("schema"), new.child("schema")) {
            (Some(before), Some(after)) => self.schema(&before, &after, subject),
            (None, None) => {}
            (before, after) => {
                let what = (Kind::KeywordChanged, Shift::Other, Effect::Breaks);
                self.values(what, subject, before.as_ref(), after.as_ref());
            }
        }
    }

    /// The type of the answer, or of the body, is that of JSON; the body of a failure has the same type whatever it is.
    fn media_type(&mut self, kind: Kind, (name, at): (&str, &At<'a>), subject: &str) {
        let rust = if media_type(name) == JSON && !self.scope.is_error { Effect::Breaks } else { Effect::None };
        let is_new = kind == Kind::MediaTypeAdded;
        let (old, new) = if is_new { (None, Some(at)) } else { (Some(at), None) };
        let shift = if is_new { Shift::Looser } else { Shift::Other };
        let texts = Some([name.to_owned(), name.to_owned()]);
        self.note(&Note { kind, shift, rust, subject, old, new, texts });
        self.see_all(at);
    }
}

/// The responses that are of the same statuses, by their places: `200` is one of `2XX`.
fn pairs(old: &[(&str, At<'_>)], new: &[(&str, At<'_>)]) -> BTreeSet<(usize, usize)> {
    let nearest = |status: &str, others: &[(&str, At<'_>)]| {
        let is_same = others.iter().position(|(other, _)| other.eq_ignore_ascii_case(status));
        is_same
            .or_else(|| others.iter().position(|(other, _)| is_within(status, other)))
            .or_else(|| others.iter().position(|(other, _)| *other == "default" && !is_success(status)))
    };
    let of_old = old.iter().enumerate().filter_map(|(index, (status, _))| Some((index, nearest(status, new)?)));
    let of_new = new.iter().enumerate().filter_map(|(place, (status, _))| Some((nearest(status, old)?, place)));
    of_old.chain(of_new).collect()
}

/// Whether a status is one of a range, such as `2XX`.
fn is_within(status: &str, range: &str) -> bool {
    let digit = range.strip_suffix("XX").or_else(|| range.strip_suffix("xx"));
    digit.is_some_and(|digit| status.len() == 3 && status.starts_with(digit))
}

fn is_success(status: &str) -> bool {
    status.starts_with('2')
}
