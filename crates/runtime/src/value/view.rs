//! What an accessor of a model returns: a small value itself, or a reference.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::amount::Amount;
use super::date_range::DateRange;
use super::date_time::DateTime;
use super::id_list::IdList;
use super::json::Json;
use super::json_object::JsonObject;

/// A value as an accessor returns it.
pub trait View {
    /// What is returned: `i64` for an `i64`, `&str` for a `String`.
    type View<'a>
    where
        Self: 'a;

    /// Returns the value or a reference to it.
    fn view(&self) -> Self::View<'_>;
}

macro_rules! views {
    (by value: $($value:ty),*; by reference: $($reference:ty),*) => {
        $(impl View for $value {
            type View<'a> = Self;

            fn view(&self) -> Self {
                *self
            }
        })*
        $(impl View for $reference {
            type View<'a> = &'a Self;

            fn view(&self) -> &Self {
                self
            }
        })*
    };
}

views!(by value: i32, i64, u32, u64, bool, Amount, NaiveDate, DateTime; by reference: DateRange, IdList, Json, JsonObject);

impl View for String {
    type View<'a> = &'a str;

    fn view(&self) -> &str {
        self
    }
}

impl<T> View for Vec<T> {
    type View<'a>
        = &'a [T]
    where
        T: 'a;

    fn view(&self) -> &[T] {
        self
    }
}

impl<T> View for Box<T> {
    type View<'a>
        = &'a T
    where
        T: 'a;

    fn view(&self) -> &T {
        self
    }
}

impl<T> View for BTreeMap<String, T> {
    type View<'a>
        = &'a Self
    where
        T: 'a;

    fn view(&self) -> &Self {
        self
    }
}
