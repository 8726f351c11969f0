//! A checkout to run the program in.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use xtask::workspace::read_documents;

/// Makes a checkout with the files that `generate` reads.
pub(crate) fn checkout() -> TempDir {
    let root = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    };
    write("Cargo.toml", "");
    write("openapi/sources.yaml", &fs::read_to_string("../openapi/sources.yaml").expect("the sources"));
    for api in apis() {
        let path = format!("openapi/{api}.yaml");
        write(&path, &fs::read_to_string(Path::new("..").join(&path)).expect("a document"));
        write(&format!("crates/{api}/Cargo.toml"), "");
    }
    for entry in fs::read_dir("../openapi/overlays").expect("overlays") {
        let path = entry.expect("an overlay").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        write(&format!("openapi/overlays/{name}"), &fs::read_to_string(&path).expect("an overlay"));
    }
    root
}

/// Makes a checkout without overlays, in which nothing has to be translated.
pub(crate) fn untranslated() -> TempDir {
    let root = checkout();
    fs::remove_dir_all(root.path().join("openapi/overlays")).expect("removed");
    root
}

/// Returns the names of the workspace's APIs.
pub(crate) fn apis() -> Vec<String> {
    let documents = read_documents(Path::new("..")).expect("a folder").expect("documents without diagnostics");
    documents.apis.into_iter().map(|(api, _)| api.name).collect()
}

/// Returns the name of the API with this operation.
pub(crate) fn api_with(operation: &str) -> String {
    let documents = read_documents(Path::new("..")).expect("a folder").expect("documents without diagnostics");
    let line = format!("operationId: {operation}\n");
    let (api, _) = documents.apis.into_iter().find(|(_, document)| document.text.contains(&line)).expect("an API");
    api.name
}

pub(crate) fn xtask(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    // Cargo sets this variable for tests, but not for a user who runs the program itself.
    command.env_remove("CARGO_MANIFEST_DIR");
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    xtask(folder).args(arguments).output().expect("it runs")
}

/// Returns what it wrote to standard error.
pub(crate) fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(crate) fn last_line(output: &Output) -> String {
    errors(output).lines().last().unwrap_or_default().to_owned()
}

/// Returns all files below a folder with their contents.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("bytes");
                found.push((path.display().to_string(), bytes));
            }
        }
    }
    found.sort();
    found
}
