//! How a list without documented paging is read.

/// How to read a list whose paging the vendor does not document.
///
/// ```
/// use crm_client_runtime::{DateWindows, Paging};
///
/// let weekly = Paging::from(DateWindows::default().days(7).limit(100));
/// assert_eq!(Paging::default(), Paging::Detect);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// Detects whether the server truncates lists or supports `page`, and reads accordingly: in date windows if both ends
    /// of a range are given, page by page if `page` works, or in one response. The result is kept for the client and its
    /// clones.
    #[default]
    Detect,
    /// Reads page by page (`page=1`, `page=2`, …). It is an error if the server ignores `page`.
    Pages,
    /// Reads a range of days in date windows, even if `page` would work. Both ends of the range must be given.
    Windows(DateWindows),
    /// Sends one request and takes its response for the whole list, without verification.
    OneResponse,
}

impl From<DateWindows> for Paging {
    fn from(windows: DateWindows) -> Self {
        Self::Windows(windows)
    }
}

/// The length of the date windows in which a range of days is read.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateWindows {
    pub(super) days: u64,
    pub(super) limit: Option<usize>,
}

impl DateWindows {
    /// Sets the maximum days of a window; 31 unless set, and 0 is taken for 1.
    pub fn days(mut self, days: u32) -> Self {
        self.days = u64::from(days.max(1));
        self
    }

    /// Sets the length at which the server is known to truncate lists; detected unless set, and 0 is taken for 1.
    ///
    /// A response of this length or more is taken for truncated, and its window is split. A single day of this length is
    /// an error.
    pub fn limit(mut self, objects: usize) -> Self {
        self.limit = Some(objects.max(1));
        self
    }
}

/// 31 days, and a limit that is detected.
impl Default for DateWindows {
    fn default() -> Self {
        Self { days: 31, limit: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_has_31_days_unless_set_and_one_at_least() {
        let of = |windows: DateWindows| (windows.days, windows.limit);
        assert_eq!(of(DateWindows::default()), (31, None));
        assert_eq!(of(DateWindows::default().days(7).limit(100)), (7, Some(100)));
        assert_eq!(of(DateWindows::default().days(0).limit(0)), (1, Some(1)));
        assert_eq!(Paging::from(DateWindows::default()), Paging::Windows(DateWindows::default()));
    }
}
