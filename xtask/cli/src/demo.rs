//! The options of `cargo xtask demo`.

use std::ffi::OsString;
use std::net::SocketAddr;

use clap::Args;

/// Whether the sandbox keeps running, and where.
#[derive(Debug, Args)]
pub struct Options {
    /// Keep the sandbox running after the demo, until Ctrl-C or SIGTERM.
    #[arg(long)]
    pub serve: bool,
    /// The address that the sandbox listens on [default: a free port of 127.0.0.1].
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
}

impl Options {
    /// Returns the options as arguments of the program.
    pub fn arguments(&self) -> Vec<OsString> {
        let mut arguments = Vec::new();
        if self.serve {
            arguments.push("--serve".into());
        }
        if let Some(address) = self.listen {
            arguments.extend(["--listen".into(), address.to_string().into()]);
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, FromArgMatches as _};

    use super::*;

    #[test]
    fn passes_on_the_options_that_were_given() {
        for given in [vec![], vec!["--serve", "--listen", "127.0.0.1:4711"]] {
            let parser = Options::augment_args(Command::new("demo").no_binary_name(true));
            let options = Options::from_arg_matches(&parser.get_matches_from(&given)).unwrap();
            assert_eq!(options.arguments(), given);
        }
    }
}
