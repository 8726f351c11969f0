//! The stylesheet, the scripts and the icon.

use super::files::Files;

const ASSETS: [(&str, &str); 6] = [
    ("assets/site.css", include_str!("../../templates/site/site.css")),
    ("assets/favicon.svg", include_str!("../../templates/site/favicon.svg")),
    ("assets/theme.js", include_str!("../../templates/site/theme.js")),
    ("assets/search.js", include_str!("../../templates/site/search.js")),
    ("assets/console.js", include_str!("../../templates/site/console.js")),
    // A server with a sandbox beside it replaces this file with one that has the sandbox's URL and credentials.
    ("sandbox.js", "window.sandbox = null;\n"),
];

/// Adds the assets.
pub fn add(files: &mut Files) {
    files.extend(ASSETS.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())));
}
