//! Starting and stopping sandboxes.

use std::io::{BufReader, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use crm_sandbox::{Sandbox, Seed};

use crate::server::{Server, new_deal};
use crate::wire::{Request, connect, exchange, host, receive};

/// Less than the time that a stop gives to running requests.
pub const SOON: Duration = Duration::from_secs(8);

/// Runs a future without a timer or a reactor.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().expect("a runtime").block_on(future)
}

/// Waits until the port is closed.
pub fn wait_until_closed(url: &str) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(host(url)).is_ok() {
        assert!(Instant::now() < deadline, "{url} is still listened on");
        thread::yield_now();
    }
}

/// Sends a create until the server reads its body, and returns the connection and the body.
pub fn half_a_create(url: &str) -> (BufReader<TcpStream>, Vec<u8>) {
    let body = new_deal(r#""name": "late""#).into_bytes();
    let request = Request::post("/crm/deals.json", body.clone()).header("Expect", "100-continue");
    let bytes = request.bytes();
    let (head, body) = bytes.split_at(bytes.len() - body.len());
    let mut stream = connect(url).expect("a connection");
    stream.write_all(head).expect("it is sent");
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    for expected in ["HTTP/1.1 100 Continue\r\n", "\r\n"] {
        line.clear();
        std::io::BufRead::read_line(&mut reader, &mut line).expect("100 Continue");
        assert_eq!(line, expected);
    }
    (reader, body.to_vec())
}

/// Sends the body, and returns the status of the response.
pub fn finish((mut reader, rest): (BufReader<TcpStream>, Vec<u8>)) -> u16 {
    reader.get_mut().write_all(&rest).expect("it is sent");
    receive(&mut reader, false).expect("a response").status
}

#[test]
fn sandboxes_are_independent() {
    let servers: Vec<Server> = (0..12).map(|_| Server::empty()).collect();
    for (count, server) in servers.iter().enumerate() {
        (0..count).for_each(|_| drop(server.create("")));
    }
    for (count, server) in servers.iter().enumerate() {
        assert_eq!(server.deals(&[]).len(), count);
    }
}

#[test]
fn dropping_a_sandbox_closes_its_port() {
    let server = Server::start();
    let url = server.url();
    server.get("/crm/deals.json");
    drop(server);
    wait_until_closed(&url);
}

#[test]
fn a_stop_lets_a_running_request_complete() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let server = Server::empty();
    let url = server.url();
    let create = half_a_create(&url);
    let stopped = thread::spawn(move || runtime.block_on(server.sandbox.stop()));
    wait_until_closed(&url);
    assert!(!stopped.is_finished());
    assert_eq!(finish(create), 201);
    stopped.join().expect("no panic").expect("it stops");
}

#[test]
fn a_stop_needs_no_timer_of_the_caller() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(Server::start().sandbox.stop()).expect("it stops");
}

#[test]
fn a_stop_does_not_wait_for_idle_connections() {
    let server = Server::start();
    let mut idle = BufReader::new(connect(&server.url()).expect("a connection"));
    idle.get_mut().write_all(&Request::get("/crm/deals/1.json").bytes()).expect("it is sent");
    assert_eq!(receive(&mut idle, false).expect("a response").status, 200);
    let silent = connect(&server.url()).expect("a connection");
    // Connections are accepted in order, so the silent one is accepted when this one is served.
    server.get("/crm/deals/1.json");
    let start = Instant::now();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(server.sandbox.stop()).expect("it stops");
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    drop((idle, silent));
}

#[test]
fn responds_to_a_client_that_blocks_the_only_thread() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let status = runtime.block_on(async {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let status = exchange(&sandbox.url(), &Request::get("/crm/deals.json")).expect("a response").status;
        sandbox.stop().await.expect("it stops");
        status
    });
    assert_eq!(status, 200);
}

#[test]
fn can_be_dropped_inside_a_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let url = runtime.block_on(async { Sandbox::start().await.expect("a sandbox").url() });
    wait_until_closed(&url);
}

#[test]
fn names_a_port_in_use() {
    let server = Server::start();
    let address = host(&server.url()).parse().expect("an address");
    let error = Sandbox::builder().address(address).start_now().expect_err("the port is taken").to_string();
    assert!(error.contains(&address.to_string()) && error.contains("in use"), "{error}");

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let location = crm_sandbox::Location::File(path.clone());
    Sandbox::builder().address(address).location(location).start_now().expect_err("the port is taken");
    assert!(!path.exists(), "a start that fails leaves no database");
}

#[test]
fn seeds_any_number_of_objects() {
    for count in [0, 1, 40] {
        let server = Server::of(Sandbox::builder().seed(Seed::Count(count)));
        assert_eq!(server.deals(&[]).len(), count as usize);
        assert_eq!(server.projects(&serde_json::json!({})).len(), count as usize);
    }
}

/// Clients accept plain HTTP for loopback addresses.
#[test]
fn the_url_of_an_unspecified_address_is_a_loopback_url() {
    for (address, expected) in [
        ("127.0.0.1:0", "http://127.0.0.1:"),
        ("127.9.9.9:0", "http://127.9.9.9:"),
        ("0.0.0.0:0", "http://127.0.0.1:"),
        ("[::ffff:0.0.0.0]:0", "http://127.0.0.1:"),
        ("[::ffff:127.0.0.1]:0", "http://127.0.0.1:"),
        ("[::]:0", "http://[::1]:"),
        ("[::1]:0", "http://[::1]:"),
    ] {
        let address: SocketAddr = address.parse().expect("an address");
        // Some machines lack IPv6 or parts of 127.0.0.0/8.
        if std::net::TcpListener::bind(address).is_err() {
            continue;
        }
        let server = Server::of(Sandbox::builder().address(address));
        assert!(server.url().starts_with(expected), "{address}: {}", server.url());
        assert_eq!(server.sandbox.docs_url(), format!("{}/docs/", server.url()));
        server.expect(200, &Request::get("/crm/deals.json"));
    }
}

#[test]
fn rejects_an_address_with_a_scope() {
    let address = "[fe80::1%1]:0".parse().expect("an address");
    let error = Sandbox::builder().address(address).start_now().expect_err("no URL").to_string();
    assert!(error.contains("scope"), "{error}");
}
