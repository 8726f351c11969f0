//! A sandbox without data, and clients of it, for tests of faults.

use std::io::{BufReader, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crm_sandbox::{Faults, Sandbox, Seed};

use crate::server::new_deal;
use crate::wire::{Request, Response, connect, exchange, receive};

pub const DEALS: &str = "/crm/deals.json";
pub const PROJECTS: &str = "/backend/public/projects";

/// A delay that no test waits for.
pub const LONG: Duration = Duration::from_secs(3600);

pub fn sandbox() -> (Sandbox, Faults) {
    let sandbox = Sandbox::builder().seed(Seed::Empty).start_now().expect("a sandbox");
    let faults = sandbox.faults();
    (sandbox, faults)
}

pub fn get(sandbox: &Sandbox, target: &str) -> Response {
    exchange(&sandbox.url(), &Request::get(target)).expect("a response")
}

pub fn create(sandbox: &Sandbox, name: &str) -> std::io::Result<Response> {
    let body = new_deal(&format!("\"name\": \"{name}\""));
    exchange(&sandbox.url(), &Request::post(DEALS, body))
}

pub fn deals(sandbox: &Sandbox) -> usize {
    get(sandbox, DEALS).ids().len()
}

/// A connection for several requests.
pub struct KeptAlive(pub BufReader<TcpStream>);

impl KeptAlive {
    pub fn new(sandbox: &Sandbox) -> Self {
        Self(BufReader::new(connect(&sandbox.url()).expect("a connection")))
    }

    pub fn send(&mut self, request: &Request) -> std::io::Result<Response> {
        self.0.get_mut().write_all(&request.bytes())?;
        receive(&mut self.0, request.method == "HEAD")
    }
}
