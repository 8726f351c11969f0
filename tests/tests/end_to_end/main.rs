//! Both clients against the sandbox, over real sockets.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod addresses;
mod crash;
mod date_windows;
mod faults;
mod operations;
mod paging;
mod seeds;
mod streams;
mod upserts;

use crm_sandbox::{Builder, Sandbox};
use intum_client::Amount;
use tests::apis::intum::deal;

/// A sandbox with these settings.
async fn start(builder: Builder) -> Sandbox {
    builder.start().await.expect("a sandbox")
}

fn intum(url: &str, sandbox: &Sandbox) -> intum_client::Client {
    intum_client::Client::new(url, sandbox.credentials().token).expect("a client")
}

fn solos(url: &str, sandbox: &Sandbox) -> solos_client::Client {
    let credentials = sandbox.credentials();
    solos_client::Client::new(url, credentials.token, credentials.secret).expect("a client")
}

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount")
}
