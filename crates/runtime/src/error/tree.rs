//! The JSON of an error response, as far as it can be read.

use crate::value::unicode::lossy_string;

/// Deeper values are skipped.
const MAX_DEPTH: usize = 32;

/// The values of a JSON text, up to where it is truncated or stops being JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    /// A string, in which halves of surrogate pairs are replaced.
    Text(String),
    List(Vec<Tree>),
    /// Members in their order. A name may repeat.
    Object(Vec<(String, Tree)>),
    Other,
}

impl Tree {
    pub(super) fn read(text: &str) -> Self {
        Reader { rest: text, is_over: false }.value(0).unwrap_or(Self::Other)
    }

    pub(super) fn members(&self) -> &[(String, Tree)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// Returns the first member with this name.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|(each, _)| each == name).map(|(_, value)| value)
    }

    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

struct Reader<'t> {
    rest: &'t str,
    /// Whether nothing after this can be read.
    is_over: bool,
}

impl Reader<'_> {
    /// Reads the next value. An incomplete list or object has what is complete of it; any other incomplete value is `None`.
    fn value(&mut self, level: usize) -> Option<Tree> {
        self.skip_spaces();
        match self.rest.as_bytes().first() {
            Some(b'{' | b'[') if level >= MAX_DEPTH => self.skip_nested(),
            Some(b'{') => Some(Tree::Object(self.items('{', '}', |reader| reader.member(level)))),
            Some(b'[') => Some(Tree::List(self.items('[', ']', |reader| reader.value(level + 1)))),
            Some(b'"') => self.string().map(Tree::Text),
            _ => self.word(),
        }
    }

    /// Skips a list or an object.
    fn skip_nested(&mut self) -> Option<Tree> {
        let mut level = 0_usize;
        let mut bytes = self.rest.bytes().enumerate();
        while let Some((index, byte)) = bytes.next() {
            match byte {
                b'{' | b'[' => level += 1,
                b'}' | b']' => level -= 1,
                b'"' => {
                    while let Some((_, byte)) = bytes.next().filter(|(_, byte)| *byte != b'"') {
                        if byte == b'\\' {
                            bytes.next();
                        }
                    }
                }
                _ => {}
            }
            if level == 0 {
                self.rest = self.rest.get(index + 1..).unwrap_or_default();
                return Some(Tree::Other);
            }
        }
        self.end()
    }

    fn member(&mut self, level: usize) -> Option<(String, Tree)> {
        let name = self.string()?;
        self.skip_spaces();
        if !self.eat(':') {
            return self.end();
        }
        Some((name, self.value(level + 1)?))
    }

    fn items<T>(&mut self, open: char, close: char, mut item: impl FnMut(&mut Self) -> Option<T>) -> Vec<T> {
        let mut items = Vec::new();
        self.eat(open);
        self.skip_spaces();
        if self.eat(close) {
            return items;
        }
        loop {
            self.skip_spaces();
            items.extend(item(self));
            self.skip_spaces();
            if self.is_over || self.eat(close) {
                return items;
            }
            if !self.eat(',') {
                self.is_over = true;
                return items;
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        let mut bytes = self.rest.bytes().enumerate();
        if bytes.next().is_none_or(|(_, first)| first != b'"') {
            return self.end();
        }
        while let Some((index, byte)) = bytes.next() {
            match byte {
                b'"' => {
                    let (text, rest) = self.rest.split_at_checked(index + 1)?;
                    self.rest = rest;
                    // With an escape that JSON does not have, it is kept as it is.
                    return Some(lossy_string(text).unwrap_or_else(|| text.trim_matches('"').to_owned()));
                }
                b'\\' => drop(bytes.next()),
                _ => {}
            }
        }
        self.end()
    }

    /// Reads a number, `true`, `false`, `null`, or something that is not JSON.
    fn word(&mut self) -> Option<Tree> {
        let end = self.rest.find([',', ']', '}']).filter(|end| *end > 0);
        match end.and_then(|end| self.rest.get(end..)) {
            Some(rest) => {
                self.rest = rest;
                Some(Tree::Other)
            }
            None => self.end(),
        }
    }

    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    fn eat(&mut self, each: char) -> bool {
        let rest = self.rest.strip_prefix(each);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn end<T>(&mut self) -> Option<T> {
        self.is_over = true;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Tree {
        Tree::Text(text.to_owned())
    }

    #[test]
    fn reads_what_is_complete_of_a_truncated_text() {
        let whole = r#"{"a": [1, "b\"c"], "d": {"e": "f"}, "g": null}"#;
        let member = |name: &str, tree: Tree| (name.to_owned(), tree);
        let all = [
            member("a", Tree::List(vec![Tree::Other, text("b\"c")])),
            member("d", Tree::Object(vec![member("e", text("f"))])),
            member("g", Tree::Other),
        ];
        assert_eq!(Tree::read(whole), Tree::Object(all.to_vec()));
        let cut = |end: usize| Tree::read(whole.get(..end).expect("a beginning"));
        assert_eq!(cut(15), Tree::Object(vec![member("a", Tree::List(vec![Tree::Other]))]));
        assert_eq!(cut(33).get("d").and_then(|d| d.get("e")), Some(&text("f")));
        for end in 0..whole.len() {
            cut(end);
        }
    }

    #[test]
    fn stops_at_what_is_not_json() {
        for text in ["", "<html>", "{", "[", "{a: 1}", "\"a", "]", ",", "{\"a\" 1}", &"[".repeat(100_000)] {
            let tree = Tree::read(text);
            assert!(tree.members().is_empty() && tree.text().is_none(), "{text:.20}: {tree:?}");
        }
        assert_eq!(Tree::read(r#"{"a": "b" "c"}"#).get("a"), Some(&text("b")));
        assert_eq!(Tree::read(r#"["a \ud83d", "\q"]"#), Tree::List(vec![text("a \u{fffd}"), text("\\q")]));
    }
}
