//! Which path of the document a target is, and the values of its parameters.

use super::encoding::decode;

/// The value of a path's parameter; `None` where it is not percent-encoded UTF-8.
pub(super) type Value<'t> = (&'t str, Option<String>);

/// The template that a path is of, with the values of its parameters: the one with the fewest parameters.
pub(super) fn best<'t>(templates: impl Iterator<Item = &'t str>, path: &str) -> Option<(&'t str, Vec<Value<'t>>)> {
    let found = templates.filter_map(|template| Some((template, values(template, path)?)));
    found.min_by_key(|(_, values)| values.len())
}

/// The values that a path has for the parameters of a template; `None` where it is not of this template.
///
/// A part of a template has one parameter at most, with text before and behind it: `{id}.json`.
fn values<'t>(template: &'t str, path: &str) -> Option<Vec<Value<'t>>> {
    let mut values = Vec::new();
    let mut parts = path.split('/');
    for expected in template.split('/') {
        // Split before it is decoded: an encoded slash is one of the value.
        let part = parts.next()?;
        match parameter(expected) {
            None if decode(part).as_deref() == Some(expected) => {}
            None => return None,
            Some((before, name, behind)) => {
                let value = |text: &str| Some(text.strip_prefix(before)?.strip_suffix(behind)?.to_owned());
                match decode(part) {
                    Some(text) => values.push((name, Some(value(&text)?))),
                    None => {
                        value(part)?;
                        values.push((name, None));
                    }
                }
            }
        }
    }
    parts.next().is_none().then_some(values)
}

/// The parameter in a part of a template, and the text around it.
fn parameter(part: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = part.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((before, name, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_path_wins() {
        let of = |path: &str| best(["/a/{id}", "/a/me", "/{x}/{y}"].into_iter(), path).map(|(template, _)| template);
        assert_eq!(of("/a/me"), Some("/a/me"));
        assert_eq!(of("/a/you"), Some("/a/{id}"));
        assert_eq!(of("/b/me"), Some("/{x}/{y}"));
        assert_eq!(of("/b"), None);
    }

    #[test]
    fn a_path_has_the_values_of_its_template() {
        let of = |path: &str| values("/crm/deals/{id}.json", path);
        let id = |text: &str| Some(vec![("id", Some(text.to_owned()))]);
        assert_eq!(of("/crm/deals/17.json"), id("17"));
        assert_eq!(of("/crm/de%61ls/a%2Fb%2Ejson"), id("a/b"));
        assert_eq!(of("/crm/deals/.json"), id(""));
        assert_eq!(of("/crm/deals/%ff.json"), Some(vec![("id", None)]));
        for other in
            ["/crm/deals.json", "/crm/deals/17", "/crm/deals/17.json/", "/crm/deals/1/7.json", "/CRM/deals/1.json"]
        {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
