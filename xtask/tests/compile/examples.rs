//! Documents like the examples of the OpenAPI authors, with provenance, `x-idempotent` and responses for failures.

use crate::workspace::Workspace;

#[test]
fn usual_documents_compile() {
    let documents = [
        ("pets", include_str!("documents/pets.yaml")),
        ("shelter", include_str!("documents/shelter.yaml")),
        ("datasets", include_str!("documents/datasets.yaml")),
        ("links", include_str!("documents/links.yaml")),
        ("words", include_str!("documents/words.yaml")),
    ];
    let workspace = Workspace::of(documents.map(|(name, text)| (name.to_owned(), text.to_owned())));
    workspace.write(include_str!("use_examples.rs"));
    workspace.cargo(&["check", "--workspace", "--all-features"]);
    workspace.cargo(&["run", "--package", "clients"]);
    workspace.cargo(&["test", "--package", "clients", "--doc"]);
}
