//! List parameters of a query.

use std::fmt::Display;

/// The values of a query parameter that takes a list.
///
/// Vectors, arrays and slices become one, item by item.
///
/// ```
/// use crm_client_runtime::QueryList;
///
/// let tags = QueryList::<String>::from(["new", "open"]);
/// assert_eq!(tags.items(), ["new", "open"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct QueryList<T>(Vec<T>);

impl<T> QueryList<T> {
    /// Returns the values, in the order in which they are sent.
    pub fn items(&self) -> &[T] {
        &self.0
    }
}

impl<T: Display> QueryList<T> {
    /// Returns the values as text.
    pub(crate) fn to_strings(&self) -> Vec<String> {
        self.0.iter().map(ToString::to_string).collect()
    }
}

impl<T, U: Into<T>> From<Vec<U>> for QueryList<T> {
    fn from(items: Vec<U>) -> Self {
        items.into_iter().collect()
    }
}

impl<T, U: Into<T>, const N: usize> From<[U; N]> for QueryList<T> {
    fn from(items: [U; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T, U: Into<T> + Clone> From<&[U]> for QueryList<T> {
    fn from(items: &[U]) -> Self {
        items.iter().cloned().collect()
    }
}

impl<T, U: Into<T>> FromIterator<U> for QueryList<T> {
    fn from_iter<I: IntoIterator<Item = U>>(items: I) -> Self {
        Self(items.into_iter().map(Into::into).collect())
    }
}

/// How a list is written in a query: `style` and `explode` of an OpenAPI parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListStyle {
    /// The parameter is repeated, `tag=a&tag=b` (`form`, exploded).
    Repeated,
    /// Joined by commas, `tag=a,b` (`form`, not exploded).
    Comma,
    /// Joined by spaces, `tag=a%20b` (`spaceDelimited`).
    Space,
    /// Joined by vertical bars, `tag=a%7Cb` (`pipeDelimited`).
    Pipe,
}

impl ListStyle {
    /// Returns the separator of the values, percent-encoded, or `None` if the parameter is repeated.
    ///
    /// A comma in a value is sent as `%2C` and differs from the separator. The other separators are encoded themselves, so
    /// that a value with one could not be told from two values.
    pub(crate) fn separator(self) -> Option<&'static str> {
        match self {
            Self::Repeated => None,
            Self::Comma => Some(","),
            Self::Space => Some("%20"),
            Self::Pipe => Some("%7C"),
        }
    }

    /// Returns the character that a value must not contain.
    pub(crate) fn forbidden(self) -> Option<char> {
        match self {
            Self::Repeated | Self::Comma => None,
            Self::Space => Some(' '),
            Self::Pipe => Some('|'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_made_of_anything_with_items() {
        let expected = ["1", "2"];
        assert_eq!(QueryList::<i64>::from(vec![1, 2]).to_strings(), expected);
        assert_eq!(QueryList::<i64>::from([1, 2]).to_strings(), expected);
        assert_eq!(QueryList::<i64>::from(&[1, 2][..]).to_strings(), expected);
        assert_eq!([1, 2].into_iter().collect::<QueryList<i64>>().items(), [1, 2]);
    }

    #[test]
    fn a_value_must_not_contain_a_separator_that_is_encoded() {
        let styles = [ListStyle::Repeated, ListStyle::Comma, ListStyle::Space, ListStyle::Pipe];
        assert_eq!(styles.map(ListStyle::separator), [None, Some(","), Some("%20"), Some("%7C")]);
        assert_eq!(styles.map(ListStyle::forbidden), [None, None, Some(' '), Some('|')]);
    }
}
