//! Standard output and standard error, whose readers may be gone.

use std::env;
use std::io::{self, IsTerminal};

use terminal_size::terminal_size;

/// Writes a line to standard error.
///
/// `eprintln!` panics when nobody reads standard error. This drops the line instead.
#[macro_export]
macro_rules! note {
    ($($argument:tt)*) => {{
        use ::std::io::Write as _;
        drop(writeln!(::std::io::stderr(), $($argument)*));
    }};
}

/// The exit status of a program whose standard output was closed: a shell's for SIGPIPE.
pub const CLOSED: u8 = 141;

/// Returns whether a task failed because the reader of its standard output is gone, as in `… | head -1`.
pub fn is_closed(error: &anyhow::Error) -> bool {
    let is_broken_pipe = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(is_broken_pipe))
}

/// Returns whether a stream gets colours: a terminal does.
///
/// `NO_COLOR`, `CLICOLOR` and `CLICOLOR_FORCE` decide otherwise, in this order.
pub fn is_coloured(stream: &impl IsTerminal) -> bool {
    if anstyle_query::no_color() {
        return false;
    }
    let is_forced = anstyle_query::clicolor_force() && env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let is_wanted = anstyle_query::clicolor().unwrap_or(true);
    is_forced || (is_wanted && stream.is_terminal() && anstyle_query::term_supports_color())
}

/// Returns the width of the terminal that a stream is, in columns. `None` if it is none.
pub fn width(stream: &impl IsTerminal) -> Option<usize> {
    let (width, _) = stream.is_terminal().then(terminal_size)??;
    Some(usize::from(width.0)).filter(|width| *width > 0)
}
