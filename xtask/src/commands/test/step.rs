//! The steps by their names.

use clap::ValueEnum;

/// A step, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Step {
    /// The code is formatted: `cargo fmt --check`.
    Format,
    /// The documents have no diagnostic, and no warning: `cargo xtask lint`.
    Lint,
    /// The generated files are those of the documents: `cargo xtask generate --check`.
    Generated,
    /// Clippy has no warning.
    Clippy,
    /// The documentation has no warning: `cargo doc`.
    Documentation,
    /// Spelling, with typos.
    Spelling,
    /// The workflows are valid, with actionlint.
    Workflows,
    /// The workflows are safe, with zizmor.
    WorkflowSecurity,
    /// Licences, sources and bans of the dependencies, with cargo-deny.
    Dependencies,
    /// Each feature compiles alone, with cargo-hack.
    Features,
    /// Each crate compiles with the oldest Rust that it promises, if rustup has it.
    OldestRust,
    /// All tests, and no snapshot that no test refers to.
    Tests,
    /// The tests of numbers behind serde's buffers, with the feature `arbitrary_precision` of `serde_json`.
    ExactNumbers,
}

impl Step {
    /// Returns the name on the command line.
    pub(super) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Returns whether `--fast` has it.
    pub(super) fn is_fast(self) -> bool {
        matches!(self, Self::Format | Self::Lint | Self::Generated | Self::Clippy | Self::Tests)
    }
}
