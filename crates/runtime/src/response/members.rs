//! The member names that the objects of a list have in common.

use super::model::Model;
use crate::value::raw_text::RawText;
use crate::value::scan::Scanner;

/// How many members a name is compared with, so that an object with many names is read in linear time.
const MAX_KNOWN: usize = 64;

/// A member that an earlier object had.
#[derive(Clone, Copy)]
pub(super) struct Member<'a> {
    /// The name as it is spelled.
    pub(super) name: RawText<'a>,
    /// The index of the field with that name.
    pub(super) field: Option<usize>,
}

/// The members of earlier objects, in their order. The objects of a list are alike, so the next name can be predicted.
#[derive(Default)]
pub(super) struct Members<'a> {
    known: Vec<Member<'a>>,
    /// The index of the one that is expected next.
    expected: usize,
    /// Whether more objects follow.
    is_list: bool,
}

impl<'a> Members<'a> {
    /// Begins a list.
    pub(super) fn begin_list(&mut self) {
        self.is_list = true;
    }

    /// Begins an object.
    pub(super) fn begin(&mut self) {
        self.expected = 0;
    }

    /// Reads a name.
    #[inline]
    pub(super) fn next<T: Model>(&mut self, scanner: &mut Scanner<'a>) -> Option<Member<'a>> {
        if let Some(member) = self.known.get(self.expected)
            && scanner.expected_name(member.name)
        {
            self.expected += 1;
            return Some(*member);
        }
        Some(self.unexpected::<T>(scanner.name()?))
    }

    /// Returns a member that was not expected here.
    fn unexpected<T: Model>(&mut self, name: RawText<'a>) -> Member<'a> {
        if let Some(index) = self.known.iter().position(|member| member.name.text() == name.text())
            && let Some(member) = self.known.get(index)
        {
            self.expected = index + 1;
            return *member;
        }
        let member = Member { name, field: T::field(&name.name()) };
        if self.is_list && self.known.len() < MAX_KNOWN {
            self.known.insert(self.expected, member);
            self.expected += 1;
        }
        member
    }
}
