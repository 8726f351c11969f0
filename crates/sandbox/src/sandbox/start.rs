//! Starting a sandbox.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use axum::Router;
use tokio::runtime;
use tokio::sync::{oneshot, watch};

use super::builder::Builder;
use super::error::StartError;
use super::running::Sandbox;
use crate::address::reachable;
use crate::apis;
use crate::credentials::CREDENTIALS;
use crate::seed::store_seed;
use crate::server::{
    Account, ApiModule, ApiRules, Authenticator, Connection, Connections, DOCS, Details, ErrorFormat, Faults, Injector,
    Requests, ResettableListener, ResponseFormat, Service, router,
};
use crate::store::{Store, Tables};

impl Sandbox {
    /// Starts a sandbox with the demo's data in memory, on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// Returns an error if no port is free or the system has no resources for threads.
    ///
    /// # Examples
    ///
    /// ```
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = crm_sandbox::Sandbox::start().await?;
    /// println!("{} {}", sandbox.url(), sandbox.credentials().token);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }
}

impl Builder {
    /// Starts the sandbox on threads of its own, so that it also serves a test that blocks its thread.
    ///
    /// Dropping the future cancels the start: a seed that is being stored is rolled back, and a file is closed.
    ///
    /// # Errors
    ///
    /// Returns an error if the database cannot be used, the seed is not valid, the address cannot be listened on, or a
    /// rate is out of range. The error names it, and for a seed file the line and column.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let (sender, started) = oneshot::channel();
        // On a thread: storing a large seed takes time.
        let _thread = StartThread::spawn(move |is_cancelled| drop(sender.send(self.start_unless(is_cancelled))));
        started.await.unwrap_or_else(|_| Err(StartError::new("the start panicked")))
    }

    /// Starts the sandbox like [`start`](Self::start), from code that is not asynchronous.
    ///
    /// # Errors
    ///
    /// As for [`start`](Self::start).
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = crm_sandbox::Sandbox::builder().start_now()?;
    /// let client = std::net::TcpStream::connect(sandbox.url().trim_start_matches("http://"))?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_now(self) -> Result<Sandbox, StartError> {
        self.start_unless(&AtomicBool::new(false))
    }

    fn start_unless(self, is_cancelled: &AtomicBool) -> Result<Sandbox, StartError> {
        self.faults.check().map_err(StartError::new)?;
        // Before the database, so that a port in use leaves no file behind. Early connections wait.
        let listener = listen(self.address)?;
        let tables: Vec<Tables> = apis::ALL.iter().map(|module| module.tables).collect();
        let store = Store::open(&self.location, &tables)?;
        store_seed(&self.seed, &store, &tables, is_cancelled)?;
        let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let base_url = format!("http://{}", reachable(listener.local_addr()?));
        let details = Details { docs_url: format!("{base_url}{DOCS}/"), base_url, apis: apis::ALL };
        let connections = Connections::default();
        let faults = Faults::new(self.faults, connections.clone());
        let requests = Requests::new(self.kept_requests);
        let injector = Injector { faults: faults.clone(), requests: requests.clone() };
        let services: Vec<(Router<Arc<Service>>, Service)> = apis::ALL
            .iter()
            .map(|module| Ok(((module.routes)(), self.service(module, &store)?)))
            .collect::<Result<_, StartError>>()?;
        let router = router(services, injector, &details).map_err(StartError::new)?;
        let (stop, stopped) = watch::channel(false);
        let (sender, served) = oneshot::channel();
        let listener = {
            let _entered = runtime.enter();
            ResettableListener { listener: tokio::net::TcpListener::from_std(listener)?, connections }
        };
        let serve = axum::serve(listener, router.into_make_service_with_connect_info::<Connection>());
        runtime.spawn(async move { sender.send(serve.with_graceful_shutdown(until(stopped)).await) });
        Ok(Sandbox { details, faults, requests, store, stop, served: Some(served), runtime: Some(runtime) })
    }

    fn service(&self, module: &ApiModule, store: &Store) -> Result<Service, StartError> {
        let rules = ApiRules::new(&(module.description)(self.paging)).map_err(StartError::new)?;
        let authenticator = Authenticator { accounts: accounts(module) };
        let errors = if module.has_error_formats { self.format.errors } else { ErrorFormat::Detailed };
        let format = ResponseFormat { errors, ..self.format };
        Ok(Service { store: store.clone(), rules, authenticator, format, paging: self.paging })
    }
}

fn listen(address: SocketAddr) -> Result<TcpListener, StartError> {
    if let SocketAddr::V6(address) = address
        && address.scope_id() != 0
        && !address.ip().is_loopback()
    {
        return Err(StartError::new(format!("{address} has a scope, which no URL can name: listen on [::] instead")));
    }
    let listener = TcpListener::bind(address)
        .map_err(|error| StartError::new(format!("{address} cannot be listened on: {error}")))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Returns the account with permission and the one without, which has another token.
fn accounts(module: &ApiModule) -> Vec<Account> {
    let account = |is_permitted: bool, token: &str| {
        let credential =
            |(_, value): &(&str, &str)| if *value == CREDENTIALS.token { token } else { *value }.to_owned();
        Account { credentials: module.credentials.iter().map(credential).collect(), is_permitted }
    };
    vec![account(true, CREDENTIALS.token), account(false, CREDENTIALS.token_without_permission)]
}

/// A start on a thread of its own. Dropping it cancels the start and waits for its end.
struct StartThread {
    is_cancelled: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl StartThread {
    fn spawn(start: impl FnOnce(&AtomicBool) + Send + 'static) -> Self {
        let is_cancelled = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&is_cancelled);
        Self { is_cancelled, thread: Some(thread::spawn(move || start(&flag))) }
    }
}

impl Drop for StartThread {
    fn drop(&mut self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
        // A panic was already reported: the thread sent nothing.
        self.thread.take().map(JoinHandle::join);
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone: the sandbox was dropped.
    drop(stopped.wait_for(|is_stopped| *is_stopped).await);
}
