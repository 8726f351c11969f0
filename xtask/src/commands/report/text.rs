//! Diagnostics for people, as rustc shows them.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use textwrap::{Options, WordSplitter};

use super::source::SourceFiles;
use crate::diagnostic::{Diagnostic, Severity};
use crate::printable::{printable, printable_line};

/// Returns each diagnostic with its line, and an empty line behind it.
///
/// `width` is that of the terminal. Without one, nothing is broken into lines: programs read it.
pub(super) fn render(
    diagnostics: &[Diagnostic],
    sources: &SourceFiles,
    is_coloured: bool,
    width: Option<usize>,
) -> String {
    let renderer = if is_coloured { Renderer::styled() } else { Renderer::plain() };
    let renderer = match width {
        Some(width) => renderer.term_width(width),
        None => renderer,
    };
    diagnostics.iter().map(|diagnostic| render_one(diagnostic, sources, &renderer, width) + "\n\n").collect()
}

fn render_one(diagnostic: &Diagnostic, sources: &SourceFiles, renderer: &Renderer, width: Option<usize>) -> String {
    let Diagnostic { file, position, rule, message, help, severity, fix } = diagnostic;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let file = printable(file).into_owned();
    let before = severity.name().len() + rule.len() + "[]: ".len();
    let title =
        level.primary_title(broken(&printable(message), width.map(|width| width.saturating_sub(before)))).id(*rule);
    let line = sources.line(diagnostic).map(printable_line).filter(|line| !line.trim().is_empty());
    // The number of the line is as wide as the margin, beside which help is broken.
    let margin = position.line.to_string().len() + "  = help: ".len();
    let help = broken(&printable(help), width.map(|width| width.saturating_sub(margin)));
    let help = Level::HELP.message(help);
    let group = if let Some(line) = &line {
        let byte = |column: usize| line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
        let span = byte(position.column)..byte(sources.end_column(diagnostic));
        let mark = AnnotationKind::Primary.span(span);
        title.element(Snippet::source(line.as_str()).line_start(position.line).path(file).annotation(mark))
    } else {
        title.element(Origin::path(file).line(position.line).char_column(position.column))
    };
    let group = group.element(help);
    let group = match fix {
        Some(_) => group.element(Level::NOTE.message("`cargo xtask lint --fix` does this")),
        None => group,
    };
    renderer.render(&[group])
}

/// Breaks a text between words.
fn broken(text: &str, width: Option<usize>) -> String {
    let Some(width) = width else { return text.to_owned() };
    let options = Options::new(width.max(20)).word_splitter(WordSplitter::NoHyphenation).break_words(false);
    textwrap::fill(text, options)
}
