//! Unusable settings.

use std::process::Command;

use intum_client::{CallOptions, ConfigError};

use crate::{MARK, capture};

fn audit(what: &str, error: &ConfigError) {
    let mut printed = format!("{error} {error:?} {error:#?} {}", error.setting());
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        printed.push_str(&format!("{inner} {inner:?}"));
        source = inner.source();
    }
    assert!(!printed.contains(MARK), "{what}: {printed}");
    capture::audit(what);
}

#[test]
fn rejects_unusable_settings_without_showing_them() {
    capture::begin();
    let builder = || solos_client::Client::builder().base_url("https://a.example").token("token").secret("secret");
    for (what, builder) in [
        ("base URL", builder().base_url(format!("zq7f3a://{MARK}"))),
        ("base URL", builder().base_url(format!("https://{MARK}:{MARK}@a.example"))),
        ("base URL", builder().base_url(format!("https://a.example:{MARK}"))),
        ("base URL", builder().base_url(format!("https://[{MARK}]/"))),
        ("base URL", builder().base_url(format!("http://{MARK}.example/{MARK}"))),
        ("token", builder().token(format!("{MARK}\n"))),
        ("secret", builder().secret(format!("{MARK}ż"))),
        ("user agent", builder().user_agent(format!("{MARK}\0"))),
        ("root certificate", builder().root_certificate_pem(MARK)),
        (
            "root certificate",
            builder()
                .root_certificate_pem(format!("-----BEGIN CERTIFICATE-----\n{MARK}!\n-----END CERTIFICATE-----\n")),
        ),
    ] {
        assert!(!format!("{builder:?} {builder:#?}").contains(MARK), "{what}");
        audit(what, &builder.build().expect_err(what));
    }
    for (name, value) in [(MARK, "\n"), ("x-a", &*format!("{MARK}\r\n")), (&*format!("{MARK} "), "x")] {
        audit("header", &CallOptions::new().header(name, value).expect_err("a header"));
    }
    let options = CallOptions::new().header("x-a", MARK).expect("a header").query("a", MARK);
    assert!(!format!("{options:?} {options:#?}").contains(MARK));
}

/// The environment cannot be changed in a program with threads, so this test is its own child process.
#[test]
fn rejects_an_unusable_environment_without_showing_it() {
    const CHILD: &str = "TEST_OF_SECRETS_CHILD";
    const NAME: &str = "configuration::rejects_an_unusable_environment_without_showing_it";
    if std::env::var_os(CHILD).is_some() {
        capture::begin();
        return audit("environment", &solos_client::Client::from_env().expect_err("the environment is wrong"));
    }
    let good = [("SOLOS_BASE_URL", "https://a.example"), ("SOLOS_TOKEN", "token"), ("SOLOS_SECRET", "secret")];
    for (variable, value) in [
        ("SOLOS_BASE_URL", "http://zq7f3a.example/zq7f3a"),
        ("SOLOS_BASE_URL", "zq7f3a"),
        ("SOLOS_TOKEN", "zq7f3a\n"),
        ("SOLOS_TOKEN", ""),
        ("SOLOS_SECRET", "zq7f3a "),
    ] {
        let mut child = Command::new(std::env::current_exe().expect("this program"));
        child.args(["--exact", NAME, "--nocapture"]).env(CHILD, "1").envs(good).env(variable, value);
        let output = child.output().expect("a child");
        assert!(output.status.success(), "{variable}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

/// A proxy responds in place of the server, and may echo its credentials.
#[test]
fn redacts_credentials_of_a_proxy_in_the_environment() {
    const CHILD: &str = "TEST_OF_PROXY_CHILD";
    const NAME: &str = "configuration::redacts_credentials_of_a_proxy_in_the_environment";
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.expect("a runtime");
    if std::env::var_os(CHILD).is_some() {
        capture::begin();
        let client = intum_client::Client::builder().base_url("http://crm.example").token("test-token");
        let client = client.allow_plain_http_to("crm.example").build().expect("a client");
        let error = runtime.block_on(client.get_deal(1).send()).expect_err("the proxy says no");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(407), "{error}");
        assert!(error.to_string().contains("(secret)"), "{error}");
        return crate::audit("proxy", &error);
    }
    let echo = format!("no {MARK}/password for {MARK}%2Fuser");
    let server = runtime.block_on(tests::FaultyServer::start([tests::Fault::status("407 Denied", "", &echo)]));
    let server = server.expect("a server");
    let address = server.url().trim_start_matches("http://");
    // Without a scheme, the name of the user looks like one.
    for scheme in ["http://", ""] {
        let user = if scheme.is_empty() { MARK.to_owned() } else { format!("{MARK}%2Fuser") };
        let proxy = format!("{scheme}{user}:{MARK}%2Fpassword@{address}");
        let mut child = Command::new(std::env::current_exe().expect("this program"));
        let output = child
            .args(["--exact", NAME, "--nocapture"])
            .env(CHILD, "1")
            .env("HTTP_PROXY", &proxy)
            .env("http_proxy", &proxy)
            .output();
        let output = output.expect("a child");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
