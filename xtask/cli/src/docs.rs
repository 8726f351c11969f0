//! The options of `cargo xtask docs`.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::Args;

/// The default folder of the site, in the workspace.
pub const FOLDER: &str = "target/docs-site";

/// Where the site is written, and whether it is served.
#[derive(Debug, Args)]
pub struct Options {
    /// The folder of the site: new, empty, or one that this task has written before [default: `target/docs-site` in
    /// the workspace].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Serve the site, with a sandbox of both CRMs beside it, until Ctrl-C or SIGTERM.
    #[arg(long)]
    pub serve: bool,
    /// The address that the site is served on [default: a free port of 127.0.0.1].
    #[arg(long, value_name = "ADDRESS", requires = "serve")]
    pub listen: Option<SocketAddr>,
    /// The URL at which the site will be published, with a slash at its end: for canonical URLs and the site map.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Also write this release, from the documents of its tag, into the folder `v<VERSION>`; `all` for all releases. The
    /// last one is in `latest` too. Can be given more than once.
    #[arg(long, value_name = "VERSION")]
    pub version: Vec<String>,
}

/// Reads a URL, and adds the slash at its end.
fn base_url(text: &str) -> Result<String, String> {
    let is_url =
        ["https://", "http://"].iter().any(|scheme| text.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    if is_url {
        Ok(format!("{}/", text.trim_end_matches('/')))
    } else {
        Err("it does not start with https://".to_owned())
    }
}

impl Options {
    /// Returns the options as arguments of the server of the site in `out`.
    pub fn arguments(&self, out: &Path) -> Vec<OsString> {
        let mut arguments = vec!["--out".into(), out.into(), "--serve".into()];
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
        let given = ["--out", "/tmp/site", "--serve", "--listen", "127.0.0.1:4711"];
        let parser = Options::augment_args(Command::new("docs").no_binary_name(true));
        let options = Options::from_arg_matches(&parser.get_matches_from(given)).unwrap();
        assert_eq!(options.arguments(options.out.as_deref().unwrap()), given);
    }

    #[test]
    fn a_base_url_ends_with_a_slash() {
        let read = |url: &str| {
            let parser = Options::augment_args(Command::new("docs").no_binary_name(true));
            let matches = parser.try_get_matches_from(["--base-url", url]).map_err(|error| error.to_string())?;
            Ok::<_, String>(Options::from_arg_matches(&matches).unwrap().base_url.unwrap())
        };
        assert_eq!(read("https://docs.example/crm").unwrap(), "https://docs.example/crm/");
        assert_eq!(read("http://127.0.0.1:1/").unwrap(), "http://127.0.0.1:1/");
        assert!(read("docs.example").unwrap_err().contains("it does not start with https://"));
    }
}
