//! The debug output of every public type, without its secrets.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

use intum_client::{CallOptions, SecretString};
use tests::Fault;

use crate::{MARK, QUERY, World, deal};

/// Types that hold a secret or are built with one. They are printed below.
const PRINTED: [&str; 17] = [
    "ResponseError",
    "BlockingError",
    "CallOptions",
    "Client",
    "ClientBuilder",
    "ConfigError",
    "Error",
    "ErrorBody",
    "Validation",
    "Items",
    "Violation",
    "RequestBuilder",
    "Response",
    "SecretString",
    "SecretError",
    "Session",
    "Upserted",
];
/// Types and traits of the vendor's data, of settings and of the program's code. They hold no credential.
const WITHOUT_SECRETS: &str = "
    Amount AmountError ResponseBody Api AttemptReport Limit BoxFuture Bytes Validate Credential CredentialError
    CredentialRequest DateRange DateRangeError DateTime DateTimeError DateWindows ErrorBuilder ErrorKind Fetch FetchPage Field
    FieldError FromJson HasSecret HasTokenInQuery HeaderMap IdList IdListError Intum Json JsonKind ListResponse ListPart ListSource
    ListStyle Method Mismatch Missing Model NaiveDate OffsetSource ObjectResponse Operation Paging Patch PathSegment PathSegmentError
    NextLookup OpenObject Procedure QueryList RawText Decoded JsonObject RetryBudget RetryPolicy Slot Solos Spelling
    StatusCode Unsettled ValueResponse View
";

/// Add a new public type to one of the lists.
#[test]
fn each_public_type_is_known() {
    let known: BTreeSet<&str> = PRINTED.into_iter().chain(WITHOUT_SECRETS.split_whitespace()).collect();
    for krate in ["runtime", "intum", "solos"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates").join(krate).join("src/lib.rs");
        let text = fs::read_to_string(file).expect("a file");
        let exports = text.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next());
        let names = exports.flat_map(|export| export.split(|each: char| !each.is_alphanumeric() && each != '_'));
        let types: BTreeSet<&str> = names.filter(|name| name.starts_with(char::is_uppercase)).collect();
        assert!(types.len() > 20, "{types:?}");
        let unknown: Vec<&&str> = types.difference(&known).collect();
        assert!(unknown.is_empty(), "does it print a secret that is in it? {unknown:?}");
    }
}

fn audit(what: &str, value: &dyn Debug) {
    let printed = format!("{value:?} {value:#?}");
    assert!(!printed.contains(MARK), "{what}: {printed}");
}

#[tokio::test]
async fn no_public_type_prints_a_secret() {
    let world = World::with([Fault::json("{\"deal\": {\"id\": 17}}")]).await;
    let options = CallOptions::new().header("x-key", MARK).expect("a header").query("key", QUERY);
    let (intum, solos) = (world.intum.with_options(options.clone()), &world.solos);
    let builder = intum_client::Client::builder().base_url(format!("https://{MARK}@a.example/{MARK}")).token(MARK);
    audit("CallOptions", &options);
    audit("Client", &(&intum, solos));
    audit("SecretString", &SecretString::from(MARK));
    audit("SecretError", &SecretString::from(format!("{MARK} ")).header("Bearer "));
    audit("ClientBuilder", &builder);
    audit("ConfigError", &builder.build().expect_err("a user name"));
    audit("a body with a secret", &deal());
    audit("builders of requests", &(intum.create_deal(deal()), solos.get_project(1_u64)));
    audit("Items", &solos.list_projects().stream());
    let response = intum.create_deal(deal()).send().await.expect("a deal");
    audit("Response", &response);
    audit("Upserted", &world.intum.upsert_deal("erp", "1", deal().deal).await);
}

/// Errors of the accessors describe a response without the secrets that it echoes.
#[tokio::test]
async fn accessors_of_a_response_redact_secrets() {
    let world = World::with([Fault::json(&format!("{{\"error\": \"{} is wrong\"}}", crate::SECRET))]).await;
    let list = world.solos.list_projects().send().await.expect("a response");
    let one = world.solos.get_project(1_u64).send().await.expect("a response");
    for error in [list.items().expect_err("no list"), one.object().expect_err("no object")] {
        assert!(error.to_string().contains("(secret)"), "{error}");
        audit("ResponseError", &error);
        assert!(!error.to_string().contains(MARK), "{error}");
    }
}
