//! What the lint passes is generated, compiles without a warning, and is the same to `diff`.

#![expect(clippy::expect_used, clippy::panic, reason = "clippy allows it in tests, and not in what tests share")]

mod depth;
mod examples;
mod random;
mod workspace;
