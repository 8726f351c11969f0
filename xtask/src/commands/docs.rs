//! `cargo xtask docs`: writes the reference site; with `--serve`, builds and starts the program in `tests/site`.

use std::ffi::OsString;
use std::path::{Path, absolute};
use std::time::Instant;

use anyhow::{Context, Result};

use super::docs_options::{FOLDER, Options};
use super::program::{build, of_package, replace_with};
use super::report::{OutputFormat, has_errors, print};
use crate::lint::lint_all;
use crate::site::{folder, site};
use crate::workspace::read_documents;

pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let start = Instant::now();
    let (documents, diagnostics) = match read_documents(root)? {
        Ok(documents) => {
            let diagnostics = lint_all(&documents);
            (Some(documents), diagnostics)
        }
        Err(diagnostics) => (None, diagnostics),
    };
    print(&diagnostics, OutputFormat::Text)?;
    let Some(documents) = documents.filter(|_| !has_errors(&diagnostics)) else { return Ok(false) };
    let files = site(&documents)?;
    let out = match &options.out {
        Some(out) => absolute(out).context("the folder has no path")?,
        None => root.join(FOLDER),
    };
    folder::write(&out, &files)?;
    let (size, seconds) = (files.values().map(Vec::len).sum::<usize>(), start.elapsed().as_secs_f64());
    note!("{} files, {} KB, in {seconds:.1} s: {}", files.len(), size / 1000, out.join("index.html").display());
    if !options.serve {
        return Ok(true);
    }
    if !build(root, "site")? {
        return Ok(false);
    }
    let mut command = of_package(root, "run", "site");
    command.args(["--quiet", "--"]).args(arguments(options, &out));
    Ok(replace_with(command).context("cargo run cannot be started")?.success())
}

/// The options as the program takes them.
fn arguments(options: &Options, out: &Path) -> Vec<OsString> {
    let mut arguments = vec!["--out".into(), out.into(), "--serve".into()];
    if let Some(address) = options.listen {
        arguments.extend(["--listen".into(), address.to_string().into()]);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use clap::{Args as _, Command as Parser, FromArgMatches as _};

    use super::*;

    #[test]
    fn the_program_gets_the_options_that_were_given() {
        let given = ["--out", "/tmp/site", "--serve", "--listen", "127.0.0.1:4711"];
        let parser = Options::augment_args(Parser::new("docs").no_binary_name(true));
        let options = Options::from_arg_matches(&parser.get_matches_from(given)).unwrap();
        assert_eq!(arguments(&options, options.out.as_deref().unwrap()), given);
    }
}
