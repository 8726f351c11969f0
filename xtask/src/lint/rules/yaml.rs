//! `yaml`: reported where a file is parsed.

use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "F03",
    name: "yaml",
    summary: "A file is not YAML that all readers read alike.",
    why: "Tools disagree about aliases, tags, duplicate keys, words such as `no`, and numbers such as `010`. A document \
          that every tool reads alike has none of them. `--fix` removes a byte order mark and a directive.",
    example: Example { wrong: "country: no", right: "country: 'no'" },
    check: Check::Files,
};
