//! The cost of linting grows linearly with the document.

use cpu_time::ThreadTime;
use xtask::document::{Document, Sources};
use xtask::lint::lint;

use crate::breaking::{SOURCES, sources};

/// Makes `count` of something in a document that is clean unless it is said.
type Shape = fn(usize) -> String;

const SHAPES: [(&str, Shape); 11] = [
    ("operations", |count| document(&each(count, operation), "")),
    ("properties", |count| of_schema(&each(count, |index| format!("        p{index}x: {{type: string}}\n")), "")),
    ("required properties", |count| {
        let names: Vec<String> = (0..count).map(|index| format!("p{index}x")).collect();
        let required = format!("      required: [{}]\n", names.join(", "));
        of_schema(&each(count, |index| format!("        p{index}x: {{type: string}}\n")), &required)
    }),
    ("properties that are missing", |count| {
        let names: Vec<String> = (0..count).map(|index| format!("p{index}x")).collect();
        of_schema("        id: {type: string}\n", &format!("      required: [{}]\n", names.join(", ")))
    }),
    ("schemas that refer to each other", |count| {
        let property = |name: String, index: usize| {
            let schema = if index < count {
                format!("$ref: '#/components/schemas/S{index}x'")
            } else {
                "type: string".to_owned()
            };
            format!("{name}: {{{schema}}}")
        };
        let schema = |index: usize| {
            let properties = [1, 2].map(|step| property(format!("a{step}"), index * 2 + step));
            format!("    S{index}x: {{type: object, properties: {{{}}}}}\n", properties.join(", "))
        };
        of_root("$ref: '#/components/schemas/S0x'", &each(count, schema))
    }),
    ("schemas inline", |count| {
        of_schema(
            &each(count, |index| {
                format!("        p{index}x: {{type: object, properties: {{id: {{type: string}}}}}}\n")
            }),
            "",
        )
    }),
    ("values of an enum", |count| {
        let values: Vec<String> = (0..count).map(|index| format!("v{index}x")).collect();
        of_schema(&format!("        state: {{type: string, enum: [{}]}}\n", values.join(", ")), "")
    }),
    ("parts of an `allOf`", |count| {
        let parts =
            each(count, |index| format!("        - {{type: object, properties: {{p{index}x: {{type: string}}}}}}\n"));
        of_root("$ref: '#/components/schemas/All'", &format!("    All:\n      allOf:\n{parts}"))
    }),
    ("examples", |count| {
        of_schema(&each(count, |index| format!("        p{index}x: {{type: string, example: a}}\n")), "")
    }),
    ("examples that are wrong", |count| {
        of_schema(&each(count, |index| format!("        p{index}x: {{type: string, pattern: '[', example: 5}}\n")), "")
    }),
    ("components that nothing uses", |count| {
        of_root("type: string", &each(count, |index| format!("    C{index}x: {{type: string}}\n")))
    }),
];

fn each(count: usize, write: impl Fn(usize) -> String) -> String {
    (0..count).map(write).collect()
}

fn operation(index: usize) -> String {
    let schema = "{type: object, properties: {id: {type: string}}}";
    format!(
        "  /p{index}/{{id}}:\n    get:\n      operationId: get_{index}x\n      x-idempotent: true\n      parameters: \
         [{{name: id, in: path, required: true, schema: {{type: string}}, example: a}}]\n      responses:\n        \
         2XX: {{description: It., content: {{application/json: {{schema: {schema}}}}}}}\n        default: \
         {{description: No.}}\n"
    )
}

fn document(paths: &str, components: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: Large, version: 1.0.0}}\nx-assumed: Made up.\npaths:\n{paths}{components}")
}

/// Returns a document with an operation that responds with a schema, and components.
fn of_root(schema: &str, components: &str) -> String {
    let path = operation(0).replace("type: object, properties: {id: {type: string}}", schema);
    document(&path, &format!("components:\n  schemas:\n{components}"))
}

fn of_schema(properties: &str, more: &str) -> String {
    let object = format!("    Large:\n      type: object\n{more}      properties:\n{properties}");
    of_root("$ref: '#/components/schemas/Large'", &object)
}

/// Measures the CPU time of linting. Takes the least of several runs, since other processes use the processor too.
fn cost(text: &str, sources: &Sources) -> f64 {
    let once = || {
        let start = ThreadTime::now();
        let document = Document::parse("large.yaml", text.to_owned()).expect("parses");
        lint(&document, sources);
        start.elapsed().as_secs_f64()
    };
    (0..2).map(|_| once()).fold(f64::INFINITY, f64::min)
}

/// Four times the size costs about four times as much, and not sixteen times.
#[test]
fn the_cost_grows_linearly() {
    let sources = sources(SOURCES);
    let growth = SHAPES.map(|(name, shape)| (name, cost(&shape(1600), &sources) / cost(&shape(400), &sources)));
    let steep: Vec<_> = growth.iter().filter(|(_, growth)| *growth > 9.0).collect();
    assert!(steep.is_empty(), "{growth:#?}");
}
