//! Moves parts of a document to components, which does not change its meaning.

use xtask::document::{Entry, Node, Value};

use xtask::diagnostic::Position;

use super::tree::{object, reference};

/// Moves some of the parameters, bodies, responses and examples to components, by the choices and under their names.
pub(super) fn with_shared(mut document: Node, choices: &[(u8, String)]) -> Node {
    let mut sharing = Sharing { choices: choices.iter().cycle(), shared: Vec::new() };
    if let Some(Value::Mapping(paths)) = document.find_mut(&["paths".to_owned()]).map(|node| &mut node.value) {
        paths.iter_mut().for_each(|path| sharing.of_path(&mut path.node));
    }
    let shared = std::mem::take(&mut sharing.shared);
    for (kind, name, node) in shared {
        let components = member(&mut document, "components");
        if let Value::Mapping(entries) = &mut member(components, kind).value {
            entries.push(Entry { key: name, at: Position::START, node });
        }
    }
    document
}

/// Returns the object under a key. Makes it if there is none.
fn member<'a>(node: &'a mut Node, key: &str) -> &'a mut Node {
    if let Value::Mapping(entries) = &mut node.value
        && entries.iter().all(|entry| entry.key != key)
    {
        entries.push(Entry { key: key.to_owned(), at: Position::START, node: object([]) });
    }
    node.find_mut(&[key.to_owned()]).expect("it is there")
}

struct Sharing<'a> {
    choices: std::iter::Cycle<std::slice::Iter<'a, (u8, String)>>,
    /// The kind, the name and the component.
    shared: Vec<(&'static str, String, Node)>,
}

impl Sharing<'_> {
    fn of_path(&mut self, path: &mut Node) {
        let Value::Mapping(entries) = &mut path.value else { return };
        for entry in entries.iter_mut() {
            match (&mut entry.node.value, entry.key.as_str()) {
                (Value::Sequence(parameters), "parameters") => {
                    for parameter in parameters {
                        self.share("parameters", parameter);
                    }
                }
                (Value::Mapping(members), _) => members.iter_mut().for_each(|member| self.of_operation(member)),
                _ => {}
            }
        }
    }

    fn of_operation(&mut self, Entry { key, node, .. }: &mut Entry) {
        match (&mut node.value, key.as_str()) {
            (Value::Sequence(parameters), "parameters") => {
                for parameter in parameters {
                    self.share("parameters", parameter);
                }
            }
            (Value::Mapping(responses), "responses") => {
                responses.iter_mut().for_each(|response| self.share("responses", &mut response.node));
            }
            (_, "requestBody") => self.share("requestBodies", node),
            _ => {}
        }
    }

    fn share(&mut self, kind: &'static str, node: &mut Node) {
        let Some((choice, name)) = self.choices.next() else { return };
        if choice % 4 > 0 || name.is_empty() {
            return;
        }
        let is_taken = |name: &String| self.shared.iter().any(|(other, known, _)| *other == kind && known == name);
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let name = std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name)).expect("a name");
        self.shared.push((kind, name.clone(), std::mem::replace(node, reference(kind, &name))));
    }
}
