//! Lists of ids as text.

/// Returns whether the text is a list of ids joined by underscores, `1_2_3`.
pub fn is_id_list(text: &str) -> bool {
    text.split('_').all(|id| id.bytes().all(|byte| byte.is_ascii_digit()) && id.parse::<u64>().is_ok())
}
