//! What the tests know of each API. A test of all APIs loops over [`ALL`].

mod api_facts;
mod example_parts;
pub mod intum;
mod solos;

use crm_contract::Api;

pub use api_facts::{ApiFacts, Call, RoundTrip, Sent, Written};

/// All APIs, in the order of [`Api::ALL`].
pub const ALL: &[ApiFacts] = &[intum::API, solos::API];

/// Returns what the tests know of an API.
///
/// # Panics
///
/// Panics if the API is not in the list.
#[allow(clippy::panic, reason = "a test fails by a panic")]
pub fn of(api: Api) -> &'static ApiFacts {
    ALL.iter().find(|each| each.api == api).unwrap_or_else(|| panic!("no tests of {api:?}"))
}
