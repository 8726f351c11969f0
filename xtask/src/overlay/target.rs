//! Whether the target of an action is one place.

use std::collections::BTreeMap;

use serde_json::Value;

use super::apply::targets;
use super::file::Action;
use super::translations::translated;
use crate::document::{Document, Pointer};

/// Why the target of an action is not one place, nor a list of places with the same English text.
#[derive(Debug)]
pub enum TargetProblem {
    /// The target is not a `JSONPath`.
    Invalid(String),
    /// It matches nothing.
    Nothing,
    /// It matches several places.
    Several {
        /// The first two.
        first: [Pointer; 2],
        /// How many there are.
        count: usize,
    },
}

/// Returns what is wrong with the target of `action` in `document`, whose JSON is `json`.
pub fn target_problem(action: &Action<'_>, json: &Value, document: &Document) -> Option<TargetProblem> {
    let matched = match targets(json, action.target) {
        Err(error) => return Some(TargetProblem::Invalid(error)),
        Ok(matched) => matched,
    };
    match matched.as_slice() {
        [] => Some(TargetProblem::Nothing),
        [_] => None,
        _ if is_list(action.target) && is_one_text(action, json, document) => None,
        [first, second, ..] => {
            Some(TargetProblem::Several { first: [first.clone(), second.clone()], count: matched.len() })
        }
    }
}

/// Returns whether a target lists places by their names, so that a place which the document gains is not among them.
fn is_list(target: &str) -> bool {
    // Every other part is between quotes.
    let outside: String = target.split(['\'', '"']).step_by(2).collect();
    !["..", "*", "?", ":"].iter().any(|sign| outside.contains(sign))
}

/// Returns whether the English is the same at all places, text by text.
fn is_one_text(action: &Action<'_>, json: &Value, document: &Document) -> bool {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let texts = translated(action, json, document).into_iter();
    texts.map(|text| (text.suffix, text.english)).all(|(suffix, english)| {
        let known = first.entry(suffix).or_insert_with(|| english.clone());
        *known == english
    })
}
