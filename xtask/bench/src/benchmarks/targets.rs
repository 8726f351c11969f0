//! The targets of the clients, as ratios to hand-written code, and of the sandbox.

use crate::harness::Target;

/// CPU time of a call, with retries, telemetry and checks compiled in.
pub const CALL: Target = Target::AtMost(1.03);
/// Throughput of decoding, with every member kept and amounts exact.
pub const DECODE: Target = Target::AtLeast(1.30);
/// Instructions of decoding: the same, as a cost.
pub const DECODE_INSTRUCTIONS: Target = Target::AtMost(1.0 / 1.30);
/// Peak memory of a list.
pub const LIST_MEMORY: Target = Target::AtMost(0.90);
/// Peak memory of a stream, of many pages to few: a page is dropped when its objects are taken.
pub const STREAM_MEMORY: Target = Target::AtMost(1.20);
/// Time of a clean build, to that of hand-written code with the default features of its HTTP library.
pub const BUILD: Target = Target::AtMost(0.70);

/// Requests a second of the sandbox, to a mock server with the same document.
pub const REQUESTS: Target = Target::AtLeast(20.0);
/// Time of a response of the sandbox, to the same.
pub const LATENCY: Target = Target::AtMost(0.10);
/// Memory of the sandbox, to the same.
pub const SERVER_MEMORY: Target = Target::AtMost(0.20);
/// Not longer than what is asked for.
pub const WITHIN: Target = Target::AtMost(1.00);
/// Not fewer than what is asked for.
pub const AT_LEAST_AS_MANY: Target = Target::AtLeast(1.00);
