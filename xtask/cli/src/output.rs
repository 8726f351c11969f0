//! Standard output and standard error, whose readers may be gone.

use std::io;

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
