//! Access to the data of an API.

use crate::generated::Api;
use crate::operation::Operation;
use crate::provenance::Provenance;

impl Api {
    /// Returns the name of the API: `intum` or `solos`.
    pub fn name(self) -> &'static str {
        self.data().name
    }

    /// Returns the hand-written document, byte for byte.
    pub fn yaml(self) -> &'static str {
        let copy = self.data().yaml;
        copy.split_once('\n').map_or(copy, |(_, document)| document)
    }

    /// Returns the document as JSON. Keys keep their order, and numbers keep their digits.
    pub fn json(self) -> &'static str {
        self.data().json
    }

    /// Returns the document as OpenAPI 3.1 in JSON. Order, digits and extensions are those of the document.
    ///
    /// JSON pointers are those of the document, except for schema keywords that 3.1 does not have: `nullable` (a `type`
    /// with `"null"`), `example` (`examples`), and limits that an exclusive limit replaces.
    pub fn openapi_3_1(self) -> &'static str {
        self.data().openapi_3_1
    }

    /// Returns the names of the schemas in `components`, in the order of the document.
    pub fn schemas(self) -> impl Iterator<Item = &'static str> {
        self.data().schemas.iter().map(|(name, _)| *name)
    }

    /// Returns a schema in `components` as JSON Schema 2020-12. It is complete: its `$defs` hold every schema that it
    /// refers to.
    ///
    /// The range of a numeric format becomes `minimum` and `maximum`. `x-at-most` and custom formats have no
    /// counterpart in JSON Schema; only `description` and `format` mention them.
    ///
    /// ```
    /// use crm_contract::Api;
    ///
    /// let deal = Api::Intum.schema("NewDeal").expect("documented");
    /// assert!(deal.contains(r#""exclusiveMaximum": 1000000000000"#));
    /// assert!(deal.contains(r##""$ref": "#/$defs/DealOutcome""##));
    /// assert_eq!(Api::Intum.schema("Invoice"), None);
    /// ```
    pub fn schema(self, name: &str) -> Option<&'static str> {
        self.data().schemas.iter().find(|(each, _)| *each == name).map(|(_, schema)| *schema)
    }

    /// Returns the operations, in the order of the document.
    pub fn operations(self) -> &'static [Operation] {
        self.data().operations
    }

    /// Returns the operation with this `operationId`.
    pub fn operation(self, id: &str) -> Option<&'static Operation> {
        self.operations().iter().find(|operation| operation.id == id)
    }

    /// Returns the provenance of a node: its own, or that of the nearest ancestor that has one.
    ///
    /// `pointer` is a JSON pointer into the document. Returns `None` when no ancestor has a provenance, or `pointer` is
    /// not a JSON pointer.
    ///
    /// ```
    /// use crm_contract::{Api, Provenance};
    ///
    /// let id = Api::Solos.provenance("/components/schemas/Project/properties/id");
    /// assert!(matches!(id, Some(Provenance::Assumed { .. })));
    /// ```
    pub fn provenance(self, pointer: &str) -> Option<Provenance> {
        let nodes = self.data().provenance;
        let mut here = pointer;
        loop {
            if let Ok(index) = nodes.binary_search_by(|(node, _)| (*node).cmp(here)) {
                return nodes.get(index).and_then(|(_, raw)| Provenance::of(*raw));
            }
            here = here.get(..here.rfind('/')?)?;
        }
    }
}
