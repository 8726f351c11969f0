//! Reading models from JSON text, in one pass.

use std::marker::PhantomData;

use super::members::Members;
use super::model::Model;
use crate::value::json::Json;
use crate::value::json_object::MemberText;
use crate::value::scan::Scanner;

/// Reads objects into models. Its methods return `None` for text that is not JSON, as those of [`Scanner`] do.
pub(crate) struct Reader<'a, T> {
    /// Whether numbers with fractions have been floats.
    has_floats: bool,
    /// The members of earlier objects.
    members: Members<'a>,
    /// The members of one object that are not fields. The buffer is reused for the next object.
    extra: MemberText,
    model: PhantomData<T>,
}

/// JSON that is not as documented.
pub(super) struct Undocumented;

/// The items of an array.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Items<T> {
    pub(super) objects: Vec<T>,
    /// Items that are not objects, with their index in the array.
    pub(super) invalid: Vec<(usize, Json)>,
}

impl<'a, T: Model> Reader<'a, T> {
    pub(crate) fn new(has_floats: bool) -> Self {
        Self { has_floats, members: Members::default(), extra: MemberText::default(), model: PhantomData }
    }

    /// Reads an object into an empty model.
    pub(crate) fn object(&mut self, model: &mut T, scanner: &mut Scanner<'a>) -> Option<()> {
        let Self { has_floats, members, extra, .. } = self;
        extra.clear();
        members.begin();
        scanner.object(|scanner| {
            let member = members.next::<T>(scanner)?;
            let value = scanner.value()?.with_floats(*has_floats);
            let is_filled = match member.field {
                Some(field) => model.slot(field).is_some_and(|slot| slot.fill(value)),
                None => false,
            };
            if !is_filled {
                extra.push(member.name, value);
            }
            Some(())
        })?;
        if let Some(object) = extra.finish(*has_floats) {
            *model.extra_mut() = object;
        }
        Some(())
    }

    /// Reads an array.
    pub(super) fn items(&mut self, scanner: &mut Scanner<'a>) -> Option<Items<T>> {
        self.members.begin_list();
        let mut items = Items { objects: Vec::new(), invalid: Vec::new() };
        scanner.array(|scanner| {
            if scanner.next_token()? != b'{' {
                let value = scanner.value()?.with_floats(self.has_floats);
                items.push_invalid(Json::keep(value));
                return Some(());
            }
            items.objects.push(T::default());
            self.object(items.objects.last_mut()?, scanner)
        })?;
        Some(items)
    }
}

impl<T> Items<T> {
    fn push_invalid(&mut self, json: Json) {
        self.invalid.push((self.objects.len() + self.invalid.len(), json));
    }
}
