//! The license files of a package.

use super::packages::Package;

/// Returns the license files that the package's manifest names and its folder lacks.
///
/// A license such as `MIT OR Apache-2.0` names `LICENSE-MIT` and `LICENSE-APACHE`.
pub fn missing_license_files(package: &Package) -> Vec<String> {
    let files = match (&package.license_file, &package.license) {
        (Some(file), _) => vec![file.clone()],
        (None, Some(license)) => license_files(license),
        (None, None) => return vec!["`license` in the manifest".to_owned()],
    };
    files.into_iter().filter(|file| !package.folder().join(file).is_file()).collect()
}

/// Returns the usual file names of the licenses in an SPDX expression.
fn license_files(expression: &str) -> Vec<String> {
    let words = expression.split(|character: char| character.is_whitespace() || "()/".contains(character));
    let mut files = Vec::new();
    let mut is_exception = false;
    for word in words.filter(|word| !word.is_empty()) {
        match word {
            "OR" | "AND" => {}
            "WITH" => is_exception = true,
            // An exception is part of the license before it.
            _ if is_exception => is_exception = false,
            license => {
                let family = license.split('-').next().unwrap_or(license);
                files.push(format!("LICENSE-{}", family.to_ascii_uppercase()));
            }
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_licenses_of_an_expression() {
        assert_eq!(license_files("MIT OR Apache-2.0"), ["LICENSE-MIT", "LICENSE-APACHE"]);
        assert_eq!(license_files("MIT/Apache-2.0"), ["LICENSE-MIT", "LICENSE-APACHE"]);
        assert_eq!(license_files("(MIT AND Zlib)"), ["LICENSE-MIT", "LICENSE-ZLIB"]);
        assert_eq!(license_files("Apache-2.0 WITH LLVM-exception OR MIT"), ["LICENSE-APACHE", "LICENSE-MIT"]);
    }

    #[test]
    fn finds_a_missing_file() {
        let folder = tempfile::tempdir().unwrap();
        let package = |license: Option<&str>, license_file: Option<&str>| {
            let mut package = Package::for_test(folder.path());
            package.license = license.map(str::to_owned);
            package.license_file = license_file.map(str::to_owned);
            package
        };
        let dual = package(Some("MIT OR Apache-2.0"), None);
        assert_eq!(missing_license_files(&dual), ["LICENSE-MIT", "LICENSE-APACHE"]);
        std::fs::write(folder.path().join("LICENSE-MIT"), "text").unwrap();
        assert_eq!(missing_license_files(&dual), ["LICENSE-APACHE"]);
        assert_eq!(missing_license_files(&package(None, Some("COPYING"))), ["COPYING"]);
        assert_eq!(missing_license_files(&package(None, Some("LICENSE-MIT"))), Vec::<String>::new());
        assert_eq!(missing_license_files(&package(None, None)), ["`license` in the manifest"]);
    }
}
