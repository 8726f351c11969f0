//! The demo as a newcomer sees it: the program itself, with its output in a pipe.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::net::TcpListener;
use std::process::{Command, Output, Stdio};

fn demo() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demo"));
    command.stdin(Stdio::null()).env_remove("NO_COLOR");
    command
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

/// Each pair of a call and what came of it, wherever the lines are broken.
fn assert_has_all(text: &str, expected: &[&str]) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in expected {
        assert!(words.contains(part), "no {part:?} in\n{text}");
    }
}

#[test]
fn prints_each_step_and_its_outcome() {
    let output = demo().output().expect("a demo");
    let text = text(&output);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    assert_has_all(
        &text,
        &[
            "create_deal name \"Rollout\", status_id 1,",
            "201 Created deal 25, status_id 1",
            "200 OK deal 25, status_id 2, description null",
            "200 OK deal 25, status_id 2, gross 12300.00",
            "200 OK updated deal 25, status_id 2, gross 13530.00",
            "25 Rollout 13530.00 PLN",
            "delete_deal id 25 204 No Content",
            "404 Not Found `get_deal` (GET /crm/deals/25.json) failed",
            "not sent `create_deal` (POST /crm/deals.json) was not sent: `deal.total_amount_net`: 12300.00 is more",
            "200 OK 5 projects 1 Ремонт офиса 100.00",
            "streamed 18 projects",
            "streamed 26 payments",
            "1 41300.00 2166.15",
            "requests for 8 responses:",
            "503 Service Unavailable `get_project`",
            "[3 attempts",
            "cargo xtask demo --serve",
        ],
    );
    assert!(!text.contains("http://"), "an address that is gone\n{text}");
}

#[test]
fn prints_plain_text_of_80_columns_to_a_pipe() {
    let text = text(&demo().output().expect("a demo"));
    assert!(!text.contains('\x1b'), "{text:?}");
    for line in text.lines() {
        assert!(line.chars().count() <= 80 && line == line.trim_end(), "{line:?}");
    }
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let mut child = demo().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a demo");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn names_the_step_that_fails() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let output = demo().args(["--listen", &address]).output().expect("a demo");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(error.contains("the step `start the sandbox` failed") && error.contains(&address), "{error}");
}

#[cfg(unix)]
mod serving {
    use std::io::{BufRead as _, BufReader, Read as _};
    use std::process::{Child, ChildStdout};

    use intum_client::{Client, StatusCode, http_client_builder, reqwest};
    use rustix::process::{Pid, Signal, kill_process};

    use super::*;

    /// A demo that serves; it ends with the test.
    struct Serving {
        child: Child,
        output: BufReader<ChildStdout>,
        text: String,
    }

    impl Drop for Serving {
        fn drop(&mut self) {
            // It has ended where the test passed.
            drop(self.child.kill());
            drop(self.child.wait());
        }
    }

    impl Serving {
        /// Starts it and reads until the last line before it waits.
        fn start() -> Self {
            let mut child = demo().arg("--serve").stdout(Stdio::piped()).spawn().expect("a demo");
            let mut output = BufReader::new(child.stdout.take().expect("an output"));
            let mut text = String::new();
            while !text.lines().any(|line| line.contains("xtask/demo/src")) {
                assert!(output.read_line(&mut text).expect("a line") > 0, "it has ended\n{text}");
            }
            Self { child, output, text }
        }

        /// The requests that are printed for `curl`, as words without their quotes.
        fn requests(&self) -> Vec<Vec<String>> {
            let text = self.text.replace("\\\n", "");
            let lines = text.lines().filter_map(|line| line.trim().strip_prefix("curl "));
            lines.map(words).collect()
        }
    }

    /// The words of a command; what is quoted is one word.
    fn words(line: &str) -> Vec<String> {
        let parts = line.split('\'').enumerate();
        let words = parts.flat_map(|(index, part)| {
            if index % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
        });
        words.collect()
    }

    /// Sends what `curl` would send.
    async fn send(words: Vec<String>) -> reqwest::Response {
        let http = http_client_builder().expect("TLS").build().expect("a client");
        let url = words.iter().find(|word| word.starts_with("http://")).expect("a URL");
        let after = |flag: &'static str| words.iter().zip(words.iter().skip(1)).filter(move |(word, _)| *word == flag);
        let data = after("-d").map(|(_, data)| data.clone()).next();
        let mut request = match data {
            Some(data) => http.post(url).body(data),
            None => http.get(url),
        };
        for (_, header) in after("-H") {
            let (name, value) = header.split_once(": ").expect("a header");
            request = request.header(name, value);
        }
        request.send().await.expect("a response")
    }

    #[tokio::test]
    async fn the_printed_requests_work_until_sigterm() {
        let mut serving = Serving::start();
        let mut statuses = Vec::new();
        for request in serving.requests() {
            statuses.push(send(request).await.status());
        }
        assert_eq!(statuses, [StatusCode::OK, StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE]);
        let docs = serving.text.split_whitespace().find(|word| word.ends_with("/docs/")).expect("the references");
        let base_url = docs.strip_suffix("/docs/").expect("a base URL").to_owned();
        let client = Client::new(&base_url, "test-token").expect("a client");
        assert_eq!(client.list_deals().send().await.expect("deals").items().expect("a list").len(), 24);

        let pid = Pid::from_child(&serving.child);
        kill_process(pid, Signal::TERM).expect("a signal");
        let mut rest = String::new();
        serving.output.read_to_string(&mut rest).expect("an output");
        let status = serving.child.wait().expect("a status");
        assert_eq!((status.code(), rest.trim()), (Some(0), "Stopped."));
    }
}
