//! Several values of one parameter.

use std::fmt::Display;

/// The values of a query parameter that takes more than one.
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
    pub(crate) fn texts(&self) -> Vec<String> {
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

/// How the values of a list stand in a query: `style` and `explode` of an OpenAPI parameter.
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
    /// What stands between two values, percent-encoded; `None` where the parameter is repeated.
    ///
    /// A comma in a value is sent as `%2C` and so differs from one between values. The other separators are encoded
    /// themselves: a value that contains one cannot be told from two.
    pub(crate) fn separator(self) -> Option<&'static str> {
        match self {
            Self::Repeated => None,
            Self::Comma => Some(","),
            Self::Space => Some("%20"),
            Self::Pipe => Some("%7C"),
        }
    }

    /// The character that a value may not contain.
    pub(crate) fn forbidden(self) -> Option<char> {
        match self {
            Self::Repeated | Self::Comma => None,
            Self::Space => Some(' '),
            Self::Pipe => Some('|'),
        }
    }
}
