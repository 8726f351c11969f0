//! The links of packages: their repository and home page.

use super::packages::{Package, Packages};

/// Reads a link from a package.
type Link = fn(&Package) -> &Option<String>;

/// Returns a note for each kind of link that published packages leave out.
///
/// They may leave it out, while there is no public repository or home page.
pub fn missing_links(packages: &Packages) -> Vec<String> {
    let links: [(&str, Link); 2] =
        [("repository", |package| &package.repository), ("homepage", |package| &package.homepage)];
    let note = |(link, value): (&str, Link)| {
        let without: Vec<&str> =
            packages.published().filter(|package| value(package).is_none()).map(|each| each.name.as_str()).collect();
        let is_all = without.len() == packages.published().count();
        let without = if is_all { "all packages".to_owned() } else { without.join(", ") };
        (!without.is_empty()).then(|| format!("`{link}` is left out by {without}"))
    };
    links.into_iter().filter_map(note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_the_packages_without_a_link() {
        let package = |name: &str, links: &str| {
            format!(
                r#"{{"name": "{name}", "version": "0.1.0", "dependencies": [], "manifest_path": "/Cargo.toml"{links}}}"#
            )
        };
        let notes = |links: [&str; 2]| {
            let [one, two] = [package("one", links[0]), package("two", links[1])];
            missing_links(&Packages::parse(format!(r#"{{"packages": [{one}, {two}]}}"#).as_bytes()).unwrap())
        };
        let both = r#", "repository": "https://a.example", "homepage": "https://b.example""#;
        let homepage = r#", "homepage": "https://b.example""#;
        assert_eq!(
            notes(["", ""]),
            ["`repository` is left out by all packages", "`homepage` is left out by all packages"]
        );
        assert_eq!(notes([both, homepage]), ["`repository` is left out by two"]);
        assert_eq!(notes([both, both]), Vec::<String>::new());
    }
}
