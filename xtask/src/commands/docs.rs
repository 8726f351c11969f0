//! `cargo xtask docs`: writes the reference site; with `--serve`, builds and starts the program in `xtask/site-server`.

use std::path::{Path, absolute};
use std::time::Instant;

use anyhow::{Context, Result};
use semver::Version;
use xtask_cli::docs::{FOLDER, Options};
use xtask_cli::note;
use xtask_cli::program::{build, of_package, replace_with};

use super::report::{OutputFormat, has_errors, print};
use crate::lint::lint_all;
use crate::release_tags::releases;
use crate::site::{folder, releases as released, render};
use crate::workspace::read_documents;

/// What stands for all releases.
const ALL: &str = "all";

pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let start = Instant::now();
    let (documents, diagnostics) = match read_documents(root)? {
        Ok(documents) => {
            let diagnostics = lint_all(&documents);
            (Some(documents), diagnostics)
        }
        Err(diagnostics) => (None, diagnostics),
    };
    print(root, &diagnostics, OutputFormat::Text)?;
    let Some(documents) = documents.filter(|_| !has_errors(&diagnostics)) else { return Ok(false) };
    let settings = released::read(root, &versions(root, options)?, &documents, options.base_url.clone())?;
    let files = render(&documents, &settings)?;
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
    if !build(root, "site-server")? {
        return Ok(false);
    }
    let mut command = of_package(root, "run", "site-server");
    command.args(["--quiet", "--"]).args(options.arguments(&out));
    Ok(replace_with(command).context("cargo run cannot be started")?.success())
}

/// Returns the releases that the options name.
fn versions(root: &Path, options: &Options) -> Result<Vec<Version>> {
    if options.version.iter().any(|version| version == ALL) {
        return releases(root);
    }
    let parse = |text: &String| {
        Version::parse(text.trim_start_matches('v')).with_context(|| format!("`{text}` is not a version"))
    };
    options.version.iter().map(parse).collect()
}
