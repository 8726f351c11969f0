//! Targets: of the clients, as ratios to hand-written code, and of the sandbox.

use crate::harness::Target;

/// CPU time of a call, with retries, telemetry and validation compiled in.
pub const CALL: Target = Target::AtMost(1.03);
/// Throughput of decoding, with every member kept and amounts exact.
pub const DECODE: Target = Target::AtLeast(1.30);
/// Instructions of decoding, as a cost.
pub const DECODE_INSTRUCTIONS: Target = Target::AtMost(1.0 / 1.30);
/// Peak memory of a list.
pub const LIST_MEMORY: Target = Target::AtMost(0.90);
/// Peak memory of a stream of many pages, as a ratio to few: a page is dropped when its objects are taken.
pub const STREAM_MEMORY: Target = Target::AtMost(1.20);
/// Time of a clean build, as a ratio to hand-written code with the default features of its HTTP library.
pub const BUILD: Target = Target::AtMost(0.70);

/// Requests per second of the sandbox, as a ratio to a mock server with the same document.
pub const REQUESTS: Target = Target::AtLeast(20.0);
/// Response time of the sandbox, as a ratio to the mock server.
pub const LATENCY: Target = Target::AtMost(0.10);
/// Memory of the sandbox, as a ratio to the mock server.
pub const SERVER_MEMORY: Target = Target::AtMost(0.20);
/// At most the target itself.
pub const WITHIN: Target = Target::AtMost(1.00);
/// At least the target itself.
pub const AT_LEAST_AS_MANY: Target = Target::AtLeast(1.00);
