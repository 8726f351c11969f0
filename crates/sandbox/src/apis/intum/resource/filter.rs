//! Filters of a list.

/// A query parameter that selects objects.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The name of the parameter.
    pub name: &'static str,
    /// The field that is compared.
    pub(super) field: &'static str,
    pub(super) comparison: Comparison,
}

/// How a filter compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    AtLeast,
    AtMost,
    /// The text is part of what the resource searches.
    Search,
}

impl Filter {
    /// The field equals the value of the parameter of the same name.
    pub const fn equal(name: &'static str) -> Self {
        Self { name, field: name, comparison: Comparison::Equal }
    }

    /// The field equals the value of a parameter of another name.
    pub const fn equal_to(name: &'static str, field: &'static str) -> Self {
        Self { name, field, comparison: Comparison::Equal }
    }

    pub const fn at_least(name: &'static str, field: &'static str) -> Self {
        Self { name, field, comparison: Comparison::AtLeast }
    }

    pub const fn at_most(name: &'static str, field: &'static str) -> Self {
        Self { name, field, comparison: Comparison::AtMost }
    }

    /// The text is part of one of the searched fields.
    pub const fn search(name: &'static str) -> Self {
        Self { name, field: "", comparison: Comparison::Search }
    }

    /// Returns whether it compares this field.
    pub fn compares(&self, field: &str) -> bool {
        self.field == field
    }
}
