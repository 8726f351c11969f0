//! Stylesheets, scripts and the renderer of the reference pages.

use anyhow::{Context, Result};

use super::files::Files;

const TEXT_FILES: [(&str, &str); 5] = [
    ("assets/theme.css", include_str!("../../templates/theme.css")),
    ("assets/site.css", include_str!("../../templates/site.css")),
    ("assets/reference.css", include_str!("../../templates/reference.css")),
    ("assets/reference.js", include_str!("../../templates/reference.js")),
    // A server with a sandbox beside it replaces this file with one that has the sandbox's URL.
    ("sandbox.js", "window.sandbox = null;\n"),
];

const RENDERER_COPYRIGHT: &str = "Copyright (c) 2023-present Scalar";

/// Adds the assets.
///
/// # Errors
///
/// Returns an error if the renderer's package lacks its script.
pub fn add(files: &mut Files) -> Result<()> {
    for (path, text) in TEXT_FILES {
        files.insert(path.to_owned(), text.as_bytes().to_vec());
    }
    let renderer = scalar_api_reference::get_asset("scalar.js").context("the renderer has no `scalar.js`")?;
    files.insert("assets/scalar.js".to_owned(), renderer);
    files.insert("assets/scalar.LICENSE.txt".to_owned(), renderer_licence().into_bytes());
    Ok(())
}

/// Returns the renderer's licence, which is MIT as this project's is and must be published with its script.
fn renderer_licence() -> String {
    let lines = include_str!("../../../LICENSE-MIT").lines();
    let line = |line: &str| if line.starts_with("Copyright") { RENDERER_COPYRIGHT } else { line }.to_owned() + "\n";
    lines.map(line).collect()
}
