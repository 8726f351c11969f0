//! What is asked of our clients, as ratios to what is written by hand.

use crate::harness::Target;

/// CPU time of a call. Setters, credentials, kept members and an answer of any form may cost a tenth.
pub const CALL: Target = Target::AtMost(1.10);
/// Throughput of decoding. Exact amounts, kept members and fields that never fail may cost a fifth.
pub const DECODE: Target = Target::AtLeast(0.80);
/// Peak memory of a list. A field that keeps what else stood there is larger than an `Option`.
pub const LIST_MEMORY: Target = Target::AtMost(1.50);
/// Time of a clean build. Its HTTP stack is smaller than the default one, which pays for the generated code.
pub const BUILD: Target = Target::AtMost(1.00);
