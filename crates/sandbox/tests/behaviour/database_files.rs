//! Database files after a stop: one complete file.

use std::fs;
use std::io::{BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::thread;

use crm_sandbox::{Builder, Location, Sandbox, Seed};

use crate::lifecycle::wait_until_closed;
use crate::server::Server;
use crate::wire::{Request, connect, receive};

/// Panics unless the database is one file with this many deals, also in a copy of that file alone.
pub fn assert_whole(path: &Path, deals: usize) {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let folder = path.parent().expect("a folder");
    let beside: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|other| other.starts_with(&name))
        .collect();
    assert_eq!(beside, [name]);
    // A file in WAL mode could not be read from a read-only folder.
    assert_eq!(fs::read(path).expect("a file")[18..20], [1, 1], "it is in the mode that needs no second file");
    let copies = tempfile::tempdir().expect("a folder");
    let copy = copies.path().join("copy.db");
    fs::copy(path, &copy).expect("a copy");
    // The header's versions for writing and reading. 2 is WAL mode, which needs a writable folder.
    assert_eq!(fs::read(&copy).expect("a file").get(18..20), Some(&[1, 1][..]));
    let connection = rusqlite::Connection::open(&copy).expect("a database");
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("a number");
    assert_eq!(count("SELECT count(*) FROM deals"), i64::try_from(deals).expect("a number"));
    let check: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a text");
    assert_eq!(check, "ok");
}

fn file(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("deals.db")
}

fn at(path: &Path) -> Builder {
    Sandbox::builder().seed(Seed::Empty).location(Location::File(path.to_owned()))
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// Creates deals and reads them, to use every connection.
fn work(server: &Server) {
    (0..20).for_each(|_| drop(server.create("")));
    assert_eq!(server.deals(&[]).len(), 20);
}

#[test]
fn a_stop_leaves_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::of(at(&file(&folder)));
    work(&server);
    runtime().block_on(server.sandbox.stop()).expect("it stops");
    assert_whole(&file(&folder), 20);
}

#[test]
fn a_drop_leaves_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::of(at(&file(&folder)));
    work(&server);
    drop(server);
    assert_whole(&file(&folder), 20);
}

#[test]
fn a_drop_inside_a_runtime_leaves_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    runtime().block_on(async {
        drop(at(&file(&folder)).seed(Seed::Count(30)).start().await.expect("a sandbox"));
        assert_whole(&file(&folder), 30);
    });
}

#[test]
fn the_last_of_two_sandboxes_leaves_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (left, right) = (Server::of(at(&file(&folder))), Server::of(at(&file(&folder))));
    work(&left);
    right.create("");
    drop(left);
    assert_eq!(right.deals(&[]).len(), 21);
    right.create("");
    drop(right);
    assert_whole(&file(&folder), 22);
}

/// Each stop switches the file out of WAL mode if no other sandbox uses it.
#[test]
fn sandboxes_that_come_and_go_share_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder);
    let come_and_go = || (0..10).for_each(|_| drop(Server::of(at(&path)).create("")));
    thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(come_and_go))));
    assert_whole(&path, 40);
}

#[test]
fn a_start_that_fails_leaves_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = Seed::File(folder.path().join("none.json"));
    at(&file(&folder)).seed(missing).start_now().expect_err("there is no seed");
    assert_whole(&file(&folder), 0);
}

#[test]
fn a_cancelled_start_leaves_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(&folder);
    let runtime = runtime();
    let start = at(&path).seed(Seed::Count(u32::MAX)).start();
    runtime.block_on(async {
        let mut start = Box::pin(start);
        while !path.exists() {
            let waker = std::task::Waker::noop();
            let is_pending = start.as_mut().poll(&mut std::task::Context::from_waker(waker)).is_pending();
            assert!(is_pending, "a large seed takes long");
            thread::yield_now();
        }
    });
    assert_whole(&path, 0);
    drop(Server::of(at(&path).seed(Seed::Count(3))));
    assert_whole(&path, 3);
}

/// Starts a sandbox with a list that no connection buffers whole, and reads the beginning of the list.
fn half_a_list(path: &Path) -> (Server, BufReader<TcpStream>) {
    const DEALS: usize = 1200;
    let deal = format!(
        r#"{{"total_amount_net": 1, "total_amount_gross": 1, "tax": "23", "description": "{}"}}"#,
        "long ".repeat(5000)
    );
    let seed = path.with_extension("json");
    fs::write(&seed, format!(r#"{{"deals": [{}]}}"#, vec![deal; DEALS].join(","))).expect("a file");
    let server = Server::of(at(path).seed(Seed::File(seed)));
    let mut reader = BufReader::new(connect(&server.url()).expect("a connection"));
    reader.get_mut().write_all(&Request::get("/crm/deals.json").bytes()).expect("it is sent");
    let mut byte = [0];
    reader.read_exact(&mut byte).expect("a response begins");
    assert_eq!(byte, *b"H");
    (server, reader)
}

#[test]
fn a_stop_lets_a_list_be_read_to_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let (server, reader) = half_a_list(&file(&folder));
    let url = server.url();
    let stopped = thread::spawn(move || runtime().block_on(server.sandbox.stop()));
    wait_until_closed(&url);
    let mut rest = std::io::Cursor::new("H").chain(reader);
    let mut text = Vec::new();
    rest.read_to_end(&mut text).expect("all of it");
    assert!(text.ends_with(b"]}\r\n0\r\n\r\n"));
    stopped.join().expect("no panic").expect("it stops");
    assert_whole(&file(&folder), 1200);
}

#[test]
fn a_drop_while_a_list_is_being_read_leaves_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (server, reader) = half_a_list(&file(&folder));
    drop(server);
    assert_whole(&file(&folder), 1200);
    let mut reader = reader;
    assert!(receive(&mut reader, false).is_err(), "it is cut off");
}
