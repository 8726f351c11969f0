//! `document-name`: reported where the workspace reads its documents.

use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "F01",
    name: "document-name",
    summary: "A file in `openapi/` is not a document with a usable name.",
    why: "The file's name becomes the name of a crate, a module, a folder and a type. It needs lower-case letters and \
          digits, a letter first, and the ending `.yaml`. Names of Rust, Windows and this workspace are taken.",
    example: Example { wrong: "openapi/Intum-CRM.yaml", right: "openapi/intum.yaml" },
    check: Check::Files,
};
