//! Cryptography providers: what the clients install, and what a program can do about it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::panic::catch_unwind;
use std::process::Command;

use crm_contract::Api;
use intum_client::Client;
use intum_client::rustls::crypto::{CryptoProvider, ring};

/// The installed provider belongs to the process, so each test runs itself in a process of its own.
fn in_a_process_of_its_own(name: &str, test: impl FnOnce()) {
    const CHILD: &str = "TEST_OF_PROVIDERS_CHILD";
    if std::env::var_os(CHILD).is_some() {
        return test();
    }
    let mut child = Command::new(std::env::current_exe().expect("this program"));
    let output = child.args(["--exact", name, "--nocapture"]).env(CHILD, "1").output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn build() -> Result<Client, intum_client::ConfigError> {
    Client::builder().base_url("https://crm.example").token("test-token").build()
}

#[test]
fn with_an_installed_provider_other_clients_work() {
    in_a_process_of_its_own("with_an_installed_provider_other_clients_work", || {
        build().expect("a client");
        assert!(CryptoProvider::get_default().is_none(), "a client has installed one");
        assert!(catch_unwind(reqwest::Client::new).is_err(), "the READMEs say that it panics");
        ring::default_provider().install_default().expect("the first one");
        drop(reqwest::Client::new());
        build().expect("a client");
    });
}

#[test]
fn the_installed_provider_is_the_one_of_the_clients() {
    in_a_process_of_its_own("the_installed_provider_is_the_one_of_the_clients", || {
        let useless = CryptoProvider { cipher_suites: Vec::new(), ..ring::default_provider() };
        useless.install_default().expect("the first one");
        assert_eq!(build().expect_err("it can do nothing").setting(), "TLS");
    });
}

/// rustls needs exactly one provider in a program. Without its default features, a client adds none.
#[test]
fn a_client_without_default_features_adds_no_provider() {
    let features = |package: &str, more: &[&str]| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(["tree", "--package", package, "--edges", "normal", "--prefix", "none", "--format", "{p} {f}"]);
        let output = command.args(more).output().expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let tree = String::from_utf8(output.stdout).expect("text");
        let rustls = tree.lines().find(|line| line.starts_with("rustls v")).expect("rustls");
        rustls.split_whitespace().nth(2).unwrap_or_default().to_owned()
    };
    for api in Api::ALL {
        let package = &format!("{}-client", api.name());
        assert_eq!(features(package, &[]), "ring,std,tls12");
        assert_eq!(features(package, &["--no-default-features"]), "std,tls12");
    }
}
