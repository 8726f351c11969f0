//! `cargo xtask lint`.

use std::io::{Write as _, stdout};
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::Value;
use xtask_cli::note;

use super::fix::fix;
use super::report::{OutputFormat, print, stops, summary};
use crate::lint::{Definition, Rule, lint_all, rule_names};
use crate::suggestion::did_you_mean;
use crate::workspace::read_documents;

/// What the lint does.
#[derive(Debug, Args)]
pub struct Options {
    /// The format of the output.
    #[arg(long, value_enum, default_value_t = OutputFormat::Text)]
    format: OutputFormat,
    /// First fix what a program can fix: line breaks, byte order marks, YAML directives, the digits of limits, and which
    /// English text a new translation is of.
    ///
    /// The meaning of a file stays, and so do its comments and layout. `--explain RULE` says what is fixed. All else is
    /// left to a person: a misspelled key, for example, or a translation whose English has changed since.
    #[arg(long)]
    fix: bool,
    /// Explain a rule by its name or code, or `all`, and lint nothing. As text or JSON.
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
        for path in fix(root)? {
            note!("fixed: {path}");
        }
    }
    check(root, options.format)
}

fn explain(rule: &str, format: OutputFormat) -> Result<()> {
    let rules: Vec<&Definition> = match Rule::find(rule) {
        Some(rule) => vec![rule.definition()],
        None if rule == "all" => Rule::ALL.iter().map(|rule| rule.definition()).collect(),
        None => {
            let codes = Rule::ALL.iter().map(|rule| rule.definition().code);
            let hint = did_you_mean(rule, rule_names().chain(codes));
            bail!("no rule `{rule}`; {hint}`--explain all` explains all rules")
        }
    };
    let text = match format {
        OutputFormat::Text => rules.iter().map(|rule| rule.explanation()).collect::<Vec<_>>().join("\n\n"),
        OutputFormat::Json => format!("{:#}\n", rules.iter().map(|rule| rule.to_json()).collect::<Value>()),
        OutputFormat::Sarif | OutputFormat::Github => bail!("a rule is explained as `text` or `json`"),
    };
    write!(stdout(), "{text}").context("the explanation cannot be printed")
}

/// Lints. A warning is an error in CI.
fn check(root: &Path, format: OutputFormat) -> Result<bool> {
    let (documents, diagnostics) = match read_documents(root)? {
        Ok(documents) => (documents.apis.len(), lint_all(&documents)),
        Err(diagnostics) => (0, diagnostics),
    };
    print(root, &diagnostics, format)?;
    if diagnostics.is_empty() {
        note!("{documents} documents, no diagnostics");
    } else {
        note!("{}", summary(&diagnostics));
    }
    Ok(!stops(&diagnostics))
}
