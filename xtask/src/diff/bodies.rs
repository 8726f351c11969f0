//! Bodies of requests, and answers.

use super::at::At;
use super::change::{Effect, Shift};
use super::comparison::{Comparison, Note};
use super::kind::Kind;
use crate::document::JSON;

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
                let rust = if new.is_some() { Effect::Compatible } else { Effect::Breaks };
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
            // To the generated client a body is always there.
            self.texts((kind, shift, Effect::None), "body", [old, new], texts);
        }
        self.words(old, new, "body", &["required", "content"]);
        self.content(old, new, "body");
    }

    pub(super) fn responses(&mut self, old: &At<'a>, new: &At<'a>) {
        let [old, new] = [old, new].map(|at| at.members("responses"));
        for (status, before) in &old {
            let after = new.iter().find(|(other, _)| other.eq_ignore_ascii_case(status));
            self.scope.is_error = !is_success(status);
            match after {
                Some((_, after)) => self.response(&before.resolve(), &after.resolve(), status),
                None if status.starts_with("x-") => {}
                None => self.status(Kind::StatusRemoved, status, before),
            }
        }
        for (status, after) in new.iter().filter(|(status, _)| !status.starts_with("x-")) {
            if !old.iter().any(|(other, _)| other.eq_ignore_ascii_case(status)) {
                self.scope.is_error = !is_success(status);
                self.status(Kind::StatusAdded, status, after);
            }
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
            let Some((_, after)) = new.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)) else {
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
        for (name, after) in
            new.iter().filter(|(name, _)| !old.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)))
        {
            let subject = format!("{status} header {name}");
            self.values((Kind::HeaderAdded, Shift::Looser, Effect::None), &subject, None, Some(after));
        }
    }

    fn content(&mut self, old: &At<'a>, new: &At<'a>, subject: &str) {
        let [old, new] = [old, new].map(|at| at.members("content"));
        for (name, before) in &old {
            match new.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
                Some((_, after)) => {
                    self.words(before, after, subject, &["schema"]);
                    match (before.child("schema"), after.child("schema")) {
                        (Some(before), Some(after)) => self.schema(&before, &after, subject),
                        (None, None) => {}
                        (before, after) => {
                            let what = (Kind::KeywordChanged, Shift::Other, Effect::Breaks);
                            self.values(what, subject, before.as_ref(), after.as_ref());
                        }
                    }
                }
                None => self.media_type(Kind::MediaTypeRemoved, (name, before), subject),
            }
        }
        for (name, after) in new {
            if !old.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)) {
                self.media_type(Kind::MediaTypeAdded, (name, &after), subject);
            }
        }
    }

    /// The type of the answer, or of the body, is that of JSON; the body of a failure has the same type whatever it is.
    fn media_type(&mut self, kind: Kind, (name, at): (&str, &At<'a>), subject: &str) {
        let rust = if name == JSON && !self.scope.is_error { Effect::Breaks } else { Effect::None };
        let is_new = kind == Kind::MediaTypeAdded;
        let (old, new) = if is_new { (None, Some(at)) } else { (Some(at), None) };
        let shift = if is_new { Shift::Looser } else { Shift::Other };
        let texts = Some([name.to_owned(), name.to_owned()]);
        self.note(&Note { kind, shift, rust, subject, old, new, texts });
        self.see_all(at);
    }
}

fn is_success(status: &str) -> bool {
    status.starts_with('2')
}
