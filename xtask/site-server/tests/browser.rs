//! The reference site in a real browser: `browser/tests` has what is looked at.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod made;
mod tools;

use tools::{Served, Tools};

#[tokio::test(flavor = "multi_thread")]
async fn the_site_works_in_a_browser() {
    let Some(tools) = Tools::find("browser/package-lock.json", "site-browser") else { return };
    let site = Served::start().await;
    let folder = site.folder.path().to_str().expect("a path of text");
    tools.run("browser/check.cjs", &[folder, &site.url, &site.sandbox.url()]).await;
}
