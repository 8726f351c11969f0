//! What the tests of all APIs know of one.

use std::pin::Pin;

use crm_client_runtime::schemars::SchemaGenerator;
use crm_contract::{Api, Example};
use crm_sandbox::Credentials;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// An API and its client.
#[derive(Clone, Copy, Debug)]
pub struct ApiFacts {
    /// The API.
    pub api: Api,
    /// Adds the JSON Schemas of the client's types.
    pub add_schemas: fn(&mut SchemaGenerator),
    /// The types of the schemas that have examples, by the names of the schemas: each deserializes a value and serializes
    /// it.
    pub types: &'static [(&'static str, RoundTrip)],
    /// Sends the documented example of an operation to a URL.
    pub send_example: for<'a> fn(&'a str, &'a Example, &'a str) -> Call<'a, Sent>,
    /// Calls every operation of a sandbox with the seed data at a URL, and checks the responses.
    pub call_all: for<'a> fn(&'a str, &'a Credentials) -> Call<'a, ()>,
    /// Calls every operation that has a response body at a URL. Returns each operation's name and its serialized response.
    pub responses: for<'a> fn(&'a str) -> Call<'a, Vec<Written>>,
}

/// Deserializes a value as a type and serializes it.
pub type RoundTrip = fn(&Value) -> Value;

/// The name of an operation, and its serialized response.
pub type Written = (&'static str, String);

/// A future of a test, which stays on its thread.
pub type Call<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// The outcome of sending an example.
pub type Sent = Result<(), Box<dyn std::error::Error>>;

/// Deserializes a value as `T` and serializes it.
///
/// # Panics
///
/// Panics if the value is not one of the type.
#[allow(clippy::expect_used, reason = "a test fails by a panic")]
pub fn round_trip<T: DeserializeOwned + Serialize>(value: &Value) -> Value {
    let value: T = serde_json::from_str(&value.to_string()).expect("the type reads its example");
    serde_json::from_str(&serde_json::to_string(&value).expect("JSON")).expect("JSON")
}

/// Calls operations of a client. Evaluates to the name of each and its serialized response.
macro_rules! responses {
    ($client:expr, [$($call:ident($($value:expr),*)),* $(,)?]) => {{
        let client = $client;
        let mut all: Vec<$crate::apis::Written> = Vec::new();
        $(
            let response = client.$call($($value),*).send().await
                .unwrap_or_else(|error| panic!("{}: {error}", stringify!($call)));
            all.push((stringify!($call), serde_json::to_string(&response.into_inner()).expect("JSON")));
        )*
        all
    }};
}

pub(super) use responses;
