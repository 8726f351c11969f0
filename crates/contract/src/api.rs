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
