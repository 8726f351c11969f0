//! What `cargo test` prints.

use super::outcome::{Counts, Outcome};

/// What a test prints, past the capture of its output, if it needs a program that is not there.
const NOT_TESTED: &str = "NOT TESTED: ";

/// Returns the counts of a run, and what it printed about the tests that failed.
pub(super) fn outcome(is_success: bool, output: &str) -> Outcome {
    let mut outcome = Outcome::default();
    let mut blocks = vec![Vec::new()];
    for line in output.lines() {
        if is_heading(line) {
            blocks.push(Vec::new());
        }
        if let Some(block) = blocks.last_mut() {
            block.push(line);
        }
    }
    let (build, programs) = blocks.split_first().map_or((&[][..], &[][..]), |(build, rest)| (build.as_slice(), rest));
    for program in programs {
        let results: Vec<Counts> = program.iter().filter_map(|line| result_line(line)).collect();
        let failed: usize = results.iter().map(|counts| counts.failed).sum();
        for counts in &results {
            outcome.counts.add(counts);
        }
        // A program that ends early has no result.
        if results.is_empty() {
            outcome.counts.failed += 1;
        }
        if failed > 0 || results.is_empty() {
            outcome.details.push_str(&relevant(program));
        }
    }
    if !is_success && outcome.counts.failed == 0 {
        outcome.counts.failed = 1;
        outcome.details =
            relevant(if programs.is_empty() { build } else { programs.last().map_or(&[], Vec::as_slice) });
    }
    let notes = output.lines().filter_map(|line| line.split_once(NOT_TESTED)).map(|(_, why)| why);
    outcome.notes = notes.map(|why| format!("not tested: {why}")).collect();
    outcome
}

/// Returns whether a line names the program whose tests follow.
fn is_heading(line: &str) -> bool {
    line.starts_with("     Running ") || line.starts_with("   Doc-tests ")
}

/// Returns the lines that are neither about tests that passed nor about progress.
fn relevant(lines: &[&str]) -> String {
    let is_progress = |line: &&&str| {
        let word = line.trim_start().split(' ').next().unwrap_or_default();
        let is_building = ["Compiling", "Checking", "Finished", "Blocking", "Downloading", "Downloaded", "Updating"];
        is_building.contains(&word) && line.starts_with("  ")
    };
    let is_passed = |line: &&&str| {
        let is_test = line.starts_with("test ") && [" ... ok", " ... ignored"].iter().any(|end| line.contains(end));
        is_test
            || (line.starts_with("running ") && line.ends_with(" tests"))
            || result_line(line).is_some_and(|all| all.failed == 0)
    };
    let kept = lines.iter().filter(|line| !is_progress(line) && !is_passed(line));
    let mut out = String::new();
    for line in kept {
        // One empty line is enough.
        if !(line.is_empty() && (out.is_empty() || out.ends_with("\n\n"))) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// Parses a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
fn result_line(line: &str) -> Option<Counts> {
    let result = line.strip_prefix("test result: ")?;
    let count = |name: &str| {
        let before = result.split(&format!(" {name}")).next()?;
        before.rsplit(' ').next()?.parse().ok()
    };
    Some(Counts { passed: count("passed")?, failed: count("failed")?, skipped: count("ignored")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSED: &str = "   Compiling a v0.1.0 (/a)\n    Finished `test` profile\n     Running unittests src/lib.rs \
                          (target/debug/deps/a-1)\n\nrunning 2 tests\ntest one ... ok\ntest two ... ignored, slow\n\ntest \
                          result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\n";

    const FAILED: &str = "     Running tests/b.rs (target/debug/deps/b-1)\n\nrunning 2 tests\ntest three ... ok\ntest four \
                          ... FAILED\n\nfailures:\n\n---- four stdout ----\nno: it is five\n\n\nfailures:\n    four\n\ntest \
                          result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\n\
                          error: test failed, to rerun pass `-p a --test b`\n";

    #[test]
    fn counts_and_shows_nothing_of_what_passed() {
        let outcome = outcome(true, PASSED);
        assert_eq!(outcome.counts, Counts { passed: 1, failed: 0, skipped: 1 });
        assert_eq!((outcome.details.as_str(), outcome.notes.len()), ("", 0));
    }

    #[test]
    fn shows_what_failed_and_how_to_run_it_again() {
        let outcome = outcome(false, &format!("{PASSED}{FAILED}{PASSED}"));
        assert_eq!(outcome.counts, Counts { passed: 3, failed: 1, skipped: 2 });
        assert!(outcome.details.starts_with("     Running tests/b.rs"), "{}", outcome.details);
        assert!(outcome.details.contains("no: it is five") && outcome.details.contains("rerun pass `-p a --test b`"));
        for passed in ["... ok", "running 2", "src/lib.rs", "Compiling", "\n\n\n"] {
            assert!(!outcome.details.contains(passed), "{passed}: {}", outcome.details);
        }
    }

    #[test]
    fn counts_a_program_that_ends_early_and_code_that_does_not_compile() {
        let aborted =
            format!("{PASSED}     Running tests/c.rs (c)\n\nrunning 1 test\nerror: test failed\n(signal: 6)\n");
        let outcome_of_abort = outcome(false, &aborted);
        assert_eq!(outcome_of_abort.counts, Counts { passed: 1, failed: 1, skipped: 1 });
        assert!(outcome_of_abort.details.contains("signal: 6"));
        let outcome = outcome(false, "   Compiling a v0.1.0\nerror[E0425]: cannot find `x`\n --> a.rs:1:1\n");
        assert_eq!(outcome.counts, Counts { passed: 0, failed: 1, skipped: 0 });
        assert_eq!(outcome.details, "error[E0425]: cannot find `x`\n --> a.rs:1:1\n");
    }

    #[test]
    fn notes_what_was_not_tested() {
        let outcome =
            outcome(true, &PASSED.replace("test one ... ok", "test one ... NOT TESTED: there is no curl\nok"));
        assert_eq!(outcome.notes, ["not tested: there is no curl"]);
        assert_eq!(outcome.counts.failed, 0);
    }
}
