//! The address by which a server is reached.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// Returns the address by which this machine reaches a server that listens on `listening`.
///
/// For an unspecified address (`0.0.0.0`, `[::]`) that is a loopback address: nothing can connect to the unspecified
/// address, and clients accept plain HTTP for loopback addresses only. An IPv4-mapped IPv6 address becomes IPv4.
pub fn reachable(listening: SocketAddr) -> SocketAddr {
    let address = match listening.ip().to_canonical() {
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) if has_ipv6_loopback() => Ipv6Addr::LOCALHOST.into(),
        address if address.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        address => address,
    };
    (address, listening.port()).into()
}

/// Returns whether the machine has `::1`. Without it, `[::]` accepts IPv4 connections only.
fn has_ipv6_loopback() -> bool {
    UdpSocket::bind((Ipv6Addr::LOCALHOST, 0)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unspecified_address_becomes_the_loopback_address() {
        let six = if has_ipv6_loopback() { "[::1]:80" } else { "127.0.0.1:80" };
        for (listening, expected) in [
            ("127.0.0.1:80", "127.0.0.1:80"),
            ("127.1.2.3:80", "127.1.2.3:80"),
            ("192.168.1.2:80", "192.168.1.2:80"),
            ("0.0.0.0:80", "127.0.0.1:80"),
            ("[::ffff:0.0.0.0]:80", "127.0.0.1:80"),
            ("[::ffff:127.0.0.1]:80", "127.0.0.1:80"),
            ("[::]:80", six),
            ("[::1]:80", "[::1]:80"),
            ("[::1%1]:80", "[::1]:80"),
            ("[fd00::1]:80", "[fd00::1]:80"),
        ] {
            assert_eq!(reachable(listening.parse().expect("an address")).to_string(), expected, "{listening}");
        }
    }
}
