//! A clean document is generated, compiles without warnings, and has no difference to itself.

#![expect(clippy::expect_used, clippy::panic, reason = "clippy allows it in tests, and not in what tests share")]

mod depth;
mod examples;
mod random;
mod workspace;
