//! Extensions of the documents cannot be mistaken for what OpenAPI defines.
//!
//! A rule of another tool selects nodes by their keys, anywhere in a document: `$..[?(@.example && @.schema)]` is a media
//! type to Spectral. In an extension such a node would be judged for what it is not.

use std::path::Path;

use xtask::document::{Node, Pointer, holds_names, is_data};
use xtask::workspace::read_documents;

/// The keys of OpenAPI 3.0 and 3.1, and of JSON Schema 2020-12.
const KEYWORDS: &str = "\
    $anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary additionalProperties allOf allowEmptyValue \
    allowReserved anyOf authorizationCode authorizationUrl bearerFormat callbacks clientCredentials components const contact \
    contains content contentEncoding contentMediaType contentSchema default delete dependentRequired dependentSchemas \
    deprecated description discriminator else email encoding enum example examples exclusiveMaximum exclusiveMinimum explode \
    expression externalDocs externalValue flows format get head headers identifier if implicit in info items \
    jsonSchemaDialect license links mapping maxContains maxItems maxLength maxProperties maximum minContains minItems \
    minLength minProperties minimum multipleOf name namespace not nullable oneOf openIdConnectUrl openapi operationId \
    operationRef options parameters password patch pathItems paths pattern patternProperties post prefix prefixItems \
    properties propertyName propertyNames put readOnly refreshUrl requestBodies requestBody required responses schema \
    schemas scheme scopes security securitySchemes server servers style summary tags termsOfService then title tokenUrl \
    trace type unevaluatedItems unevaluatedProperties uniqueItems url value variables version webhooks wrapped writeOnly xml";

/// Adds the pointers of the keywords in the extensions below a node.
fn collect(node: &Node, pointer: &Pointer, is_name_map: bool, is_extension: bool, found: &mut Vec<String>) {
    for entry in node.entries() {
        let child = pointer.child(&entry.key);
        let keyword = Some(entry.key.as_str()).filter(|_| !is_name_map);
        if is_extension {
            found.extend(KEYWORDS.split(' ').any(|each| each == entry.key).then(|| child.to_string()));
            collect(&entry.node, &child, false, true, found);
        } else if keyword.is_some_and(|keyword| keyword.starts_with("x-")) {
            collect(&entry.node, &child, false, true, found);
        } else if !keyword.is_some_and(is_data) {
            collect(&entry.node, &child, keyword.is_some_and(holds_names), false, found);
        }
    }
    for (index, item) in node.items().iter().enumerate() {
        collect(item, &pointer.item(index), false, is_extension, found);
    }
}

#[test]
fn no_key_in_an_extension_is_a_keyword() {
    let documents = read_documents(Path::new("..")).expect("readable").expect("no diagnostics");
    let mut found = Vec::new();
    for (_, document) in &documents.apis {
        collect(&document.root, &Pointer::root(), false, false, &mut found);
    }
    assert_eq!(found, Vec::<String>::new());
}
