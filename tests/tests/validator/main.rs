//! The contract crate's validator accepts what is documented and names the location of each violation.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod bodies;
mod examples;
mod requests;
mod responses;

use std::sync::LazyLock;

use crm_contract::{Api, Request, Validator, Violation};

static INTUM: LazyLock<Validator> = LazyLock::new(|| Validator::new(Api::Intum));
static SOLOS: LazyLock<Validator> = LazyLock::new(|| Validator::new(Api::Solos));

const JSON: (&str, &str) = ("content-type", "application/json");
const BEARER: (&str, &str) = ("authorization", "Bearer TOKEN");
const PAIR: [(&str, &str); 2] = [("x-crypto-token", "TOKEN"), ("x-crypto-secret", "SECRET")];

const LIST: &str = "/paths/~1crm~1deals.json/get";
const DEAL: &str = "/paths/~1crm~1deals~1{id}.json";

/// Returns violations as (location, pointer).
fn locations(violations: &[Violation]) -> Vec<(&str, &str)> {
    violations.iter().map(|each| (&*each.location, &*each.pointer)).collect()
}

fn found(validator: &Validator, request: &Request<'_>) -> Vec<Violation> {
    validator.request(request).err().unwrap_or_default()
}
