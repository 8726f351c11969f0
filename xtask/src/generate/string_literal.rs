//! String literals of Rust.

/// The number of `#` that a raw string literal can have.
const MAX_HASHES: usize = 255;

/// Returns a string literal: a raw one, which shows the text as it is, if there is one.
pub fn string_literal(text: &str) -> String {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    if hashes.len() > MAX_HASHES {
        return format!("{text:?}");
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_looks_like_the_end_of_a_raw_string() {
        assert_eq!(string_literal("a"), "r#\"a\"#");
        let many = format!("\"{}", "#".repeat(255));
        assert_eq!(string_literal(&many), format!("\"\\{many}\""));
        assert_eq!(string_literal(&many[..255]), format!("r{0}\"{1}\"{0}", "#".repeat(255), &many[..255]));
        assert_eq!(string_literal("say \"#1\" \"##"), "r###\"say \"#1\" \"##\"###");
    }
}
