//! Schemas that contain each other as deeply as the lint allows compile: the compiler has a limit too.

use crate::workspace::Workspace;

const HEAD: &str = "\
openapi: 3.0.3
info: {title: Deep, version: 1.0.0}
x-assumed: Made up.
paths:
  /deep:
    post:
      operationId: go
      x-idempotent: true
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent0x'}}}}
      responses:
        2XX: {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Received0x'}}}}
        default: {description: It failed.}
components:
  schemas:
";

/// Makes a chain of `count` references, each written as `link`.
fn chain(length: usize, link: &str) -> String {
    let mut text = HEAD.to_owned();
    for kind in ["Sent", "Received"] {
        for index in 0..length {
            let next = link.replace("NEXT", &format!("'#/components/schemas/{kind}{}x'", index + 1));
            text += &format!("    {kind}{index}x: {{type: object, properties: {{next: {next}}}}}\n");
        }
        text += &format!("    {kind}{length}x: {{type: object, properties: {{id: {{type: string}}}}}}\n");
    }
    text
}

#[test]
fn the_deepest_schemas_compile() {
    let [in_each_other, in_lists] = [chain(23, "{$ref: NEXT}"), chain(29, "{type: array, items: {$ref: NEXT}}")];
    let workspace = Workspace::of([("direct".to_owned(), in_each_other), ("lists".to_owned(), in_lists)]);
    workspace.write(include_str!("random/use_random.rs"));
    workspace.cargo(&["clippy", "--workspace", "--all-features"]);
    workspace.cargo(&["run", "--package", "clients"]);
}
