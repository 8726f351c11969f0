//! A sandbox that is killed in the middle of writes.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use intum_client::{Client, RetryPolicy};
use tokio::task::JoinHandle;

use super::{amount, deal};

/// A sandbox in its own process.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start(database: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_kept_sandbox"))
            .arg(database)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process");
        let mut url = String::new();
        BufReader::new(process.stdout.take().expect("its output")).read_line(&mut url).expect("its URL");
        Self { process, url: url.trim().to_owned() }
    }

    fn client(&self) -> Client {
        let builder = Client::builder().base_url(&self.url).token("test-token").retry(RetryPolicy::none());
        builder.build().expect("a client")
    }

    /// Kills the process without a chance to clean up.
    fn kill(&mut self) {
        self.process.kill().expect("a process that runs");
        self.process.wait().expect("it has ended");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Creates deals until the server is gone, and returns those that it acknowledged.
async fn create(client: Client, writer: usize, acknowledged: Arc<AtomicUsize>) -> Vec<(i64, String)> {
    let mut created = Vec::new();
    loop {
        let name = format!("W{writer}-{}", created.len());
        match client.create_deal(deal(&name)).send().await {
            Ok(response) => {
                created.push((response.into_object().expect("a deal").id().expect("a number").expect("an id"), name));
                acknowledged.fetch_add(1, Ordering::SeqCst);
            }
            Err(error) => {
                assert!(error.status().is_none(), "{error}");
                return created;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn keeps_every_acknowledged_deal() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("crm.sqlite");
    let mut all = Vec::new();
    for round in 0..3 {
        let mut server = Server::start(&database);
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let writers: Vec<_> = (0..8)
            .map(|writer| tokio::spawn(create(server.client(), round * 8 + writer, Arc::clone(&acknowledged))))
            .collect();
        while acknowledged.load(Ordering::SeqCst) < 200 {
            assert!(!writers.iter().all(JoinHandle::is_finished), "the server rejects all creates, or is gone");
            tokio::task::yield_now().await;
        }
        server.kill();
        for writer in writers {
            all.extend(writer.await.expect("no panic"));
        }
    }
    let server = Server::start(&database);
    let client = server.client();
    for (id, name) in &all {
        let found = client.get_deal(*id).send().await.expect("it is there").into_object().expect("a deal");
        assert_eq!(found.name().expect("text"), Some(name.as_str()));
        assert_eq!(found.total_amount_gross().expect("an amount"), Some(amount("12.30")));
    }
    assert!(all.len() >= 600, "{}", all.len());
    let stored = client.list_deals().send().await.expect("a list").into_items().expect("deals").len();
    // Of each writer, one create at a time can have come about without a response.
    assert!((all.len()..=all.len() + 3 * 8).contains(&stored), "{stored} of {}", all.len());
}
