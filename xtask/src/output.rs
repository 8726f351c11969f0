//! Standard output and standard error, whose readers may be gone.

use std::io;

/// Writes a line to standard error. Where nobody reads it, `eprintln!` would panic.
macro_rules! note {
    ($($argument:tt)*) => {{
        use std::io::Write as _;
        drop(writeln!(std::io::stderr(), $($argument)*));
    }};
}

/// The exit status where standard output was closed, as a shell reports of a program that SIGPIPE ends.
pub const CLOSED: u8 = 141;

/// Whether a task failed because the reader of its standard output is gone, as that of `… | head -1`.
pub fn is_closed(error: &anyhow::Error) -> bool {
    let is_broken_pipe = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(is_broken_pipe))
}
