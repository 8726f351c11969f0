//! Database files and seeds, and the errors of those that are not valid.

use std::fs;
use std::path::Path;

use crm_sandbox::{Location, Sandbox, Seed, SeedData};

use crate::server::Server;
use crate::wire::Request;

fn at(path: &Path) -> Server {
    Server::of(Sandbox::builder().location(Location::File(path.to_owned())))
}

fn stop(server: Server) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(server.sandbox.stop()).expect("it stops");
}

#[test]
fn a_file_keeps_its_data_and_is_not_seeded_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a b%20'ż.db");
    let server = at(&path);
    let created = server.create(r#""name": "stored", "total_amount_net": 1.10"#);
    server.expect(204, &Request::new("DELETE", "/crm/deals/1.json"));
    server.expect(200, &Request::patch("/crm/deals/2.json", r#"{"deal": {"name": null}}"#));
    let (deals, projects) = (server.get("/crm/deals.json").body, server.get("/backend/public/projects").body);
    stop(server);

    let server = at(&path);
    assert_eq!(server.get("/crm/deals.json").body, deals);
    assert_eq!(server.get("/backend/public/projects").body, projects);
    for id in server.deals(&[]) {
        server.expect(204, &Request::new("DELETE", &format!("/crm/deals/{id}.json")));
    }
    stop(server);

    let server = at(&path);
    assert!(server.deals(&[]).is_empty());
    assert_eq!(server.create("").id(), created.id() + 1);
}

#[test]
fn does_not_seed_a_database_whose_deals_were_deleted() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let server = Server::of(Sandbox::builder().seed(Seed::Empty).location(Location::File(path.clone())));
    server.create("");
    server.expect(204, &Request::new("DELETE", "/crm/deals/1.json"));
    stop(server);
    assert!(at(&path).deals(&[]).is_empty());
}

#[test]
fn two_sandboxes_may_share_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let (left, right) = (at(&path), at(&path));
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.extend([left.create("").id(), right.create("").id()]);
    }
    assert!(ids.is_sorted_by(|left, right| left < right), "{ids:?}");
    assert_eq!(left.get("/crm/deals.json").body, right.get("/crm/deals.json").body);
}

#[test]
fn names_a_file_that_is_not_a_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = folder.path().join("text.db");
    fs::write(&text, "This is not a database, and long enough to be recognised as such.\n".repeat(20)).expect("a file");
    let missing = folder.path().join("none").join("deals.db");
    let of_one_connection = ["", ":memory:", "file::memory:", "file:deals.db?mode=memory"].map(Path::new);
    for path in [text.as_path(), folder.path(), &missing].into_iter().chain(of_one_connection) {
        let builder = Sandbox::builder().location(Location::File(path.to_owned()));
        let error = builder.start_now().expect_err("it is no database").to_string();
        assert!(error.contains(&*path.to_string_lossy()) && error.contains("cannot be used"), "{error}");
    }
}

/// Neither file is changed.
#[test]
fn rejects_the_database_of_another_program_or_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("other.db");
    let open = || Sandbox::builder().location(Location::File(path.clone())).start_now();
    let execute = |sql: &str| {
        let connection = rusqlite::Connection::open(&path).expect("a database");
        connection.execute_batch(sql).expect("SQL");
    };
    execute("CREATE TABLE deals (id INTEGER)");
    let error = open().expect_err("it is of another program").to_string();
    assert!(error.contains("other.db") && error.contains("another program"), "{error}");

    fs::remove_file(&path).expect("a file");
    drop(open().expect("a new file"));
    drop(open().expect("a sandbox's file"));
    execute("PRAGMA user_version = 99");
    let error = open().expect_err("it is of another version").to_string();
    assert!(error.contains("another version"), "{error}");
}

/// The tables of the versions before the third, of which the first searched text in lower case only.
const OLD: &str = "
    DROP TABLE clients;
    DROP TABLE contacts;
    DROP TABLE deals;
    DROP TABLE notes;
    DROP TABLE statuses;
    CREATE TABLE clients (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
    CREATE TABLE deals (id INTEGER PRIMARY KEY AUTOINCREMENT, app_code TEXT NOT NULL, external_id TEXT,
        client_id INTEGER, date TEXT, gross BLOB NOT NULL, words BLOB NOT NULL, body TEXT NOT NULL);
    INSERT INTO clients VALUES (7, 'stra\u{df}e@alfa.example');
    INSERT INTO deals VALUES (1, 'erp', 'A-1', 7, NULL, x'00', x'00', '{\"id\":1,\"name\":\"Cafe\u{301}\",
        \"total_amount_net\":1.10,\"total_amount_gross\":1.10,\"tax\":\"\",\"client_id\":7,\"external_id\":\"A-1\"}');
    INSERT INTO deals VALUES (9, 'erp', NULL, NULL, NULL, x'00', x'00', '{}');
    DELETE FROM deals WHERE id = 9;
    UPDATE projects SET data = '{\"f\":\"e\u{301}\"}';";

#[test]
fn upgrades_a_database_of_an_older_version() {
    let folder = tempfile::tempdir().expect("a folder");
    for version in [1, 2] {
        let path = folder.path().join(format!("{version}.db"));
        let seed = SeedData::new().project(serde_json::json!({"data": {"f": ""}}));
        let location = Location::File(path.clone());
        drop(Sandbox::builder().location(location).seed(seed).start_now().expect("it starts"));
        let connection = rusqlite::Connection::open(&path).expect("a database");
        connection.execute_batch(OLD).expect("the old tables");
        connection.execute_batch(&format!("PRAGMA user_version = {version}")).expect("a version");
        drop(connection);
        for _ in 0..2 {
            let server = at(&path);
            assert_eq!(server.deals(&[("q", "CAF\u{c9}"), ("total_amount_gross_to", "1.1")]), [1]);
            assert_eq!(server.deals(&[("q", "STRASSE@")]), [1]);
            assert_eq!(server.projects(&serde_json::json!({"data": {"f": "\u{e9}"}})), [1]);
            assert_eq!(server.get("/crm/deals/e/erp/A-1.json").member("total_amount_net"), "1.10");
            assert_eq!(server.get("/crm/clients/7.json").content()["email"], "stra\u{df}e@alfa.example");
            assert!(server.get("/crm/statuses.json").ids().is_empty());
            stop(server);
        }
        assert_eq!(at(&path).create("").id(), 10, "an id that was given once is not given again");
    }
}

#[test]
fn names_the_position_of_a_mistake_in_a_seed() {
    let folder = tempfile::tempdir().expect("a folder");
    let deal = |members: &str| format!("{{\"deals\": [\n\n{{\"total_amount_net\": 1, \"tax\": \"\"{members}}}]}}");
    for (text, fragments) in [
        ("{".to_owned(), &["line 1"][..]),
        (String::new(), &["line 1"]),
        ("[]".to_owned(), &["line 1"]),
        ("{}\n}".to_owned(), &["line 2"]),
        (r#"{"deal": []}"#.to_owned(), &["unknown field `deal`", "line 1"]),
        (deal(""), &["deals[0]", "total_amount_gross", "line 3"]),
        (deal(r#", "total_amount_gross": "1""#), &["deals[0].total_amount_gross", "line 3"]),
        (deal(r#", "total_amount_gross": 1, "name": 5"#), &["deals[0].name", "line 3"]),
        (deal(r#", "total_amount_gross": 1, "closed": "won""#), &["deals[0].closed", "line 3"]),
        (deal(r#", "total_amount_gross": 0.99, "name": "wrong""#), &["wrong", "total_amount_net"]),
        (deal(r#", "total_amount_gross": 1, "date": "2026-02-30""#), &["deals[0].date", "line 3"]),
        ("{\"projects\": [{}, {\n\"fields\": {\"nam\": 1}}]}".to_owned(), &["projects[1].fields", "nam", "line 2"]),
        (
            r#"{"projects": [{"payments": [{"type": "2", "date": "", "amount": 1}]}]}"#.to_owned(),
            &["projects[0].payments[0].type", "line 1"],
        ),
        (r#"{"projects": [{"data": {"price": 1}}]}"#.to_owned(), &["price", "built-in"]),
        (r#"{"projects": [{"fields": {"created": "today"}}]}"#.to_owned(), &["projects[0].fields.created", "a day"]),
        (
            r#"{"projects": [{"steps": [{"name": "s", "date": "2026-02-30"}]}]}"#.to_owned(),
            &["projects[0].steps[0].date", "a day"],
        ),
    ] {
        let path = folder.path().join("seed.json");
        fs::write(&path, &text).expect("a file");
        let error = Sandbox::builder().seed(Seed::File(path.clone())).start_now().expect_err(&text).to_string();
        for fragment in fragments.iter().chain([&&*path.to_string_lossy()]) {
            assert!(error.contains(fragment), "{fragment} is not in: {error}\n{text}");
        }
    }
    let missing = folder.path().join("none.json");
    let error = Sandbox::builder().seed(Seed::File(missing)).start_now().expect_err("there is no file").to_string();
    assert!(error.contains("none.json"), "{error}");
}

#[test]
fn a_seed_that_fails_stores_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (seed, path) = (folder.path().join("seed.json"), folder.path().join("deals.db"));
    let deal = r#"{"total_amount_net": 1, "total_amount_gross": 1, "tax": ""}"#;
    fs::write(&seed, format!("{{\"deals\": [{deal}, {}]}}", deal.replace("net\": 1", "net\": 2"))).expect("a file");
    let location = Location::File(path.clone());
    Sandbox::builder().location(location).seed(Seed::File(seed)).start_now().expect_err("the second deal is wrong");
    assert_eq!(at(&path).deals(&[]).len(), 24, "the demo's");
}
