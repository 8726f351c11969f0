//! The programs that the browser tests need. Where one of them is missing, CI fails, and elsewhere the test says so.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crm_sandbox::Sandbox;
use tempfile::TempDir;
use tokio::net::TcpListener;
use xtask::site::Settings;

use crate::made::made_with;

/// A browser and packages of npm.
pub struct Tools {
    /// The browser.
    pub browser: PathBuf,
    /// The folder of the packages.
    pub packages: PathBuf,
}

impl Tools {
    /// Finds the machine's browser and Node, and installs the packages that `lock` names; `None` where that cannot be.
    pub fn find(lock: &str, target: &str) -> Option<Self> {
        let missing = |reason: &str| {
            assert!(env::var_os("CI").is_none(), "the site cannot be tested: {reason}");
            eprintln!("NOT TESTED: {reason}");
            None
        };
        let here = env::current_dir().expect("the package's folder");
        let packages = here.join("../../target").join(target);
        let is_there =
            |name: &str| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success());
        let named = env::var("CHROMIUM").ok();
        let browsers = named.iter().map(String::as_str).chain(["chromium", "chromium-browser", "google-chrome"]);
        let Some(browser) = browsers.into_iter().find(|name| is_there(name)) else {
            return missing("there is no Chromium (`apt-get install chromium`, or name it in CHROMIUM)");
        };
        if !is_there("node") {
            return missing("there is no Node (`apt-get install nodejs npm`)");
        }
        match Command::new(here.join("../../.ci/tools/install")).arg(&packages).arg(lock).output() {
            Ok(output) if output.status.success() => {}
            Ok(output) => {
                return missing(&format!("{lock} cannot be installed: {}", String::from_utf8_lossy(&output.stderr)));
            }
            Err(error) => return missing(&error.to_string()),
        }
        let folders = env::var_os("PATH")?;
        let found = env::split_paths(&folders).map(|folder| folder.join(browser)).find(|path| path.is_file());
        Some(Self { browser: found.unwrap_or_else(|| browser.into()), packages: packages.join("node_modules") })
    }

    /// Runs a script with Node, and fails with its output.
    pub async fn run(&self, script: &str, arguments: &[&str]) {
        let mut command = Command::new("node");
        command.arg(script).args(arguments).env("NODE_PATH", &self.packages).env("CHROMIUM", &self.browser);
        let output = tokio::task::spawn_blocking(move || command.output()).await.expect("it ends").expect("it starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        println!("{}", text(&output.stdout));
        assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
    }
}

/// The site, served with a sandbox beside it.
#[allow(dead_code, reason = "not every test looks at the files and the sandbox")]
pub struct Served {
    /// The site's folder.
    pub folder: TempDir,
    /// Where it is served.
    pub url: String,
    /// The sandbox.
    pub sandbox: Sandbox,
}

impl Served {
    /// Writes and serves the site, which names its own URL.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let folder = made_with(|_| Settings { base_url: Some(format!("{url}/")), ..Settings::default() });
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let router = site_server::router(folder.path(), &site_server::beside(&sandbox));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { folder, url, sandbox }
    }
}
