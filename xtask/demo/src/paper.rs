//! What is printed, in two columns of a page of 80: what was called and its status; with what, and what came back.

use std::fmt::Display;
use std::io::{self, Write};

use intum_client::StatusCode;

/// Where the right column begins.
const RIGHT: usize = 29;
/// How wide the right column is.
const WIDTH: usize = 80 - RIGHT;

const NO_BREAK: &str = "\u{a0}";

const BOLD: &str = "1";
const GREEN: &str = "32";
const YELLOW: &str = "33";
const HEADING: &str = "1;36";

/// A page of two columns.
pub struct Paper<W> {
    output: W,
    is_coloured: bool,
    step: String,
}

impl<W: Write> Paper<W> {
    pub fn new(output: W, is_coloured: bool) -> Self {
        Self { output, is_coloured, step: "begin".to_owned() }
    }

    /// What is being done, for an error to name.
    pub fn step(&self) -> &str {
        &self.step
    }

    pub fn begin(&mut self, step: impl Into<String>) {
        self.step = step.into();
    }

    /// A heading between blank lines, and what there is to say of it beside it.
    pub fn heading(&mut self, text: &str, aside: &str) -> io::Result<()> {
        let heading = self.painted(text, HEADING);
        let colon = if aside.is_empty() { "" } else { ": " };
        writeln!(self.output, "\n{heading}{colon}{aside}\n")
    }

    /// A call, before it is made.
    pub fn call(&mut self, operation: &str, arguments: &str) -> io::Result<()> {
        self.begin(operation);
        self.pair(&format!("  {operation}"), BOLD, arguments)
    }

    /// What the call gave.
    pub fn answer(&mut self, status: StatusCode, text: &str) -> io::Result<()> {
        self.outcome(&status.to_string(), status.is_success(), text)
    }

    /// What several calls gave, or one for which no server was asked.
    pub fn outcome(&mut self, outcome: &str, is_good: bool, text: &str) -> io::Result<()> {
        self.pair(&format!("    {outcome}"), if is_good { GREEN } else { YELLOW }, text)
    }

    /// One more line of the right column.
    pub fn row(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{:RIGHT$}{text}", "")
    }

    /// A line of its own.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{text}")
    }

    /// A thing and what it is.
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

/// What an error of a client says, and what to do next.
pub fn told(error: &intum_client::Error) -> String {
    format!("{error}. {}", error.advice())
}

/// A name and its value, which stay on one line: the space between them is no place to break a line.
pub fn pair(name: &str, value: impl Display) -> String {
    format!("{name} {value}").replace(' ', NO_BREAK)
}

/// The text in lines, broken at spaces; a longer word stands alone.
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
        let mut paper = Paper::new(&mut bytes, is_coloured);
        paper.heading("Deals", "one").unwrap();
        paper.call("get_deal", "id 17").unwrap();
        paper.answer(StatusCode::OK, "deal 17").unwrap();
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
