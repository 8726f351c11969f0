//! The rules, one file a subject.

mod enums;
mod examples;
mod keys;
mod media_types;
mod objects;
mod operations;
mod parameters;
mod paths;
mod provenance;
mod references;
mod responses;
mod schemas;
mod security;
mod sources;
mod structure;

use super::context::Context;
use crate::finding::Finding;

pub(super) use sources::check as sources;
pub(super) use structure::check as structure;

/// All rules of a document but `structure`, which speaks where no other does.
pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    const ALL: [fn(&Context<'_>) -> Vec<Finding>; 14] = [
        enums::check,
        examples::check,
        keys::check,
        media_types::check,
        objects::check,
        operations::check,
        parameters::check,
        paths::check,
        provenance::check,
        references::check,
        responses::check,
        schemas::check,
        security::check,
        structure::version,
    ];
    ALL.iter().flat_map(|rule| rule(context)).collect()
}
