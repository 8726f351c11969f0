//! How a list without documented paging is read.

/// How a list is read whose paging the vendor does not document.
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
    /// Finds out whether the server cuts lists off or takes `page`, and reads accordingly: in date windows where both
    /// ends of a range are given, page by page where `page` works, else in one response. What was found out is kept for
    /// the client and its clones.
    #[default]
    Detect,
    /// Reads page by page (`page=1`, `page=2`, …). An error where the server does not heed `page`.
    Pages,
    /// Reads a range of days window by window, also where `page` would work. Both ends of the range must be given.
    Windows(DateWindows),
    /// Sends one request and takes its response for the whole list: nothing is verified.
    OneResponse,
}

impl From<DateWindows> for Paging {
    fn from(windows: DateWindows) -> Self {
        Self::Windows(windows)
    }
}

/// How long the windows are in which a range of days is read.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateWindows {
    pub(super) days: u64,
    pub(super) limit: Option<usize>,
}

impl DateWindows {
    /// Sets the days of a window, at most; 0 is taken for 1.
    pub fn days(mut self, days: u32) -> Self {
        self.days = u64::from(days.max(1));
        self
    }

    /// Sets the length at which the server is known to cut lists off; found out unless set.
    ///
    /// A response of this length or more is taken for cut off, and its window is split. A single day of this length is
    /// an error.
    pub fn limit(mut self, objects: usize) -> Self {
        self.limit = Some(objects.max(1));
        self
    }
}

/// 31 days, and a limit that is found out.
impl Default for DateWindows {
    fn default() -> Self {
        Self { days: 31, limit: None }
    }
}
