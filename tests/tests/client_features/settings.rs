//! Settings of a client.

use std::process::Command;
use std::time::Duration;

use intum_client::{CallOptions, Client};

use crate::{json, requests, server};

/// The environment belongs to the process, so each case runs this test in a process of its own.
const CASE: &str = "CLIENT_SETTINGS_CASE";

fn builder() -> intum_client::ClientBuilder {
    Client::builder().base_url("https://a.example").token("test-token")
}

#[test]
fn names_a_missing_setting() {
    let missing = |error: intum_client::ConfigError| error.to_string();
    let error = Client::builder().token("test-token").build().expect_err("no base URL");
    assert_eq!(
        missing(error),
        "the setting `base URL` cannot be used: it is not set; the address of an account is like https://mycompany.intum.com"
    );
    let error = Client::builder().base_url("https://a.example").build().expect_err("no token");
    assert_eq!(missing(error), "the setting `token` cannot be used: it is not set");
    let error = solos_client::Client::builder().base_url("https://a.example").token("test-token").build();
    assert_eq!(missing(error.expect_err("no secret")), "the setting `secret` cannot be used: it is not set");
}

#[test]
fn names_an_unusable_setting_without_showing_it() {
    let rejected = |builder: intum_client::ClientBuilder, setting: &str| {
        let error = builder.build().expect_err("rejected");
        assert_eq!(error.setting(), setting);
        assert!(!format!("{error} {error:?}").contains("7f3a"), "{error:?}");
    };
    rejected(builder().user_agent("7f3a\n"), "user agent");
    rejected(builder().root_certificate_pem("7f3a"), "root certificate");
    let pem = "-----BEGIN CERTIFICATE-----\n7f3a7f3a\n-----END CERTIFICATE-----\n";
    rejected(builder().root_certificate_pem(pem), "TLS");
    rejected(builder().token("7f3a 7f3a"), "token");
    rejected(builder().base_url("http://7f3a.example"), "base URL");
    let http = || intum_client::http_client_builder().expect("a builder").build().expect("an HTTP client");
    rejected(builder().http_client(http()).connect_timeout(Duration::from_secs(1)), "HTTP client");
    let proxy = || intum_client::reqwest::Proxy::all("ftp://user:7f3a@proxy.example").expect("reqwest takes it");
    rejected(builder().proxy(proxy()), "proxy");
    rejected(builder().http_client(http()).root_certificate_pem(pem), "HTTP client");
}

#[tokio::test]
async fn a_user_agent_and_options_hold_for_all_calls_also_with_an_http_client_of_ones_own() {
    let server = server(|_| json("{}")).await;
    let http = intum_client::http_client_builder().expect("a builder").build().expect("an HTTP client");
    let client = Client::builder()
        .base_url(server.uri())
        .token("test-token")
        .user_agent("nightly/1")
        .http_client(http)
        .options(CallOptions::new().query("lang", "pl"))
        .build()
        .expect("a client");
    client.get_deal(1).send().await.expect("a response");
    let request = &requests(&server).await[0];
    assert_eq!((request.headers["user-agent"].as_bytes(), request.url.query()), (&b"nightly/1"[..], Some("lang=pl")));
}

#[tokio::test]
async fn requests_go_through_a_proxy() {
    let server = server(|_| json("{}")).await;
    let proxy = intum_client::reqwest::Proxy::all(server.uri()).expect("a proxy");
    let client = Client::builder()
        .base_url("http://crm.example/prefix")
        .allow_plain_http_to("crm.example")
        .token("test-token")
        .proxy(proxy)
        .build()
        .expect("a client");
    client.get_deal(1).send().await.expect("a response");
    let request = &requests(&server).await[0];
    assert_eq!(
        (request.headers["host"].as_bytes(), request.url.path()),
        (&b"crm.example"[..], "/prefix/crm/deals/1.json")
    );
}

/// Plain HTTP is allowed to loopback because it does not leave the machine.
#[test]
fn the_proxy_of_the_environment_gets_no_credentials_for_loopback() {
    if std::env::var_os(CASE).is_some() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let error = runtime.block_on(async {
            let retry = intum_client::RetryPolicy::none();
            let client = Client::builder().base_url("http://127.0.0.1:1").token("test-token").retry(retry).build();
            client.expect("a client").get_deal(1).send().await.expect_err("nothing listens")
        });
        assert!(error.is_connect(), "{error}");
        return;
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let proxy = runtime.block_on(server(|_| json("{}")));
    let mut command = this_test("settings::the_proxy_of_the_environment_gets_no_credentials_for_loopback");
    let status = command.env("HTTP_PROXY", proxy.uri()).env("http_proxy", proxy.uri()).status().expect("it runs");
    assert!(status.success() && runtime.block_on(requests(&proxy)).is_empty());
}

/// Builds a client for this base URL with only these variables, and returns the outcome.
fn with_proxies(base_url: &str, variables: &[(&str, &str)]) -> String {
    let mut command = this_test("settings::rejects_an_unusable_proxy_of_the_environment");
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        command.env_remove(name).env_remove(name.to_lowercase());
    }
    let output = command.env(CASE, base_url).env_remove("REQUEST_METHOD").envs(variables.iter().copied()).output();
    let text = String::from_utf8(output.expect("it runs").stdout).expect("text");
    let (_, rest) = text.split_once('<').expect("an outcome");
    rest.split_once('>').expect("an outcome").0.to_owned()
}

#[test]
fn rejects_an_unusable_proxy_of_the_environment() {
    const HTTPS: &str = "https://a.example";
    const HTTP: &str = "http://a.example";
    if let Ok(base_url) = std::env::var(CASE) {
        let builder = Client::builder().base_url(base_url).allow_plain_http_to("a.example").token("test-token");
        println!("<{}>", builder.build().map_or_else(|error| error.to_string(), |_| String::new()));
        return;
    }
    for name in ["ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"] {
        for value in ["socks://user:7f3a@127.0.0.1:1080", "ftp://7f3a", "http://", "socks5://7f3a"] {
            for base_url in [HTTPS, HTTP] {
                let found = with_proxies(base_url, &[(name, value)]);
                assert!(found.starts_with(&format!("the setting `{name}` cannot be used")), "{name} {value}: {found}");
                assert!(!found.contains("7f3a") && found.contains("feature `socks`"), "{found}");
            }
        }
        for value in ["", "http://127.0.0.1:3128", "127.0.0.1:3128", "proxy.example", "https://user:pass@proxy"] {
            assert_eq!(with_proxies(HTTPS, &[(name, value), ("NO_PROXY", "b.example")]), "", "{name} {value}");
        }
    }
    // As GNOME sets them: the one that cannot be used is not asked.
    let gnome = [("http_proxy", "http://p:1/"), ("https_proxy", "http://p:1/"), ("all_proxy", "socks://p:2/")];
    assert_eq!((with_proxies(HTTPS, &gnome), with_proxies(HTTP, &gnome)), (String::new(), String::new()));
    // Plain HTTP to this machine takes no proxy, and a CGI program none of the environment.
    assert_eq!(with_proxies("http://127.0.0.1:1", &[("ALL_PROXY", "ftp://p")]), "");
    assert_eq!(with_proxies(HTTPS, &[("ALL_PROXY", "ftp://p"), ("REQUEST_METHOD", "GET")]), "");
}

/// Returns the name of the unusable setting of the environment, if there is one.
fn of_environment() -> String {
    let intum = Client::from_env().map_or_else(|error| error.to_string(), |_| String::new());
    let solos = solos_client::Client::from_env().map_or_else(|error| error.to_string(), |_| String::new());
    format!("<{intum}|{solos}>")
}

#[test]
fn settings_come_from_the_environment() {
    if std::env::var_os(CASE).is_some() {
        println!("{}", of_environment());
        return;
    }
    let good = [
        ("INTUM_BASE_URL", "https://7f3a.example"),
        ("INTUM_API_TOKEN", "test-token-7f3a"),
        ("SOLOS_BASE_URL", "https://7f3a.example"),
        ("SOLOS_TOKEN", "test-token-7f3a"),
        ("SOLOS_SECRET", "test-secret-7f3a"),
    ];
    assert_eq!(run(&good), "<|>");
    let cannot = |name: &str, why: &str| format!("the setting `{name}` cannot be used: {why}");
    for (index, (name, _)) in good.iter().enumerate() {
        let mut missing = good.to_vec();
        missing.remove(index);
        let found = run(&missing);
        assert!(found.contains(&cannot(name, "the environment variable is not set")), "{found}");
        let mut empty = good.to_vec();
        empty[index].1 = "";
        assert!(run(&empty).contains(&cannot(name, "the environment variable is empty")));
        let mut malformed = good.to_vec();
        malformed[index].1 = "7f3a 7f3a";
        let found = run(&malformed);
        assert!(found.contains(&cannot(name, "")) && !found.contains("7f3a"), "{found}");
    }
}

/// Runs this test in a process of its own.
fn run(variables: &[(&str, &str)]) -> String {
    let mut command = this_test("settings::settings_come_from_the_environment");
    for name in ["INTUM_BASE_URL", "INTUM_API_TOKEN", "SOLOS_BASE_URL", "SOLOS_TOKEN", "SOLOS_SECRET"] {
        command.env_remove(name);
    }
    let output = command.envs(variables.iter().copied()).output().expect("it runs");
    let text = String::from_utf8(output.stdout).expect("text");
    let (_, rest) = text.split_once('<').expect("an outcome");
    let (outcome, _) = rest.split_once('>').expect("an outcome");
    format!("<{outcome}>")
}

/// Returns a command that runs a test of this program in a process of its own.
fn this_test(name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", name, "--nocapture"]).env(CASE, "1");
    command
}
