//! Settings of a sandbox.

use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::time::Duration;

use super::running::Sandbox;
use crate::seed::Seed;
use crate::server::{AmountFormat, Envelope, ErrorFormat, InitialFaults, Paging, ResponseFormat};
use crate::store::Location;

/// Settings of a [`Sandbox`].
#[derive(Clone, Debug)]
pub struct Builder {
    pub(super) address: SocketAddr,
    pub(super) location: Location,
    pub(super) seed: Seed,
    pub(super) format: ResponseFormat,
    pub(super) paging: Paging,
    pub(super) faults: InitialFaults,
    pub(super) kept_requests: usize,
}

impl Sandbox {
    /// Returns the default settings: the demo's data in memory, on a free port of 127.0.0.1.
    ///
    /// # Examples
    ///
    /// ```
    /// use crm_sandbox::{Sandbox, Seed};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::builder().seed(Seed::Count(1000)).fail_rate(0.1).start().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            location: Location::default(),
            seed: Seed::default(),
            format: ResponseFormat::default(),
            paging: Paging::default(),
            faults: InitialFaults::default(),
            kept_requests: 1024,
        }
    }
}

impl Builder {
    /// Sets the address to listen on. Port 0 is any free port. The default is `127.0.0.1:0`.
    ///
    /// For an address that is neither a loopback address nor unspecified (`0.0.0.0`, `[::]`), clients need
    /// `allow_plain_http_to`.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Sets where the data is kept. The default is in memory.
    #[must_use]
    pub fn location(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    /// Sets the data of a new database, as a [`Seed`] or [`SeedData`](crate::SeedData). The default is the demo's data.
    ///
    /// A database that has data is left as it is.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<Seed>) -> Self {
        self.seed = seed.into();
        self
    }

    /// Sets whether responses wrap their object or list. By default they do.
    #[must_use]
    pub fn envelope(mut self, envelope: Envelope) -> Self {
        self.format.envelope = envelope;
        self
    }

    /// Sets whether amounts of Intum are numbers, the default, or text in responses. Their digits are the same.
    #[must_use]
    pub fn amounts(mut self, format: AmountFormat) -> Self {
        self.format.amounts = format;
        self
    }

    /// Sets whether objects of Intum have `created_at` and `updated_at` in responses. By default they do.
    #[must_use]
    pub fn timestamps(mut self, has_timestamps: bool) -> Self {
        self.format.has_timestamps = has_timestamps;
        self
    }

    /// Sets the form of Intum's error responses. The default is the vendor's.
    #[must_use]
    pub fn error_format(mut self, format: ErrorFormat) -> Self {
        self.format.errors = format;
        self
    }

    /// Truncates lists of Intum. The response does not say so, and the parameter `page` is rejected.
    ///
    /// By default lists are complete. A page of solOS has so many objects at most, 500 by default. It replaces
    /// [`page_size`](Self::page_size).
    #[must_use]
    pub fn list_limit(mut self, objects: NonZeroU32) -> Self {
        self.paging = Paging::Truncated(objects);
        self
    }

    /// Pages lists of Intum unasked, so many objects to a page.
    ///
    /// The parameter `page` chooses the page, by default the first, and `per_page` another size, up to 100. By default
    /// lists are complete, and both parameters are rejected. A page of solOS has so many objects at most, 500 by default. It replaces
    /// [`list_limit`](Self::list_limit).
    #[must_use]
    pub fn page_size(mut self, objects: NonZeroU32) -> Self {
        self.paging = Paging::Paged(objects);
        self
    }

    /// Sets the delay of every response. The default is none.
    ///
    /// It does not apply to `/`, the references and `/sandbox/…`, to responses beyond the
    /// [`rate_limit`](Self::rate_limit), and to requests that ask for a fault by `X-Sandbox-Fault`.
    /// [`Sandbox::faults`] can change it and all other faults while the sandbox runs.
    #[must_use]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.faults.latency = latency;
        self
    }

    /// Sets the ratio of requests that get 503 and are not carried out: 0, the default, for none, 1 for all.
    ///
    /// [`Faults::fail_rate`](crate::Faults::fail_rate) says which requests those are: the same in every run.
    #[must_use]
    pub fn fail_rate(mut self, rate: f64) -> Self {
        self.faults.fail_rate = rate;
        self
    }

    /// Sets the ratio of requests whose connection is reset and that are not carried out: 0, the default, for none, 1
    /// for all.
    ///
    /// They are other requests than those of the [`fail_rate`](Self::fail_rate), so the two rates are 1 at most
    /// together.
    #[must_use]
    pub fn reset_rate(mut self, rate: f64) -> Self {
        self.faults.reset_rate = rate;
        self
    }

    /// Sets the seed of all rates, 1 by default. Another seed selects other requests.
    #[must_use]
    pub fn fault_seed(mut self, seed: u64) -> Self {
        self.faults.seed = seed;
        self
    }

    /// Sets how many of the latest requests [`Sandbox::requests`] keeps: 1,024 by default, 0 for none.
    #[must_use]
    pub fn kept_requests(mut self, count: usize) -> Self {
        self.kept_requests = count;
        self
    }

    /// Sets the requests per second beyond which requests get 429. By default there is no limit.
    ///
    /// After a second without requests, so many may come at once.
    #[must_use]
    pub fn rate_limit(mut self, requests: NonZeroU32) -> Self {
        self.faults.rate_limit = Some(requests);
        self
    }
}
