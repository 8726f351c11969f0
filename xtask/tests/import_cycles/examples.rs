//! Cycles in made-up crates.

use std::path::Path;

use crate::graph::cycles;

/// Returns the cycles of a crate with these files in `src/`.
fn cycles_in(files: &[(&str, &str)]) -> Vec<String> {
    cycles(Path::new("src/lib.rs"), &|path| {
        let found = files.iter().find(|(name, _)| Path::new("src").join(name) == path);
        found.map(|(_, text)| (*text).to_owned())
    })
}

#[test]
fn finds_two_files_that_import_each_other() {
    let found = cycles_in(&[
        ("lib.rs", "mod a;\nmod b;\n"),
        ("a.rs", "use crate::b::B;\n\npub struct A(B);\n"),
        ("b.rs", "pub struct B;\n\npub fn f() -> crate::a::A { todo!() }\n"),
    ]);
    let expected = "a cycle of files:\n    src/a.rs:1 uses `crate::b::B` of src/b.rs\n    src/b.rs:3 uses `crate::a::A` of src/a.rs";
    assert_eq!(found, [expected]);
}

#[test]
fn finds_a_cycle_of_three_files_through_re_exports() {
    let found = cycles_in(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;\npub use c::C;\n"),
        ("a.rs", "use crate::b;\n\npub fn a() { b::b() }\n"),
        ("b.rs", "use super::*;\n\npub fn b() -> C { C }\n"),
        ("c.rs", "pub struct C;\nimpl C { fn f() { println!(\"{}\", crate::a::a()) } }\n"),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].lines().count(), 4, "{found:?}");
}

#[test]
fn finds_a_child_that_imports_what_its_parent_defines_while_the_parent_uses_the_child() {
    let parent = "mod child;\npub use child::Child;\npub struct Parent(Child);\n";
    let child = ("a/child.rs", "use super::Parent;\n\npub struct Child(Option<Box<Parent>>);\n");
    assert_eq!(cycles_in(&[("lib.rs", "mod a;\n"), ("a/mod.rs", parent), child]).len(), 1);
    let parent = "mod child;\npub use child::Child;\npub struct Parent;\n";
    assert_eq!(cycles_in(&[("lib.rs", "mod a;\n"), ("a/mod.rs", parent), child]), [""; 0]);
}

#[test]
fn finds_folders_that_import_each_other_through_different_files() {
    let found = cycles_in(&[
        ("lib.rs", "mod a;\nmod b;\n"),
        ("a/mod.rs", "mod one;\nmod two;\npub use one::One;\npub use two::Two;\n"),
        ("a/one.rs", "use crate::b::Three;\n\npub struct One(Three);\n"),
        ("a/two.rs", "pub struct Two;\n"),
        ("b/mod.rs", "mod three;\npub use three::Three;\n"),
        ("b/three.rs", "use crate::a::Two;\n\npub struct Three(Two);\n"),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("a cycle of folders:\n    src/a/one.rs:1 uses `crate::b::Three` of src/b/three.rs"),
        "{found:?}"
    );
}

#[test]
fn passes_a_crate_whose_imports_go_one_way() {
    let found = cycles_in(&[
        ("lib.rs", "mod a;\nmod b;\npub use a::A;\npub fn all() -> A { b::make() }\n"),
        ("a.rs", "pub struct A;\n#[cfg(test)]\nmod tests { use crate::b::make; }\n"),
        ("b.rs", "use crate::A;\npub(crate) fn make() -> A { A }\nmacro_rules! m { () => { $crate::all() } }\n"),
    ]);
    assert_eq!(found, [""; 0]);
}
