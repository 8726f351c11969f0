//! Uses the clients and the contract of the examples.

fn main() {}
