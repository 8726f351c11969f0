//! Decoded models from JSON text: in one pass, each value where it stays.

use std::marker::PhantomData;

use super::members::Members;
use super::model::Model;
use crate::value::json::Json;
use crate::value::json_object::MemberText;
use crate::value::scan::Scanner;

/// Reads objects into models. `None` of its methods means what it means of the [`Scanner`]'s.
pub(crate) struct Reader<'a, T> {
    /// Whether numbers with fractions were floats.
    has_floats: bool,
    /// The members of the objects before.
    members: Members<'a>,
    /// The members of one object that are no field; kept for the next object, which spares its growth.
    others: MemberText,
    model: PhantomData<T>,
}

/// JSON that has none of the forms that an answer should have.
pub(super) struct OtherForm;

/// The items of an array.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Items<T> {
    pub(super) objects: Vec<T>,
    /// Items that are no object, with their place in the array.
    pub(super) odd: Vec<(usize, Json)>,
}

impl<'a, T: Model> Reader<'a, T> {
    pub(crate) fn new(has_floats: bool) -> Self {
        Self { has_floats, members: Members::default(), others: MemberText::default(), model: PhantomData }
    }

    /// Reads an object into a model that has no member yet.
    pub(crate) fn object(&mut self, model: &mut T, scanner: &mut Scanner<'a>) -> Option<()> {
        let Self { has_floats, members, others, .. } = self;
        others.clear();
        members.begin();
        scanner.object(|scanner| {
            let member = members.next::<T>(scanner)?;
            let value = scanner.value()?.with_floats(*has_floats);
            let is_filled = match member.field {
                Some(field) => model.slot(field).is_some_and(|slot| slot.fill(value)),
                None => false,
            };
            if !is_filled {
                others.push(member.name, value);
            }
            Some(())
        })?;
        if let Some(record) = others.finish(*has_floats) {
            *model.extra_mut() = record;
        }
        Some(())
    }

    /// Reads an array.
    pub(super) fn items(&mut self, scanner: &mut Scanner<'a>) -> Option<Items<T>> {
        self.members.begin_list();
        let mut items = Items { objects: Vec::new(), odd: Vec::new() };
        scanner.array(|scanner| {
            if scanner.next_token()? != b'{' {
                let value = scanner.value()?.with_floats(self.has_floats);
                items.push_odd(Json::keep(value));
                return Some(());
            }
            items.objects.push(T::default());
            self.object(items.objects.last_mut()?, scanner)
        })?;
        Some(items)
    }
}

impl<T> Items<T> {
    fn push_odd(&mut self, json: Json) {
        self.odd.push((self.objects.len() + self.odd.len(), json));
    }
}
