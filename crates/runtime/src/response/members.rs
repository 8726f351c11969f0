//! The members that the objects of a list have.

use super::model::Model;
use crate::value::raw_text::RawText;
use crate::value::scan::Scanner;

/// How many members each name is compared with at most, so that an object with many names is read in a time that grows
/// as they do.
const FEW: usize = 64;

/// A member that an object before had.
#[derive(Clone, Copy)]
pub(super) struct Member<'a> {
    /// The name as it is written.
    pub(super) name: RawText<'a>,
    /// The field of that name, by its index.
    pub(super) field: Option<usize>,
}

/// The members of the objects before, in their order: the objects of a list are alike, so that the next name is known
/// before it is read.
#[derive(Default)]
pub(super) struct Members<'a> {
    known: Vec<Member<'a>>,
    /// Which of them is expected next.
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

    /// Passes a name.
    #[inline]
    pub(super) fn next<T: Model>(&mut self, scanner: &mut Scanner<'a>) -> Option<Member<'a>> {
        if let Some(member) = self.known.get(self.expected)
            && scanner.expected_name(member.name)
        {
            self.expected += 1;
            return Some(*member);
        }
        Some(self.other::<T>(scanner.name()?))
    }

    /// A member that was not expected here.
    fn other<T: Model>(&mut self, name: RawText<'a>) -> Member<'a> {
        if let Some(place) = self.known.iter().position(|member| member.name.text() == name.text())
            && let Some(member) = self.known.get(place)
        {
            self.expected = place + 1;
            return *member;
        }
        let member = Member { name, field: T::field(&name.name()) };
        if self.is_list && self.known.len() < FEW {
            self.known.insert(self.expected, member);
            self.expected += 1;
        }
        member
    }
}
