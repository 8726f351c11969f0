//! The program: its output, its log and its exit status.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crm_contract::Api;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

use crate::database_files::assert_whole;
use crate::lifecycle::{finish, half_a_create, wait_until_closed};
use crate::server::new_deal;
use crate::wire::{Request, connect, exchange, receive};

/// A program that has not ended by then never does. A busy machine needs several seconds.
const HANGS: Duration = Duration::from_secs(60);

/// A running program.
pub struct Program {
    child: Child,
    output: BufReader<ChildStdout>,
    log: Option<thread::JoinHandle<String>>,
    pub details: Value,
}

/// The exit status, and the output after the first line.
#[derive(Debug)]
pub struct End {
    pub code: Option<i32>,
    output: String,
    log: String,
}

impl Program {
    /// Starts the program and waits until it is ready.
    pub fn start(arguments: &[&str]) -> Self {
        Self::spawn(arguments).ready()
    }

    /// Starts the program with these signals ignored, and waits until it is ready.
    #[cfg(target_os = "linux")]
    pub fn start_ignoring(signals: &str, arguments: &[&str]) -> Self {
        let mut command = Command::new("sh");
        let script = format!(r#"trap "" {signals}; exec "$0" "$@""#);
        command.args(["-c", &script, env!("CARGO_BIN_EXE_crm-sandbox")]);
        Self::spawned(command, arguments).ready()
    }

    fn ready(mut self) -> Self {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("a line");
        self.details = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
        self
    }

    fn spawn(arguments: &[&str]) -> Self {
        Self::spawned(Command::new(env!("CARGO_BIN_EXE_crm-sandbox")), arguments)
    }

    fn spawned(mut command: Command, arguments: &[&str]) -> Self {
        let mut child = command
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a program");
        let mut error = child.stderr.take().expect("it is piped");
        let log = thread::spawn(move || {
            let mut text = String::new();
            error.read_to_string(&mut text).expect("the log is text");
            text
        });
        let output = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, output, log: Some(log), details: Value::Null }
    }

    pub fn with_file(path: &Path) -> Self {
        Self::start(&["--seed", "none", "--database", path.to_str().expect("text")])
    }

    pub fn url(&self) -> String {
        self.details["intum"]["base_url"].as_str().expect("a URL").to_owned()
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("it runs");
    }

    /// Kills it.
    pub fn kill(&mut self) {
        self.child.kill().expect("it runs");
    }

    /// Waits for its end.
    pub fn end(mut self) -> End {
        let deadline = Instant::now() + HANGS;
        let code = loop {
            if let Some(status) = self.child.try_wait().expect("a status") {
                break status.code();
            }
            assert!(Instant::now() < deadline, "it does not end");
            thread::yield_now();
        };
        let mut output = String::new();
        self.output.read_to_string(&mut output).expect("text");
        End { code, output, log: self.log.take().expect("there is a log").join().expect("text") }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn prints_the_details_as_one_line() {
    let program = Program::start(&[]);
    let url = program.url();
    let mut names: Vec<&str> = Api::ALL.iter().map(|api| api.name()).chain(["docs_url"]).collect();
    names.sort_unstable();
    assert_eq!(program.details.as_object().expect("an object").keys().collect::<Vec<_>>(), names);
    let intum = json!({"base_url": url, "token": "test-token", "app_code": "erp",
        "token_without_permission": "test-token-without-permission"});
    let solos = json!({"base_url": url, "token": "test-token", "secret": "test-secret",
        "token_without_permission": "test-token-without-permission"});
    assert_eq!((&program.details["intum"], &program.details["solos"]), (&intum, &solos));
    assert!(Api::ALL.iter().all(|api| program.details[api.name()]["base_url"] == url.as_str()), "{}", program.details);
    assert_eq!(program.details["docs_url"], format!("{url}/docs/"));
    assert_eq!(exchange(&url, &Request::get("/crm/deals/e/erp/A-4.json")).expect("a response").status, 200);
    program.signal(Signal::INT);
    let end = program.end();
    assert_eq!((end.code, end.output.as_str()), (Some(0), ""));
}

#[test]
fn the_log_is_json_without_credentials() {
    let program = Program::start(&[]);
    let requests = [
        Request::get("/crm/deals.json?q=confidential"),
        Request::get("/crm/deals.json?api_token=confidential&x=confidential"),
        Request::get("/crm/deals.json?api_token=test-token").anonymous(),
        Request::get("/backend/public/projects?order_by=confidential").anonymous(),
        Request::post("/crm/deals.json", new_deal(r#""name": "confidential""#)),
        Request::post("/crm/deals.json", r#"{"api_token": "confidential", "deal": {}}"#).anonymous(),
        Request::get("/crm/deals.json").header("X-Sandbox-Fault", "confidential"),
        Request::get("/crm/deals.json").anonymous().header("Authorization", "Bearer confidential"),
    ];
    for request in &requests {
        exchange(&program.url(), request).expect("a response");
    }
    program.signal(Signal::TERM);
    let end = program.end();
    assert_eq!(end.code, Some(0));
    let events: Vec<Value> = end
        .log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    let responses: Vec<&Value> = events.iter().filter(|event| event["fields"]["message"] == "response").collect();
    assert_eq!(responses.len(), requests.len(), "{}", end.log);
    assert_eq!(responses[0]["fields"]["path"], "/crm/deals.json");
    assert_eq!(responses[0]["fields"]["status"], 200);
    assert!(responses[0]["fields"]["duration_us"].is_u64(), "{}", responses[0]);
    for secret in ["confidential", "test-token", "test-secret", "api_token"] {
        assert!(!end.log.contains(secret), "{secret}: {}", end.log);
    }
}

#[test]
fn prints_no_log_with_level_off() {
    let program = Program::start(&["--log", "off", "--envelope", "bare", "--seed", "5"]);
    let list = exchange(&program.url(), &Request::get("/crm/deals.json")).expect("a response");
    assert_eq!(list.json().as_array().map(Vec::len), Some(5));
    program.signal(Signal::TERM);
    assert_eq!(program.end().log, "");
}

#[test]
fn a_signal_lets_a_running_request_complete() {
    let program = Program::start(&["--seed", "none"]);
    let (url, create) = (program.url(), half_a_create(&program.url()));
    program.signal(Signal::TERM);
    wait_until_closed(&url);
    assert_eq!(finish(create), 201);
    assert_eq!(program.end().code, Some(0));
}

#[test]
fn a_signal_lets_a_slow_reader_read_the_rest() {
    let program = Program::start(&["--seed", "20000"]);
    let mut slow = BufReader::with_capacity(1, connect(&program.url()).expect("a connection"));
    slow.get_mut().write_all(&Request::get("/crm/deals.json").bytes()).expect("it is sent");
    slow.read_exact(&mut [0]).expect("a response begins");
    program.signal(Signal::TERM);
    wait_until_closed(&program.url());
    let mut rest = Vec::new();
    slow.read_to_end(&mut rest).expect("it is whole");
    assert!(rest.ends_with(b"]}\r\n0\r\n\r\n"), "{} bytes", rest.len());
    assert_eq!(program.end().code, Some(0));
}

#[test]
fn a_second_signal_stops_at_once() {
    let program = Program::start(&["--seed", "none"]);
    let (url, create) = (program.url(), half_a_create(&program.url()));
    program.signal(Signal::TERM);
    wait_until_closed(&url);
    program.signal(Signal::INT);
    let end = program.end();
    assert_eq!(end.code, Some(1), "{}", end.log);
    assert!(end.log.contains("a second signal"), "{}", end.log);
    drop(create);
}

#[test]
fn a_signal_does_not_wait_for_idle_connections() {
    let program = Program::start(&[]);
    let mut idle = BufReader::new(connect(&program.url()).expect("a connection"));
    idle.get_mut().write_all(&Request::get("/crm/deals/1.json").bytes()).expect("it is sent");
    assert_eq!(receive(&mut idle, false).expect("a response").status, 200);
    let silent = connect(&program.url()).expect("a connection");
    exchange(&program.url(), &Request::get("/crm/deals/1.json")).expect("a response");
    program.signal(Signal::TERM);
    assert_eq!(program.end().code, Some(0));
    drop((idle, silent));
}

#[test]
fn a_signal_cancels_a_long_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let program = Program::spawn(&["--seed", "100000000", "--database", path.to_str().expect("text")]);
    let deadline = Instant::now() + HANGS;
    // Signal handlers are installed before the file is created.
    while !path.exists() {
        assert!(Instant::now() < deadline, "it does not begin");
        thread::yield_now();
    }
    program.signal(Signal::TERM);
    let end = program.end();
    assert_eq!((end.code, end.output.as_str()), (Some(0), ""), "{}", end.log);
    assert_whole(&path, 0);
}

#[test]
fn reports_invalid_options_with_the_usage() {
    for arguments in [
        &["--listen", "nowhere"][..],
        &["--envelope", "xml"],
        &["--fail-rate", "2"],
        &["--rate-limit", "0"],
        &["--list-limit", "0"],
        &["--page-size", "0"],
        &["--page-size", "10", "--list-limit", "10"],
        &["--latency", "-1"],
        &["--log", "nonsense"],
        &["--log", "crm_sandbox=nonsense"],
        &["--unknown"],
        &["extra"],
    ] {
        let End { code, output, log } = Program::spawn(arguments).end();
        assert_eq!((code, output.as_str()), (Some(2), ""), "{arguments:?}: {log}");
        assert!(log.contains("--help") || log.contains("Usage"), "{arguments:?}: {log}");
    }
}

#[test]
fn reports_a_failed_start_in_one_line() {
    let program = Program::start(&[]);
    let address = crate::wire::host(&program.url()).to_owned();
    for (arguments, fragment) in [
        (&["--listen", &address][..], address.as_str()),
        (&["--seed", "/none/seed.json"], "/none/seed.json"),
        (&["--database", "/none/deals.db"], "/none/deals.db"),
        (&["--database", ":memory:"], ":memory:"),
    ] {
        let End { code, output, log } = Program::spawn(arguments).end();
        assert_eq!((code, output.as_str()), (Some(1), ""), "{arguments:?}: {log}");
        assert!(log.contains(fragment) && log.lines().count() == 1, "{arguments:?}: {log}");
    }
}
