//! The program: what it serves, and what it says where it cannot.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod made;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site-server"));
    command.stdin(Stdio::null());
    command
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("sent");
    let mut response = Vec::new();
    stream.read_to_end(&mut response).expect("a response");
    String::from_utf8_lossy(&response).into_owned()
}

#[test]
fn serves_the_site_and_nothing_else() {
    let folder = made::made();
    let mut child =
        program().arg("--out").arg(folder.path()).arg("--serve").stdout(Stdio::piped()).spawn().expect("it starts");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let line = lines.next().expect("a line").expect("text");
    let address =
        line.trim_start_matches("reference").trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
    for (path, start) in [
        ("/", "HTTP/1.1 200"),
        ("/ru/solos/", "HTTP/1.1 200"),
        ("/nothing", "HTTP/1.1 404"),
        ("/.crm-docs-site", "HTTP/1.1 404"),
        ("/../Cargo.toml", "HTTP/1.1 404"),
        ("//etc/passwd", "HTTP/1.1 404"),
        ("/a/%2e%2e/index.html", "HTTP/1.1 404"),
    ] {
        let response = get(&address, path);
        assert!(response.starts_with(start), "{path}: {response:.80}");
    }
    assert!(get(&address, "/sandbox.js").contains("\"url\":\"http://127.0.0.1:"));
    child.kill().expect("it ends");
    child.wait().expect("it ends");
}

#[test]
fn prints_an_address_to_connect_to() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("index.html"), "<p>a page</p>").expect("a file");
    let arguments = ["--serve", "--listen", "0.0.0.0:0"];
    let mut child =
        program().arg("--out").arg(folder.path()).args(arguments).stdout(Stdio::piped()).spawn().expect("it starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    let (_, address) = line.trim_end().trim_end_matches('/').split_once("http://").expect("a URL");
    assert!(address.starts_with("127.0.0.1:"), "{line}");
    assert!(get(address, "/").ends_with("<p>a page</p>"));
    child.kill().expect("it ends");
    child.wait().expect("it ends");
}

#[test]
fn names_a_port_that_is_in_use() {
    let folder = made::made();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let output =
        program().arg("--out").arg(folder.path()).args(["--serve", "--listen", &address]).output().expect("it ends");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && text.contains(&format!("{address} cannot be listened on")), "{text}");
}

#[test]
fn names_a_folder_without_a_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = program().arg("--out").arg(folder.path()).arg("--serve").output().expect("it ends");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && text.contains("has no reference site"), "{text}");
}
