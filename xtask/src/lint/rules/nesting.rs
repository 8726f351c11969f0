//! `schema-depth`

use super::super::context::Context;
use super::super::depth::depths;
use crate::diagnostic::Diagnostic;
use crate::document::Pointer;
use crate::schema::Cycles;

/// How many objects may stand in each other, one in the next, with no list or map in between.
///
/// The compiler goes through their types to find out how large one is, to a depth of 128 steps, a few for each.
const MAX: usize = 24;

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let contained = Cycles::of(context.document).unboxed();
    let schemas = Pointer::root().child("components").child("schemas");
    let deep = depths(&contained).into_iter().filter(|(_, depth)| *depth == MAX);
    deep.map(|(name, _)| {
        let message = format!("an object in which {MAX} objects stand, each in the one before");
        let help = "have fewer objects in each other, or a list in between";
        context.diagnostic(context.key(&schemas.child(name)), "schema-depth", message, help)
    })
    .collect()
}
