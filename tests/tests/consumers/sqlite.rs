//! The sandbox beside other users of SQLite: a program links it once.

use std::fs;

use crate::project::{Project, crate_at};

/// Dependencies of a project, each with the version of SQLite's bindings that it needs, if any.
const BESIDE: [(&str, Option<&str>); 24] = [
    ("", None),
    ("rusqlite = '0.32'", Some("0.30")),
    ("rusqlite = { version = '0.32.0', features = ['bundled', 'functions'] }", Some("0.30")),
    ("rusqlite = '0.33'", Some("0.31")),
    ("rusqlite = '0.34'", Some("0.32")),
    ("rusqlite = '0.35'", Some("0.33")),
    ("rusqlite = '0.36'", Some("0.34")),
    ("rusqlite = { version = '0.37', default-features = false }", Some("0.35")),
    ("rusqlite = '0.38'", Some("0.36")),
    ("rusqlite = '0.39'", Some("0.37")),
    ("rusqlite = { version = '0.40', default-features = false }", Some("0.38")),
    ("rusqlite = '0.41'", Some("0.39")),
    ("rusqlite = '0.42'", Some("0.40")),
    ("rusqlite = '0.43'", Some("0.40")),
    ("sqlx = '0.8'", Some("0.30")),
    ("sqlx = { version = '0.8', features = ['postgres', 'runtime-tokio'] }", Some("0.30")),
    ("sqlx = { version = '0.8', features = ['sqlite', 'runtime-tokio'] }", Some("0.30")),
    ("sqlx = { version = '0.9', features = ['postgres'] }", None),
    ("sqlx = { version = '0.9', features = ['sqlite'] }", None),
    ("sea-orm = '1'", Some("0.30")),
    ("sea-orm = { version = '1', features = ['sqlx-sqlite', 'runtime-tokio-rustls'] }", Some("0.30")),
    ("diesel = { version = '2', features = ['sqlite'] }", None),
    ("diesel = { version = '2', features = ['sqlite'] }\nsqlx = '0.8'", Some("0.30")),
    ("deadpool-sqlite = '0.9'\nrefinery = { version = '0.8', features = ['rusqlite'] }", None),
];

/// The versions of a package in the project's lock file.
fn locked(project: &Project, name: &str) -> Vec<String> {
    let lock = fs::read_to_string(project.path().join("Cargo.lock")).expect("a lock file");
    let start = format!("name = \"{name}\"\nversion = \"");
    lock.split(&start).skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
}

#[test]
fn the_sandbox_resolves_beside_other_users_of_sqlite() {
    for (dependencies, bindings) in BESIDE {
        let sandbox = crate_at("sandbox", "crm-sandbox", "");
        let project = Project::new(&format!("[dependencies]\n{dependencies}\n\n[dev-dependencies]\n{sandbox}"));
        if project.succeed(&["generate-lockfile"]).is_none() {
            return;
        }
        let linked = locked(&project, "libsqlite3-sys");
        assert_eq!(linked.len(), 1, "{dependencies}: {linked:?}");
        let is_wanted = bindings.is_none_or(|wanted| linked[0].starts_with(&format!("{wanted}.")));
        assert!(is_wanted, "{dependencies}: {linked:?}");
    }
}

/// Uses of SQLite in a few requests: money, text, JSON, closing a file.
const PROGRAM: &str = r#"
use crm_sandbox::{Location, Sandbox};

fn main() {
    let path = std::env::current_dir().unwrap().join("deals.db");
    let sandbox = Sandbox::builder().location(Location::File(path.clone())).start_now().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let credentials = sandbox.credentials();
        let intum = intum_client::Client::new(&sandbox.url(), credentials.token).unwrap();
        let found = intum.list_deals().q("WDROŻENIE").send().await.unwrap();
        println!("{} deals", found.items().unwrap().len());
        sandbox.stop().await.unwrap();
    });
    let is_one_file = !path.with_extension("db-wal").exists();
    let connection = rusqlite::Connection::open(&path).unwrap();
    let count: i64 = connection.query_row("SELECT count(*) FROM deals", [], |row| row.get(0)).unwrap();
    println!("{count} in one file: {is_one_file}");
}
"#;

/// Run this by hand when the range of versions changes: `cargo test -p tests --test consumers -- --ignored`.
#[test]
#[ignore = "SQLite is built for each version"]
fn the_sandbox_works_with_the_oldest_and_the_newest_sqlite() {
    for rusqlite in ["=0.32.0", "0.43"] {
        let manifest = format!(
            "[dependencies]\nrusqlite = '{rusqlite}'\ntokio = {{ version = '1', features = ['rt'] }}\n{}{}",
            crate_at("sandbox", "crm-sandbox", ", default-features = false"),
            crate_at("intum", "intum-client", "")
        );
        let project = Project::new(&manifest);
        project.program(PROGRAM);
        let Some(printed) = project.succeed(&["run"]) else { return };
        assert_eq!(printed, "6 deals\n24 in one file: true\n", "{rusqlite}");
    }
}
