//! A number, and a number or its text: `oneOf: [number, string]`.

use super::change::{Compatibility, Strictness};
use super::change_kind::ChangeKind;
use super::comparison::Comparison;
use super::node_ref::NodeRef;
use super::type_name::{is_number, number_or_text, type_name};

impl<'a> Comparison<'a> {
    /// Compares a number with a number or its text. Returns whether it is such a pair.
    ///
    /// Our clients read both forms with one type, so that this is neither another type nor another alternative.
    pub(super) fn number_text(&mut self, old: &NodeRef<'a>, new: &NodeRef<'a>, item: &str) -> bool {
        let ([old_number, new_number], strictness) = match (number_or_text(old), number_or_text(new)) {
            (None, Some(number)) if is_number(old) => ([old.clone(), number], Strictness::Looser),
            (Some(number), None) if is_number(new) => ([number, new.clone()], Strictness::Stricter),
            _ => return false,
        };
        let assessment = ChangeKind::NumberTextChanged.with(strictness).with_rust(Compatibility::Unaffected);
        self.record_text(assessment, item, [old, new], [old, new].map(type_name));
        let rust = self.rust_type(&old_number, &new_number);
        self.type_and_format(&old_number, &new_number, item, rust);
        self.constraints(&old_number, &new_number, item);
        self.default(&old_number, &new_number, item);
        true
    }
}
