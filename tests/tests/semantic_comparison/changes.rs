//! Checks that a change to a document is found in both directions and both spellings.

use crm_contract::Api;
use serde_json::Value;
use tests::semantic::{Difference, Document, differences};

use super::edit::Edit;
use super::spelling::modern;

pub fn document(api: Api) -> Value {
    serde_json::from_str(api.json()).expect("JSON")
}

fn between(documented: &Value, found: &Value) -> Vec<Difference> {
    differences(Document::openapi(documented), Document::openapi(found))
}

fn texts(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(Difference::to_string).collect()
}

/// Returns what is documented and what is found, for each difference.
fn sides(differences: &[Difference]) -> Vec<[Option<String>; 2]> {
    let mut sides: Vec<_> = differences.iter().map(|each| [each.documented.clone(), each.found.clone()]).collect();
    sides.sort();
    sides
}

/// Checks the differences between a document and a changed one, also with the changed one in OpenAPI 3.1, and in reverse:
/// from the changed one to the document.
#[track_caller]
pub fn assert_differences(api: Api, edits: &[Edit], expected: &[&str]) {
    let documented = document(api);
    let mut changed = documented.clone();
    for edit in edits {
        edit.apply(&mut changed);
    }
    let found = between(&documented, &changed);
    assert_eq!(texts(&found), expected, "{edits:?}");
    assert_eq!(texts(&between(&documented, &modern(&changed))), expected, "in 3.1: {edits:?}");
    let mut reversed = between(&changed, &documented);
    for each in &mut reversed {
        std::mem::swap(&mut each.documented, &mut each.found);
    }
    assert_eq!(sides(&reversed), sides(&found), "from the changed one: {edits:?}");
}
