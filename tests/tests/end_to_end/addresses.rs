//! Clients accept the address that a sandbox names.

use std::net::{SocketAddr, TcpListener};

use crm_sandbox::Sandbox;

use super::{intum, solos, start};

#[tokio::test]
async fn a_sandbox_names_an_address_that_clients_accept() {
    for address in ["0.0.0.0:0", "[::]:0", "[::1]:0", "[::ffff:0.0.0.0]:0", "[::ffff:127.0.0.1]:0", "127.0.0.1:0"] {
        let address: SocketAddr = address.parse().expect("an address");
        if TcpListener::bind(address).is_err() {
            eprintln!("{address} is none of this machine");
            continue;
        }
        let sandbox = start(Sandbox::builder().address(address)).await;
        intum(&sandbox.url(), &sandbox).list_deals().send().await.expect("a list");
        solos(&sandbox.url(), &sandbox).list_projects().send().await.expect("a list");
    }
}
