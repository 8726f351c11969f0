//! Prints two columns, 80 characters wide: operations and statuses on the left, arguments and results on the right.

use std::fmt::Display;
use std::io::{self, Write};

use intum_client::StatusCode;

/// The offset of the right column.
const RIGHT: usize = 29;
/// The width of the right column.
const WIDTH: usize = 80 - RIGHT;

const NO_BREAK: &str = "\u{a0}";

const BOLD: &str = "1";
const GREEN: &str = "32";
const YELLOW: &str = "33";
const HEADING: &str = "1;36";

/// Prints two columns.
pub struct Printer<W> {
    output: W,
    is_coloured: bool,
    step: String,
}

impl<W: Write> Printer<W> {
    pub fn new(output: W, is_coloured: bool) -> Self {
        Self { output, is_coloured, step: "begin".to_owned() }
    }

    /// Returns the current step, for error messages.
    pub fn step(&self) -> &str {
        &self.step
    }

    pub fn begin(&mut self, step: impl Into<String>) {
        self.step = step.into();
    }

    /// Prints a heading between blank lines, with an explanation beside it.
    pub fn heading(&mut self, text: &str, aside: &str) -> io::Result<()> {
        let heading = self.painted(text, HEADING);
        let colon = if aside.is_empty() { "" } else { ": " };
        writeln!(self.output, "\n{heading}{colon}{aside}\n")
    }

    /// Prints a call before it is made.
    pub fn call(&mut self, operation: &str, arguments: &str) -> io::Result<()> {
        self.begin(operation);
        self.pair(&format!("  {operation}"), BOLD, arguments)
    }

    /// Prints the response to a call.
    pub fn response(&mut self, status: StatusCode, text: &str) -> io::Result<()> {
        self.outcome(&status.to_string(), status.is_success(), text)
    }

    /// Prints the outcome of several calls, or of one that was not sent.
    pub fn outcome(&mut self, outcome: &str, is_good: bool, text: &str) -> io::Result<()> {
        self.pair(&format!("    {outcome}"), if is_good { GREEN } else { YELLOW }, text)
    }

    /// Prints another line of the right column.
    pub fn row(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{:RIGHT$}{text}", "")
    }

    /// Prints a line.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{text}")
    }

    /// Prints a thing and its description.
    pub fn entry(&mut self, thing: &str, text: &str) -> io::Result<()> {
        self.pair(&format!("  {thing}"), BOLD, text)
    }

    fn pair(&mut self, left: &str, colour: &str, right: &str) -> io::Result<()> {
        let mut lines = wrapped(right, WIDTH).into_iter();
        let first = lines.next().unwrap_or_default();
        let gap = if first.is_empty() { 0 } else { RIGHT.saturating_sub(left.chars().count()).max(1) };
        writeln!(self.output, "{}{:gap$}{first}", self.painted(left, colour), "")?;
        lines.try_for_each(|line| self.row(&line))
    }

    fn painted(&self, text: &str, colour: &str) -> String {
        let bare = text.trim_start();
        let indent = " ".repeat(text.len() - bare.len());
        if self.is_coloured { format!("{indent}\x1b[{colour}m{bare}\x1b[0m") } else { text.to_owned() }
    }
}

/// Describes an error of a client, with its advice.
pub fn describe(error: &intum_client::Error) -> String {
    format!("{error}. {}", error.advice())
}

/// Joins a name and its value with a no-break space, so they stay on one line.
pub fn pair(name: &str, value: impl Display) -> String {
    format!("{name} {value}").replace(' ', NO_BREAK)
}

/// Wraps a text at spaces. A longer word has its own line.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| line.replace(NO_BREAK, " ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(is_coloured: bool) -> String {
        let mut bytes = Vec::new();
        let mut printer = Printer::new(&mut bytes, is_coloured);
        printer.heading("Deals", "one").unwrap();
        printer.call("get_deal", "id 17").unwrap();
        printer.response(StatusCode::OK, "deal 17").unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn colours_change_nothing_else() {
        let plain = printed(false);
        assert_eq!(plain, "\nDeals: one\n\n  get_deal                   id 17\n    200 OK                   deal 17\n");
        let coloured = printed(true);
        assert!(coloured.contains("  \x1b[1mget_deal\x1b[0m  "), "{coloured:?}");
        let codes = [HEADING, BOLD, GREEN, "0"].map(|code| format!("\x1b[{code}m"));
        assert_eq!(codes.iter().fold(coloured, |text, code| text.replace(code, "")), plain);
    }

    #[test]
    fn a_text_is_broken_at_spaces() {
        assert_eq!(wrapped("Ремонт офиса 2 и", 12), ["Ремонт офиса", "2 и"]);
        assert_eq!(wrapped("a toolongword b", 5), ["a", "toolongword", "b"]);
        assert_eq!(wrapped("", 5), [""]);
        assert_eq!(wrapped(&format!("{}, {}", pair("net", 1), pair("gross", 2)), 12), ["net 1,", "gross 2"]);
    }
}
