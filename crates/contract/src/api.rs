//! Access to the data of an API.

use crate::data::Mark;
use crate::provenance::documented;
use crate::{Api, Operation, Provenance};

impl Api {
    /// The API's name: `intum`, `solos`.
    pub fn name(self) -> &'static str {
        self.data().name
    }

    /// The document as it is written by hand, byte for byte.
    pub fn yaml(self) -> &'static str {
        let copy = self.data().yaml;
        copy.split_once('\n').map_or(copy, |(_, document)| document)
    }

    /// The document as JSON: same order, and the digits of every number as written.
    pub fn json(self) -> &'static str {
        self.data().json
    }

    /// The document as OpenAPI 3.1, as JSON: same order, same digits, same extensions.
    ///
    /// JSON pointers are those of the document, but for the keywords of schemas that 3.1 has not: `nullable` (a `type`
    /// with `"null"`), `example` (`examples`), and bounds that an exclusive bound replaces.
    pub fn openapi_3_1(self) -> &'static str {
        self.data().openapi_3_1
    }

    /// The names of the schemas below `components`, in the order of the document.
    pub fn schemas(self) -> impl Iterator<Item = &'static str> {
        self.data().schemas.iter().map(|(name, _)| *name)
    }

    /// The schema of this name as JSON Schema 2020-12, complete: what it refers to stands in its `$defs`.
    ///
    /// The range of a number's format is written as bounds; what JSON Schema has no word for (`x-at-most`, formats of
    /// our own) is left to the description and `format`.
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

    /// The operations, in the order of the document.
    pub fn operations(self) -> &'static [Operation] {
        self.data().operations
    }

    /// The operation with this `operationId`.
    pub fn operation(self, id: &str) -> Option<&'static Operation> {
        self.operations().iter().find(|operation| operation.id == id)
    }

    /// Where the fact at a node comes from: what is said at the node, or at the nearest node above it.
    ///
    /// `pointer` is a JSON pointer into the document. `None` where nothing is said, or the pointer is none.
    ///
    /// ```
    /// use crm_contract::{Api, Provenance};
    ///
    /// let answer = Api::Solos.provenance("/components/schemas/Project/properties/id");
    /// assert!(matches!(answer, Some(Provenance::Assumed { .. })));
    /// ```
    pub fn provenance(self, pointer: &str) -> Option<Provenance> {
        let marks = self.data().provenance;
        let mut here = pointer;
        loop {
            if let Ok(index) = marks.binary_search_by(|(marked, _)| (*marked).cmp(here)) {
                return marks.get(index).and_then(|(_, mark)| match *mark {
                    Mark::Documented(section) => documented(section),
                    Mark::Assumed(why) => Some(Provenance::Assumed { why }),
                });
            }
            here = here.get(..here.rfind('/')?)?;
        }
    }
}
