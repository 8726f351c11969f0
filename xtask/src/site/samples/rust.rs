//! Samples in Rust, as the clients' documentation has them, where they are compiled.

use anyhow::{Context, Result};

use crate::document::{Document, Operation, operations};
use crate::generate::statements;
use crate::workspace::Api;

/// Renders the call for a program with the settings in its environment, with the crates and names that it needs.
///
/// `operation` may be of the document as written: its names in code are those of the `canonical` document.
///
/// # Errors
///
/// Returns an error if no code is generated for the operation.
pub fn rust(canonical: &Document, operation: &Operation<'_>, api: &Api) -> Result<String> {
    let all = operations(canonical);
    let is_same = |each: &Operation<'_>| (each.path, each.method) == (operation.path, operation.method);
    let operation = all.into_iter().find(is_same).with_context(|| format!("`{}` is not generated", operation.id))?;
    let (code, library) = (statements(canonical, &operation, api)?, api.library());
    let json = if code.statements.contains("serde_json::") { " serde_json" } else { "" };
    let imports = code.imports(&library, &["Client"]);
    Ok(format!(
        "// cargo add {}-client{json}\n{imports}\nlet client = Client::from_env()?;\n{}",
        api.name, code.statements
    ))
}
