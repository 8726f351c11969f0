//! A sandbox that runs.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tokio::runtime::{self, Runtime};
use tokio::sync::{oneshot, watch};

use crate::address::reachable;
use crate::details::{CREDENTIALS, Credentials, Details};
use crate::log::quietly;
use crate::seed::{self, Seed, SeedData, SeedError, Seeded};
use crate::server::{
    Accepting, Access, Connection, Connections, Envelope, Faults, Initial, Injector, Login, Paging, Requests, Rules,
    Service, docs, router,
};
use crate::store::{Location, Store, StoreError};
use crate::{intum, solos};

/// How long requests that are being answered may take when the sandbox stops.
const DRAIN: Duration = Duration::from_secs(10);

/// Both APIs, served on a port of their own, until it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    details: Details,
    faults: Faults,
    requests: Requests,
    stop: watch::Sender<bool>,
    done: Option<oneshot::Receiver<io::Result<()>>>,
    runtime: Option<Runtime>,
    store: Store,
}

/// Settings of a [`Sandbox`].
#[derive(Clone, Debug)]
pub struct Builder {
    address: SocketAddr,
    location: Location,
    seed: Seed,
    envelope: Envelope,
    paging: Paging,
    faults: Initial,
    kept_requests: usize,
}

/// Why a sandbox does not start.
#[derive(Debug)]
pub struct StartError(String);

impl Sandbox {
    /// Starts a sandbox with the demo's data in memory, on a free port of 127.0.0.1.
    ///
    /// ```
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = crm_sandbox::Sandbox::start().await?;
    /// println!("{} {}", sandbox.url(), sandbox.credentials().token);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As of [`Builder::start`].
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// A sandbox with other settings than the usual.
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

    /// Returns the base URL of both APIs, `http://127.0.0.1:46483`.
    ///
    /// A sandbox that listens on every address of the machine names the loopback address.
    pub fn url(&self) -> String {
        self.details.base_url.clone()
    }

    /// Returns where the references are: `http://127.0.0.1:46483/docs/`.
    pub fn docs_url(&self) -> String {
        self.details.docs_url.clone()
    }

    /// Returns the URLs and credentials as one line of JSON, as the program prints it and `GET /` answers.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = crm_sandbox::Sandbox::builder().start_now()?;
    /// let details: serde_json::Value = serde_json::from_str(&sandbox.details())?;
    /// assert_eq!(details["intum"]["base_url"], sandbox.url());
    /// # Ok(())
    /// # }
    /// ```
    pub fn details(&self) -> String {
        self.details.to_string()
    }

    /// What requests are authorised by.
    pub fn credentials(&self) -> Credentials {
        self.details.credentials
    }

    /// Returns its faults, to change while it runs.
    pub fn faults(&self) -> Faults {
        self.faults.clone()
    }

    /// Returns the requests that it has received.
    pub fn requests(&self) -> Requests {
        self.requests.clone()
    }

    /// Stores data beside what is there already: all of it or nothing. Any executor will do.
    ///
    /// # Errors
    ///
    /// Names the object and the field that is not what it should be.
    pub async fn seed(&self, data: SeedData) -> Result<Seeded, SeedError> {
        let store = self.store.clone();
        let (sender, stored) = oneshot::channel();
        thread::spawn(move || sender.send(seed::add(&store, &data)));
        stored.await.unwrap_or_else(|_| Err(StoreError::new("the thread has panicked".to_owned()).into()))
    }

    /// As [`seed`](Self::seed), for those who do not await.
    ///
    /// # Errors
    ///
    /// As of [`seed`](Self::seed).
    pub fn seed_now(&self, data: &SeedData) -> Result<Seeded, SeedError> {
        seed::add(&self.store, data)
    }

    /// Lets requests that are being answered end, for ten seconds at most, and stops. Any executor will do.
    ///
    /// A database in a file is one file then: it can be copied. The same holds when the sandbox is dropped, which waits
    /// for no request but for a write that is under way.
    ///
    /// # Errors
    ///
    /// [`TimedOut`](io::ErrorKind::TimedOut) where some requests did not end; they are cut off. Another error where the
    /// file of the database could not be closed.
    pub async fn stop(mut self) -> io::Result<()> {
        self.stop.send_replace(true);
        // What waits for a fault or for more requests has waited long enough.
        self.faults.close();
        self.requests.close();
        let (Some(done), Some(runtime)) = (self.done.take(), &self.runtime) else { return Ok(()) };
        // Who awaits this may have no timer.
        let served = match runtime.spawn(async { tokio::time::timeout(DRAIN, done).await }).await {
            Ok(Ok(Ok(outcome))) => outcome,
            Ok(Err(_)) => Err(io::Error::new(io::ErrorKind::TimedOut, "requests did not end in time")),
            Ok(Ok(Err(_))) | Err(_) => Err(io::Error::other("the server has panicked")),
        };
        let store = self.store.clone();
        // To close a large file takes its time.
        let closed = runtime.spawn_blocking(move || store.close()).await.unwrap_or(Ok(()));
        served.and(closed.map_err(io::Error::other))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
        self.requests.close();
        if let Err(error) = self.store.close() {
            quietly(|| tracing::error!(%error, "the database could not be closed"));
        }
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            location: Location::default(),
            seed: Seed::default(),
            envelope: Envelope::default(),
            paging: Paging::default(),
            faults: Initial::default(),
            kept_requests: 1024,
        }
    }
}

impl Builder {
    /// Where to listen; port 0 is any that is free. Clients need `allow_plain_http_to` for what is neither a loopback
    /// address nor every address of the machine, `0.0.0.0` and `[::]`, which are reached by one.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Where the data is; in memory unless set.
    #[must_use]
    pub fn location(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    /// What is there at the start, a [`Seed`] or [`SeedData`]; the demo's data unless set. A database that has data
    /// keeps it and gets none.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<Seed>) -> Self {
        self.seed = seed.into();
        self
    }

    /// The form of answers.
    #[must_use]
    pub fn envelope(mut self, envelope: Envelope) -> Self {
        self.envelope = envelope;
        self
    }

    /// The most deals that a list has: it is cut off without a word, and takes no `page`. A page of solOS has no more either.
    /// Whole lists of deals, and pages of 500, unless set. It takes the place of a [`page_size`](Self::page_size).
    #[must_use]
    pub fn list_limit(mut self, objects: NonZeroU32) -> Self {
        self.paging = Paging::CutOffAt(objects);
        self
    }

    /// How many deals a page of a list has: the parameter `page` chooses it, the first is given without. A page of solOS has
    /// no more either. Whole lists of deals, and pages of 500, unless set. It takes the place of a
    /// [`list_limit`](Self::list_limit).
    #[must_use]
    pub fn page_size(mut self, objects: NonZeroU32) -> Self {
        self.paging = Paging::Paged(objects);
        self
    }

    /// What every answer waits for; nothing unless set. Those of `/`, the references and `/sandbox/…`, the refusals beyond
    /// the [`rate_limit`](Self::rate_limit) and what requests ask for by `X-Sandbox-Fault` do not wait. This and the other faults can be changed while it runs, by
    /// [`Sandbox::faults`].
    #[must_use]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.faults.latency = latency;
        self
    }

    /// The part of all requests that are answered with 503 and do nothing: 0, as it is unless set, for none, 1 for
    /// all. Which they are is as of [`Faults::fail_rate`]: the same in every run.
    #[must_use]
    pub fn fail_rate(mut self, part: f64) -> Self {
        self.faults.fail_rate = part;
        self
    }

    /// The part of all requests whose connection is reset and that do nothing: 0, as it is unless set, for none, 1 for
    /// all. None of them is of the [`fail_rate`](Self::fail_rate), so both together are 1 at most.
    #[must_use]
    pub fn reset_rate(mut self, part: f64) -> Self {
        self.faults.reset_rate = part;
        self
    }

    /// The seed of all rates of faults, 1 unless set: another one chooses other requests.
    #[must_use]
    pub fn fault_seed(mut self, seed: u64) -> Self {
        self.faults.seed = seed;
        self
    }

    /// How many of the latest requests [`Sandbox::requests`] keeps: 1,024 unless set, 0 for none.
    #[must_use]
    pub fn kept_requests(mut self, count: usize) -> Self {
        self.kept_requests = count;
        self
    }

    /// Requests a second; those beyond are answered with 429. So many may come at once after a second without any. No limit
    /// unless set.
    #[must_use]
    pub fn rate_limit(mut self, requests: NonZeroU32) -> Self {
        self.faults.rate_limit = Some(requests);
        self
    }

    /// Starts the sandbox, on threads of its own: a test that blocks its thread is still answered.
    ///
    /// Who stops waiting ends the start: a seed that is being stored is rolled back, and a file is closed.
    ///
    /// # Errors
    ///
    /// Where the database cannot be used, the seed is not what it should be, the address cannot be listened on, or the
    /// rates of faults are no parts. The error names it; in the file of a seed, the place too.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let (sender, started) = oneshot::channel();
        // Seeding takes its time where there is much.
        let _starting = Starting::new(move |is_given_up| drop(sender.send(self.start_unless(is_given_up))));
        started.await.unwrap_or_else(|_| Err(StartError("the start has panicked".to_owned())))
    }

    /// As [`start`](Self::start), for those who do not await.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = crm_sandbox::Sandbox::builder().start_now()?;
    /// let client = std::net::TcpStream::connect(sandbox.url().trim_start_matches("http://"))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As of [`start`](Self::start).
    pub fn start_now(self) -> Result<Sandbox, StartError> {
        self.start_unless(&AtomicBool::new(false))
    }

    fn start_unless(self, is_given_up: &AtomicBool) -> Result<Sandbox, StartError> {
        if let SocketAddr::V6(address) = self.address
            && address.scope_id() != 0
            && !address.ip().is_loopback()
        {
            return Err(StartError(format!("{address} has a scope, which no URL can name: listen on [::] instead")));
        }
        self.faults.check().map_err(StartError)?;
        // First, so that a port that is taken leaves no data behind; who connects early waits.
        let listener = TcpListener::bind(self.address)
            .map_err(|error| StartError(format!("{} cannot be listened on: {error}", self.address)))?;
        listener.set_nonblocking(true)?;
        let store = Store::open(&self.location)?;
        self.seed.plant(&store, is_given_up)?;
        let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let base_url = format!("http://{}", reachable(listener.local_addr()?));
        let docs_url = format!("{base_url}{}/", docs::PATH);
        let details = Details { base_url, docs_url, credentials: CREDENTIALS };
        let apis = [
            (
                intum::routes(),
                service(&store, self.envelope, self.paging, &intum::api_with(self.paging), &[CREDENTIALS.token])?,
            ),
            (
                solos::routes(),
                service(&store, self.envelope, self.paging, &solos::api(), &[CREDENTIALS.secret, CREDENTIALS.token])?,
            ),
        ];
        let connections = Connections::default();
        let faults = Faults::new(self.faults, connections.clone());
        let requests = Requests::new(self.kept_requests);
        let injector = Injector { faults: faults.clone(), requests: requests.clone() };
        let router = router(apis, injector, &details).map_err(StartError)?;
        let (stop, stopped) = watch::channel(false);
        let (tell, done) = oneshot::channel();
        let listener = {
            let _entered = runtime.enter();
            Accepting { listener: tokio::net::TcpListener::from_std(listener)?, connections }
        };
        let serve = axum::serve(listener, router.into_make_service_with_connect_info::<Connection>());
        runtime.spawn(async move { tell.send(serve.with_graceful_shutdown(until(stopped)).await) });
        Ok(Sandbox { details, faults, requests, stop, done: Some(done), runtime: Some(runtime), store })
    }
}

/// A start on a thread of its own. When this is dropped, it ends, and is waited for.
struct Starting {
    is_given_up: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Starting {
    fn new(start: impl FnOnce(&AtomicBool) + Send + 'static) -> Self {
        let is_given_up = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&is_given_up);
        Self { is_given_up, thread: Some(thread::spawn(move || start(&flag))) }
    }
}

impl Drop for Starting {
    fn drop(&mut self) {
        self.is_given_up.store(true, Ordering::Relaxed);
        // A panic has been reported by what the thread did not send.
        self.thread.take().map(JoinHandle::join);
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // The sender that is gone is a sandbox that is dropped.
    drop(stopped.wait_for(|is_stopped| *is_stopped).await);
}

fn service(
    store: &Store,
    envelope: Envelope,
    paging: Paging,
    api: &utoipa::openapi::OpenApi,
    credentials: &[&str],
) -> Result<Service, StartError> {
    let login = |is_permitted, token: &str| Login {
        credentials: credentials
            .iter()
            .map(|each| if *each == CREDENTIALS.token { token } else { each }.to_owned())
            .collect(),
        is_permitted,
    };
    let logins = vec![login(true, CREDENTIALS.token), login(false, CREDENTIALS.token_without_permission)];
    let rules = Rules::of(api).map_err(StartError)?;
    Ok(Service { store: store.clone(), rules, access: Access { logins }, envelope, paging })
}

impl From<io::Error> for StartError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<StoreError> for StartError {
    fn from(error: StoreError) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the sandbox does not start: {}", self.0)
    }
}

impl std::error::Error for StartError {}
