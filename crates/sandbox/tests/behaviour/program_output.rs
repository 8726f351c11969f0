//! The program when nobody reads its output: it serves on, and stops on a signal.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Instant;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::lifecycle::SOON;
use crate::server::new_deal;
use crate::wire::{Request, connect, receive};

const DEALS: &str = "/crm/deals.json";

fn program(output: impl Into<Stdio>, log: impl Into<Stdio>) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crm-sandbox"));
    command.args(["--seed", "none"]).stdin(Stdio::null()).stdout(output).stderr(log);
    command.spawn().expect("a program")
}

/// Reads the base URL from the line on standard output.
fn details(output: impl io::Read) -> String {
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).expect("a line");
    let details: Value = serde_json::from_str(&line).expect("JSON");
    details["intum"]["base_url"].as_str().expect("a URL").to_owned()
}

/// Reads the base URL from the log.
fn logged(log: &mut impl io::BufRead) -> String {
    let mut line = String::new();
    log.read_line(&mut line).expect("a line");
    let event: Value = serde_json::from_str(&line).expect("JSON");
    assert_eq!(event["fields"]["message"], "listening");
    event["fields"]["base_url"].as_str().expect("a URL").to_owned()
}

/// Creates so many deals that their log exceeds pipe and queue, and lists all of them.
fn works(url: &str) {
    let mut connection = BufReader::new(connect(url).expect("a connection"));
    let mut send = |request: &Request| {
        connection.get_mut().write_all(&request.bytes()).expect("it is sent");
        receive(&mut connection, false).expect("a response")
    };
    let long = Request::get(&format!("/{}", "x".repeat(8 << 10)));
    for id in 1..=200 {
        assert_eq!(send(&Request::post(DEALS, new_deal(""))).id(), id);
        assert_eq!(send(&long).status, 404);
    }
    assert_eq!(send(&Request::get(DEALS)).ids().len(), 200);
}

/// Stops the program, which must exit with 0.
fn stop(child: Child) {
    kill_process(Pid::from_child(&child), Signal::TERM).expect("it runs");
    assert_eq!(end(child), Some(0));
}

/// Waits for the exit code. The end must be soon.
fn end(mut child: Child) -> Option<i32> {
    let deadline = Instant::now() + SOON;
    loop {
        if let Some(status) = child.try_wait().expect("a status") {
            return status.code();
        }
        if Instant::now() > deadline {
            child.kill().expect("it runs");
            panic!("it does not end");
        }
        thread::yield_now();
    }
}

/// Returns a socket whose buffer is full, and its other end.
fn full_socket() -> (UnixStream, UnixStream) {
    let (reader, mut writer) = UnixStream::pair().expect("sockets");
    writer.set_nonblocking(true).expect("it is set");
    while writer.write(b"\n").is_ok() {}
    writer.set_nonblocking(false).expect("it is set");
    (reader, writer)
}

#[test]
fn a_log_that_nobody_reads_delays_nothing() {
    let mut child = program(Stdio::piped(), Stdio::piped());
    works(&details(child.stdout.take().expect("it is piped")));
    stop(child);
}

#[test]
fn a_log_without_a_reader_delays_nothing() {
    let mut child = program(Stdio::piped(), Stdio::piped());
    drop(child.stderr.take());
    works(&details(child.stdout.take().expect("it is piped")));
    stop(child);
}

#[test]
fn a_log_that_is_read_late_counts_the_lost_lines() {
    let (reader, writer) = io::pipe().expect("a pipe");
    let mut child = program(Stdio::piped(), writer);
    let url = details(child.stdout.take().expect("it is piped"));
    works(&url);
    let log = thread::spawn(move || BufReader::new(reader).lines().map(|line| line.expect("text")).collect::<Vec<_>>());
    stop(child);
    let events = log.join().expect("no panic");
    let events: Vec<Value> = events.iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let logged_responses = events.iter().filter(|event| event["fields"]["message"] == "response").count() as u64;
    let lost = events.iter().filter_map(|event| event["fields"]["lost"].as_u64()).max().expect("some are lost");
    assert!(lost > 0 && logged_responses < 401, "{logged_responses} are there, {lost} are lost");
    // The log has a line for each request, and lines of start and stop.
    assert!((401..=403).contains(&(logged_responses + lost)), "{logged_responses} are there, {lost} are lost");
}

#[test]
fn an_output_that_nobody_reads_delays_nothing() {
    let (reader, writer) = full_socket();
    let mut child = program(OwnedFd::from(writer), Stdio::piped());
    let mut log = BufReader::new(child.stderr.take().expect("it is piped"));
    works(&logged(&mut log));
    stop(child);
    drop(reader);
}

#[test]
fn an_output_without_a_reader_delays_nothing() {
    let mut child = program(Stdio::piped(), Stdio::piped());
    drop(child.stdout.take());
    let mut log = BufReader::new(child.stderr.take().expect("it is piped"));
    works(&logged(&mut log));
    stop(child);
}

#[test]
fn a_failed_start_with_a_closed_log_exits_with_1() {
    let (reader, writer) = full_socket();
    let mut command = Command::new(env!("CARGO_BIN_EXE_crm-sandbox"));
    let log = OwnedFd::from(writer);
    let child = command.args(["--database", "/none/deals.db"]).stderr(log).spawn().expect("a program");
    assert_eq!(end(child), Some(1));
    drop(reader);
}

#[test]
#[cfg(target_os = "linux")]
fn serves_with_log_and_output_on_a_full_disk() {
    let full = || File::options().write(true).open("/dev/full").expect("a device");
    let mut child = program(Stdio::piped(), full());
    works(&details(child.stdout.take().expect("it is piped")));
    stop(child);
    let mut child = program(full(), Stdio::piped());
    works(&logged(&mut BufReader::new(child.stderr.take().expect("it is piped"))));
    stop(child);
    let mut command = Command::new(env!("CARGO_BIN_EXE_crm-sandbox"));
    let child = command.args(["--database", "/none/deals.db"]).stderr(full()).spawn().expect("a program");
    assert_eq!(end(child), Some(1));
}
