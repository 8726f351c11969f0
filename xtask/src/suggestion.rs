//! What was probably meant.

use strsim::{jaro_winkler, osa_distance};

/// Returns the name that a typing error most likely stands for, or `None` if no name is near.
pub fn nearest<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = typed.to_lowercase();
    // A third of the letters may be wrong, at most three, and one of a short name.
    let limit = (typed.chars().count() / 3).clamp(1, 3);
    let near = names.into_iter().map(|name| (osa_distance(&folded, &name.to_lowercase()), name));
    let near = near.filter(|(distance, name)| *distance <= limit && *distance < name.chars().count());
    // Of several, the one that begins alike.
    let likeness = |name: &str| jaro_winkler(&folded, name);
    let best = near.min_by(|(one, name), (other, second)| {
        one.cmp(other).then_with(|| likeness(second).total_cmp(&likeness(name)))
    });
    best.map(|(_, name)| name)
}

/// Returns the question, with a space behind it, or nothing if no name is near.
pub fn did_you_mean<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest(typed, names).map(|name| format!("did you mean `{name}`? ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_typing_error_and_nothing_else() {
        let names = ["description", "deprecated", "in", "items", "title", "type"];
        for (typed, meant) in [
            ("descripton", Some("description")),
            ("desciption", Some("description")),
            ("Description", Some("description")),
            ("tpye", Some("type")),
            ("item", Some("items")),
            ("titel", Some("title")),
            ("summary", None),
            ("x", None),
            ("", None),
            ("описание", None),
        ] {
            assert_eq!(nearest(typed, names), meant, "{typed}");
        }
        assert_eq!(did_you_mean("tpye", names), "did you mean `type`? ");
        assert_eq!(did_you_mean("nothing", names), "");
    }
}
