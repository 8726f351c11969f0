//! Compiler errors for programs that misuse a client.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Finds the client as it was last built for these tests, beside this program.
fn client() -> PathBuf {
    let program = std::env::current_exe().expect("this program");
    let files = fs::read_dir(program.parent().expect("a folder")).expect("a folder");
    let files = files.map(|file| file.expect("a file").path());
    let is_client = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("libintum_client-") && path.extension().is_some_and(|extension| extension == "rlib")
    };
    let modified = |path: &PathBuf| fs::metadata(path).and_then(|file| file.modified()).ok();
    files.filter(is_client).max_by_key(modified).expect("the client is built")
}

/// Compiles a function with this body, and returns the compiler's errors.
fn compile(body: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("program.rs");
    let program = "use intum_client::Amount;\nuse intum_client::types::{CreateDealRequest, NewDeal};\n";
    fs::write(&source, format!("{program}pub fn program(amount: Amount) {{ {body} }}\n")).expect("a file");
    let client = client();
    let output = Command::new("rustc")
        .args(["--edition", "2024", "--crate-type", "lib", "--emit", "metadata", "--allow", "warnings", "--out-dir"])
        .arg(folder.path())
        .arg("--extern")
        .arg(format!("intum_client={}", client.display()))
        .arg("-L")
        .arg(format!("dependency={}", client.parent().expect("a folder").display()))
        .arg(&source)
        .output()
        .expect("rustc");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_compiler_names_a_missing_required_field() {
    let setters = [
        ("total_amount_net", ".total_amount_net(amount)"),
        ("total_amount_gross", ".total_amount_gross(amount)"),
        ("tax", ".tax(\"23\")"),
    ];
    let program = |missing: &[&str]| {
        let set = setters.iter().filter(|(name, _)| !missing.contains(name)).map(|(_, setter)| *setter);
        compile(&format!("NewDeal::builder().name(\"a\"){}.build();", set.collect::<String>()))
    };
    assert_eq!(program(&[]), "");
    for missing in [&["tax"][..], &["total_amount_net"], &["total_amount_gross"], &["tax", "total_amount_net"]] {
        let message = program(missing);
        for (name, _) in setters {
            let is_named =
                message.contains(&format!("error[E0277]: the required field `{name}` of `NewDeal` is not set"));
            assert_eq!(is_named, missing.contains(&name), "{message}");
        }
    }
    let message = compile("CreateDealRequest::builder().api_token(\"test-token\").build();");
    assert!(message.contains("the required field `deal` of `CreateDealRequest` is not set"), "{message}");
    assert!(message.contains("`.deal(…)` is missing before this"), "{message}");
}

#[test]
fn a_missing_required_parameter_does_not_compile() {
    let call = |call: &str| compile(&format!("let client: intum_client::Client = todo!(); let _ = client.{call};"));
    assert_eq!(call("get_deal(17)"), "");
    assert_eq!(call("get_deal_by_external_id(\"erp\", \"A-17\")"), "");
    for missing in ["get_deal()", "get_deal_by_external_id(\"erp\")", "update_deal(17)", "create_deal()"] {
        assert!(call(missing).contains("error[E0061]"), "{}", call(missing));
    }
    // A request that nobody awaits is not sent, which the compiler warns of.
    let source = "#![deny(unused_must_use)] let client: intum_client::Client = todo!(); client.get_deal(17);";
    assert!(compile(source).contains("a request is sent when it is awaited"), "{}", compile(source));
}
