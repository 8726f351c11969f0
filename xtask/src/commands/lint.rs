//! `cargo xtask lint`.

use std::io::{Write as _, stdout};
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::Value;
use similar::get_close_matches;
use xtask_cli::note;

use super::report::{OutputFormat, count, print, stops};
use crate::lint::{Definition, Rule, lint_all, rule_names};
use crate::overlay::with_stamps;
use crate::workspace::{Change, Lock, NOTHING, read_documents};

/// What the lint does.
#[derive(Debug, Args)]
pub struct Options {
    /// The format of the output.
    #[arg(long, value_enum, default_value_t = OutputFormat::Text)]
    format: OutputFormat,
    /// First write into the overlays which English text each new translation is of.
    ///
    /// A translation whose English has changed since stays as it is: only a person can say whether it is still right.
    #[arg(long)]
    fix: bool,
    /// Explain a rule by its name or code, or `all`, and lint nothing.
    #[arg(long, value_name = "RULE", conflicts_with = "fix")]
    explain: Option<String>,
}

/// Lints, or explains a rule. Returns whether there is nothing to fix.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    if let Some(rule) = &options.explain {
        explain(rule, options.format)?;
        return Ok(true);
    }
    if options.fix {
        note!("{} overlays written", fix(root)?);
    }
    check(root, options.format, false)
}

fn explain(rule: &str, format: OutputFormat) -> Result<()> {
    let rules: Vec<&Definition> = match Rule::find(rule) {
        Some(rule) => vec![rule.definition()],
        None if rule == "all" => Rule::ALL.iter().map(|rule| rule.definition()).collect(),
        None => {
            let names: Vec<&str> = rule_names().collect();
            let nearest = get_close_matches(rule, &names, 1, 0.0).first().copied().unwrap_or_default();
            bail!("no rule `{rule}`; is `{nearest}` meant? `--explain all` explains all rules")
        }
    };
    let text = match format {
        OutputFormat::Text => rules.iter().map(|rule| rule.explanation()).collect::<Vec<_>>().join("\n\n"),
        OutputFormat::Json => format!("{:#}\n", rules.iter().map(|rule| rule.to_json()).collect::<Value>()),
    };
    write!(stdout(), "{text}").context("the explanation cannot be printed")
}

/// Lints. A warning is an error if `is_strict`, and in CI.
pub(super) fn check(root: &Path, format: OutputFormat, is_strict: bool) -> Result<bool> {
    let (documents, diagnostics) = match read_documents(root)? {
        Ok(documents) => (documents.apis.len(), lint_all(&documents)),
        Err(diagnostics) => (0, diagnostics),
    };
    print(&diagnostics, format)?;
    if diagnostics.is_empty() {
        note!("{documents} documents, no diagnostics");
    } else {
        note!("{}", count(diagnostics.len()));
    }
    Ok(diagnostics.is_empty() || !(is_strict || stops(&diagnostics)))
}

/// Writes a digest of the English text into each new action of the overlays. Returns how many files were written.
pub(super) fn fix(root: &Path) -> Result<usize> {
    let lock = Lock::of_workspace(root)?;
    let Ok(documents) = read_documents(root)? else { return Ok(0) };
    let root = &root.canonicalize().with_context(|| format!("{} cannot be read", root.display()))?;
    let mut texts = Vec::new();
    for overlay in &documents.overlays {
        let document = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name));
        let text = document.and_then(|(_, document)| with_stamps(overlay, document));
        if let Some(text) = text {
            texts.push((behind_links(root, &overlay.document.path)?, text));
        }
    }
    let mut change = Change::below(root);
    for (path, text) in &texts {
        change.write(path, text.as_bytes());
    }
    change.make()?;
    drop(lock);
    Ok(texts.len())
}

/// Returns the path, relative to the workspace, of the file that `path` links to, so that the link stays one.
fn behind_links(root: &Path, path: &str) -> Result<String> {
    let target = root.join(path).canonicalize().with_context(|| format!("{path} cannot be read"))?;
    let inside = target.strip_prefix(root).ok().and_then(Path::to_str).map(|inside| inside.replace('\\', "/"));
    inside.with_context(|| {
        format!("{path} is a link to {}, which is not in this workspace; {NOTHING}: edit it there", target.display())
    })
}
