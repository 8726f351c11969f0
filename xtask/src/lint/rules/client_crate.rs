//! `client-crate`: reported where code is generated.

use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "F02",
    name: "client-crate",
    summary: "A document has no client crate to generate code into.",
    why: "Generated code without a manifest breaks the workspace, and `cargo xtask` with it.",
    example: Example {
        wrong: "openapi/shop.yaml",
        right: "
openapi/shop.yaml
crates/shop/Cargo.toml
",
    },
    check: Check::Files,
};
