//! Matching of paths with the path templates of a document.

use super::encoding::decode;

/// The name and the value of a path parameter. The value is `None` when it is not percent-encoded UTF-8.
pub(super) type Value<'t> = (&'t str, Option<String>);

/// Returns the template that matches a path, with the values of its parameters. If several match, the one with the
/// fewest parameters.
pub(super) fn best<'t>(templates: impl Iterator<Item = &'t str>, path: &str) -> Option<(&'t str, Vec<Value<'t>>)> {
    let found = templates.filter_map(|template| Some((template, values(template, path)?)));
    found.min_by_key(|(_, values)| values.len())
}

/// Returns the values of a template's parameters in a path, or `None` when the path does not match.
///
/// A segment of a template has at most one parameter, with text before and after it: `{id}.json`.
fn values<'t>(template: &'t str, path: &str) -> Option<Vec<Value<'t>>> {
    let mut values = Vec::new();
    let mut segments = path.split('/');
    for expected in template.split('/') {
        // The path is split before it is decoded, since an encoded slash belongs to a value.
        let segment = segments.next()?;
        match parameter(expected) {
            None if decode(segment).as_deref() == Some(expected) => {}
            None => return None,
            Some((before, name, after)) => {
                let value = |text: &str| Some(text.strip_prefix(before)?.strip_suffix(after)?.to_owned());
                match decode(segment) {
                    Some(text) => values.push((name, Some(value(&text)?))),
                    None => {
                        value(segment)?;
                        values.push((name, None));
                    }
                }
            }
        }
    }
    segments.next().is_none().then_some(values)
}

/// Returns the parameter in a segment of a template, between the text before and after it.
fn parameter(segment: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = segment.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefers_the_template_with_the_fewest_parameters() {
        let of = |path: &str| best(["/a/{id}", "/a/me", "/{x}/{y}"].into_iter(), path).map(|(template, _)| template);
        assert_eq!(of("/a/me"), Some("/a/me"));
        assert_eq!(of("/a/you"), Some("/a/{id}"));
        assert_eq!(of("/b/me"), Some("/{x}/{y}"));
        assert_eq!(of("/b"), None);
    }

    #[test]
    fn returns_the_values_of_the_parameters() {
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
