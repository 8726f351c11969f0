//! Where a server is reached.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// Returns the address by which this machine reaches a server that listens on `bound`.
///
/// Every address of the machine (`0.0.0.0`, `[::]`) is none to connect to, and to clients only a loopback address is
/// one that needs no encryption. An IPv4 address that is written as an IPv6 address is the IPv4 address.
pub fn reachable(bound: SocketAddr) -> SocketAddr {
    let address = match bound.ip().to_canonical() {
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) if has_ipv6_loopback() => Ipv6Addr::LOCALHOST.into(),
        address if address.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        address => address,
    };
    (address, bound.port()).into()
}

/// Machines without `::1` listen on `[::]` for IPv4.
fn has_ipv6_loopback() -> bool {
    UdpSocket::bind((Ipv6Addr::LOCALHOST, 0)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_to_connect_to() {
        let six = if has_ipv6_loopback() { "[::1]:80" } else { "127.0.0.1:80" };
        for (bound, expected) in [
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
            assert_eq!(reachable(bound.parse().expect("an address")).to_string(), expected, "{bound}");
        }
    }
}
