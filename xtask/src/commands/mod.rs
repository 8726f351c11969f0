//! The tasks of the command line.

mod bench;
mod diff;
mod docs;
mod fix;
mod generate;
mod lint;
mod metadata;
mod new_api;
mod release;
mod report;
mod test;

use anyhow::Result;
use clap::Subcommand;
use xtask_cli::workspace::find;

/// A task.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Show everything at work: start a sandbox of both CRMs, and call it with both clients.
    ///
    /// Needs only Rust and a C compiler: the sandbox is a real server with a database, in the same process. The first run
    /// builds it. Each step prints the call and the response. The clients are those of `cargo xtask generate`.
    ///
    /// Exit status: 0 all steps passed; 1 a step failed, or it does not build; 2 the task could not run.
    Demo(xtask_cli::demo::Options),
    /// Lint the documents, generate the clients and the contract's data, and write what has changed.
    ///
    /// Prints the diagnostics as `lint` does, then each file that was written or removed.
    ///
    /// Exit status: 0 success; 1 a diagnostic, or with --check a difference; 2 the task could not run.
    Generate(generate::Options),
    /// Report the changes in the documents, and which are breaking: on the wire, in the Rust API, both or neither.
    ///
    /// Compares `openapi/*.yaml` of a revision with the working tree, by operation and field, for requests and responses
    /// separately. Says what users of a client have to do, and which version each crate requires. A request breaks if it
    /// was allowed and no longer is. A response breaks if a client of the old document does not get what it reads. Rust
    /// breaks if a program that uses the client has to be changed, or does something else.
    ///
    /// Another spelling is no change: `nullable` or an alternative, `allOf` of one schema, a default, the digits of a
    /// number, the case of a URL, header or media type. Public dependencies are compared too. Hand-written code and
    /// translations are not: the end of the report lists other changed parts of the workspace.
    ///
    /// Reads with `git`, writes nothing.
    ///
    /// Exit status: 0 no breaking changes, or the version is high enough for them; 1 a change is breaking and the version
    /// is too low; 2 the task could not run: there is no base (no release, a shallow clone, an unknown revision), or a
    /// document cannot be read.
    Diff(diff::Options),
    /// Lint the documents.
    ///
    /// Each diagnostic shows the line of the file, its rule and how to fix it. The count is on standard error. A warning (a
    /// missing translation, other line breaks) is an error if `CI` is set, and in `cargo xtask test`.
    ///
    /// In colour on a terminal, unless `NO_COLOR` is set; elsewhere only if `CLICOLOR_FORCE` is.
    ///
    /// Exit status: 0 clean or warnings only; 1 a diagnostic, also if it was an error only because `CI` is set; 2 the task
    /// could not run, or there is no such rule.
    Lint(lint::Options),
    /// Make a new API: its document, client crate, sandbox module and tests.
    ///
    /// Everything compiles, is linted and documented. The document's facts are placeholders: a list and a get operation,
    /// marked as assumed. Also adds the API to the workspace's manifest and to the lists of the sandbox and the tests, then
    /// generates the client and formats what changed. The last lines say what to do next.
    ///
    /// Exit status: 0 made; 1 a diagnostic, so nothing is generated; 2 the task could not run: no API can have the name, or
    /// the name is taken.
    NewApi {
        /// The name of the document, the crate's folder and a module: lower-case letters and digits, a letter first.
        name: String,
    },
    /// Write the reference site: static pages of both APIs that need no network and no server.
    ///
    /// Each operation, parameter, field and response says where its facts come from. --serve also starts a sandbox, so
    /// that requests can be tried. The first run builds it.
    ///
    /// Exit status: 0 written; 1 a diagnostic, or a failed build; 2 the task could not run: the folder has other files,
    /// or the port is taken.
    Docs(xtask_cli::docs::Options),
    /// Run all checks: format, clippy, generated files, documentation, spelling, workflows, licences, features, tests.
    /// CI runs this.
    ///
    /// Prints a line for each step with its time and the number of tests, and below it what failed. The last line has the
    /// number of checks and tests that passed and failed.
    ///
    /// Some steps use Python, Chromium and Node.js. Where these are missing, the step says so; with `CI` set it fails.
    ///
    /// Exit status: 0 all passed; 1 something failed; 2 the task could not run, or there is no such step.
    Test(test::Options),
    /// Measure the clients against hand-written code, on this machine.
    ///
    /// Measures the CPU time of a call, the throughput of decoding, peak memory and the time of a build. Each is a ratio
    /// to hand-written code in the same round, with the target beside it. The first run builds the program, optimised.
    ///
    /// Exit status: 0 measured, even if a target is missed; 2 the task could not run.
    Bench(xtask_cli::bench::Options),
    /// Check whether a release can be made, and publish nothing.
    ///
    /// Prints a line for each check, and below it what to do: the last release (a tag `v<version>`), the versions of
    /// packages and documents, the changelog's section for the version, the work tree, the generated files, the changes
    /// that `cargo xtask diff` finds since the last release, the list of public dependencies, the license files, the links
    /// of the manifests, the Rust API (with cargo-semver-checks), and the packages. The last line, on standard error, says
    /// whether the release is ready.
    ///
    /// A check that cannot be made has failed: without tags, in a shallow clone, or without cargo-semver-checks, a release
    /// is not ready. `--first` declares that nothing was released before.
    ///
    /// Exit status: 0 ready; 1 something is not ready; 2 the task could not run.
    Release(release::Options),
}

/// Runs a task. Returns whether it found nothing wrong.
///
/// # Errors
///
/// Returns an error if the task could not run.
pub fn run(task: &Task) -> Result<bool> {
    let root = find()?;
    match task {
        Task::Demo(options) => xtask_cli::demo::run(&root, options),
        Task::Diff(options) => diff::run(&root, options),
        Task::Docs(options) => docs::run(&root, options),
        Task::Generate(options) => generate::run(&root, options),
        Task::Lint(options) => lint::run(&root, options),
        Task::NewApi { name } => new_api::run(&root, name),
        Task::Test(options) => test::run(&root, options),
        Task::Bench(options) => bench::run(&root, options),
        Task::Release(options) => release::run(&root, options),
    }
}
