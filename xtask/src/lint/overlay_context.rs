//! What the rules of an overlay look at, collected once.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Document, Pointer, to_json_value};
use crate::overlay::{Action, Overlay, TargetProblem, Translated, descriptions, leaves, target_problem, translated};

/// What a rule looks at.
pub(super) struct OverlayContext<'a> {
    /// The overlay's file.
    pub(super) file: &'a Document,
    /// The document that it extends.
    pub(super) document: &'a Document,
    /// The document as JSON, for its `JSONPath`s.
    pub(super) json: Value,
    /// The English texts of the document: by their pointers, their numbers.
    pub(super) english: BTreeMap<Pointer, usize>,
    /// The actions whose targets are right, with what they translate.
    pub(super) actions: Vec<(Action<'a>, Vec<Translated<'a>>)>,
    /// The other actions.
    pub(super) misplaced: Vec<(Action<'a>, TargetProblem)>,
    /// The texts that those would translate, by their pointers below the targets.
    pub(super) lost: BTreeSet<String>,
}

impl<'a> OverlayContext<'a> {
    pub(super) fn new(overlay: &'a Overlay, document: &'a Document) -> Self {
        let json = to_json_value(&document.root);
        let (mut actions, mut misplaced) = (Vec::new(), Vec::new());
        let mut lost = BTreeSet::new();
        for action in overlay.actions() {
            match target_problem(&action, &json, document) {
                None => actions.push((action, translated(&action, &json, document))),
                Some(problem) => {
                    leaves(action.update, &Pointer::root(), &mut |pointer, _| {
                        lost.insert(pointer.as_str().to_owned());
                    });
                    misplaced.push((action, problem));
                }
            }
        }
        let english = descriptions(document);
        Self { file: &overlay.document, document, json, english, actions, misplaced, lost }
    }

    /// Returns a diagnostic of the rule with this name in the overlay.
    pub(super) fn diagnostic(
        &self,
        at: Position,
        rule: &'static str,
        message: impl Into<String>,
        help: &str,
    ) -> Diagnostic {
        self.file.diagnostic(at, rule, message.into(), help)
    }
}
