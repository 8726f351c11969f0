//! A call of an operation with the values of the document's examples.

use crate::document::{Document, FORM, Node, Operation, Pointer, SpecObject, Value, separator, to_json_text};
use crate::generate::location::Location;
use crate::generate::parameters::{parameters, required};

/// A call of an operation with the values of the document's examples.
///
/// It is computed here only. Documentation comments, the contract's examples, and the site's samples for curl, Rust and
/// Postman are renderings of it.
#[derive(Debug)]
pub struct ExampleCall<'a> {
    /// The operation's id.
    pub id: &'a str,
    /// The HTTP method, in upper case.
    pub method: String,
    /// The path template.
    pub path_template: &'a str,
    /// All parameters, those of the path first.
    pub parameters: Vec<ExampleParameter<'a>>,
    /// The body; `None` where the document has no example of one.
    pub body: Option<ExampleBody<'a>>,
    /// The names in Rust of the required parameters, in the order of the method's arguments, and `body` for the body.
    pub required: Vec<String>,
}

/// A parameter of an example call.
#[derive(Debug)]
pub struct ExampleParameter<'a> {
    /// The name in the document.
    pub name: &'a str,
    /// The name in Rust.
    pub rust_name: String,
    /// Where it is sent.
    pub location: Location,
    /// The example; `None` where the document has none.
    pub value: Option<&'a Node>,
    /// The parameter in the document.
    pub object: SpecObject<'a>,
}

/// The body of an example call.
#[derive(Debug)]
pub struct ExampleBody<'a> {
    /// The media type.
    pub media_type: &'static str,
    /// The example.
    pub value: &'a Node,
}

impl<'a> ExampleCall<'a> {
    /// Takes the examples of `operation`.
    pub fn of(document: &'a Document, operation: &Operation<'a>) -> Self {
        Self::with_examples(document, operation, |_| true)
    }

    /// Takes the examples of `operation` whose pointers `is_included` accepts.
    pub fn with_examples(
        document: &'a Document,
        operation: &Operation<'a>,
        is_included: impl Fn(&Pointer) -> bool,
    ) -> Self {
        let parameters = parameters(document, operation).into_iter().map(|(rust_name, object)| {
            let example = object.node.get("example").filter(|_| is_included(&object.pointer.child("example")));
            ExampleParameter {
                name: object.node.str("name").unwrap_or_default(),
                rust_name,
                location: Location::of_parameter(object.node).unwrap_or(Location::Query),
                value: example,
                object,
            }
        });
        Self {
            id: operation.id,
            method: operation.method.to_uppercase(),
            path_template: operation.path,
            parameters: parameters.collect(),
            body: body(document, operation, is_included),
            required: required(document, operation),
        }
    }

    /// Returns the path with its parameters filled in; one without an example stays in braces.
    ///
    /// `encode` turns a name or a value into a text of a URL.
    pub fn path(&self, encode: impl Fn(&str) -> String) -> String {
        self.values(Location::Path).fold(self.path_template.to_owned(), |path, parameter| {
            let value = parameter.value.map(|value| encode(&text(value)));
            let value = value.unwrap_or_else(|| format!("{{{}}}", encode(parameter.name)));
            path.replace(&format!("{{{}}}", parameter.name), &value)
        })
    }

    /// Returns the query as (name, value), each as `encode` turns it into a text of a URL.
    pub fn query(&self, encode: impl Fn(&str) -> String) -> Vec<(String, String)> {
        let parameters = self.values(Location::Query);
        let pairs = parameters.filter_map(|parameter| {
            Some(pairs(parameter.name, parameter.value?, separator(parameter.object.node), &encode))
        });
        pairs.flatten().collect()
    }

    /// Returns the headers that are parameters, as (name, value).
    pub fn headers(&self) -> Vec<(&'a str, String)> {
        let headers = self.values(Location::Header);
        headers.filter_map(|parameter| Some((parameter.name, text(parameter.value?)))).collect()
    }

    fn values(&self, location: Location) -> impl Iterator<Item = &ExampleParameter<'a>> {
        self.parameters.iter().filter(move |parameter| parameter.location == location)
    }
}

impl ExampleParameter<'_> {
    /// Returns the example as text, the items of a list joined by commas; empty without an example.
    pub fn text(&self) -> String {
        match self.value.map(|value| (&value.value, value)) {
            Some((Value::Sequence(items), _)) => items.iter().map(text).collect::<Vec<_>>().join(","),
            Some((_, value)) => text(value),
            None => String::new(),
        }
    }
}

impl ExampleBody<'_> {
    /// Returns the fields of a form as (name, value), each as `encode` turns it into a text of a URL; `None` for JSON.
    pub fn form(&self, encode: impl Fn(&str) -> String) -> Option<Vec<(String, String)>> {
        let fields = self.value.entries().iter();
        (self.media_type == FORM)
            .then(|| fields.flat_map(|field| pairs(&field.key, &field.node, None, &encode)).collect())
    }

    /// Returns the body as JSON, over several lines if `indent` is given.
    pub fn json(&self, indent: Option<usize>) -> String {
        to_json_text(self.value, indent)
    }
}

/// The first included example of the body.
fn body<'a>(
    document: &'a Document,
    operation: &Operation<'a>,
    is_included: impl Fn(&Pointer) -> bool,
) -> Option<ExampleBody<'a>> {
    let body = operation.request_body(document)?;
    let (media_type, content) = body.body()?;
    let pointer = content.pointer.child("examples");
    let value = content.node.entries_of("examples").iter().find_map(|entry| {
        let (pointer, example) = document.resolve(&pointer.child(&entry.key), &entry.node)?;
        example.get("value").filter(|_| is_included(&pointer.child("value")))
    })?;
    Some(ExampleBody { media_type, value })
}

/// A value under its name: the items of a list one by one, or joined by `separator`.
fn pairs(name: &str, value: &Node, separator: Option<&str>, encode: &impl Fn(&str) -> String) -> Vec<(String, String)> {
    let values: Vec<String> = match &value.value {
        Value::Sequence(items) => items.iter().map(|item| encode(&text(item))).collect(),
        _ => vec![encode(&text(value))],
    };
    let values = match separator {
        // A URL may have a comma as it is.
        Some(",") => vec![values.join(",")],
        Some(other) => vec![values.join(&encode(other))],
        None => values,
    };
    values.into_iter().map(|value| (encode(name), value)).collect()
}

/// A text without its quotes, any other value as JSON.
fn text(value: &Node) -> String {
    value.as_str().map_or_else(|| to_json_text(value, None), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::operations;

    const DOCUMENT: &str = "
paths:
  /deals/{id}/{odd}:
    post:
      operationId: move_deal
      parameters:
        - {name: ids, in: query, example: [1, 2]}
        - {name: days, in: query, explode: false, example: [a b, c]}
        - {name: 'tags[]', in: query, style: pipeDelimited, explode: false, example: [a, b]}
        - {name: q, in: query}
        - {name: id, in: path, required: true, example: a b}
        - {name: odd, in: path, required: true}
        - {name: X-Tenant, in: header, example: it's}
      requestBody:
        required: true
        content:
          application/json:
            examples: {first: {$ref: '#/components/examples/Assumed'}, second: {value: {net: 12300.00}}}
components:
  examples: {Assumed: {value: {net: 1}}}
";

    fn document() -> Document {
        Document::parse("test.yaml", DOCUMENT.to_owned()).expect("parses")
    }

    #[test]
    fn puts_each_example_where_the_parameter_is_sent() {
        let document = document();
        let operations = operations(&document);
        let call = ExampleCall::of(&document, &operations[0]);
        let encode = |text: &str| text.replace(' ', "%20").replace('|', "%7C");
        assert_eq!((call.id, call.method.as_str()), ("move_deal", "POST"));
        assert_eq!(call.path(encode), "/deals/a%20b/{odd}");
        let query = call.query(encode).into_iter().map(|(name, value)| format!("{name}={value}"));
        assert_eq!(query.collect::<Vec<_>>(), ["ids=1", "ids=2", "days=a%20b,c", "tags[]=a%7Cb"]);
        assert_eq!(call.headers(), [("X-Tenant", "it's".to_owned())]);
        assert_eq!(call.required, ["id", "odd", "body"]);
        assert_eq!(call.body.expect("an example").json(None), r#"{"net":1}"#);
    }

    #[test]
    fn leaves_out_the_examples_that_are_not_included() {
        let document = document();
        let operations = operations(&document);
        let is_included = |pointer: &Pointer| {
            !pointer.as_str().starts_with("/components") && !pointer.as_str().ends_with("/parameters/0/example")
        };
        let call = ExampleCall::with_examples(&document, &operations[0], is_included);
        assert_eq!(call.query(str::to_owned).first(), Some(&("days".to_owned(), "a b,c".to_owned())));
        assert_eq!(call.body.expect("an example").json(None), r#"{"net":12300.00}"#);
    }
}
