//! The rules, one file a subject.

mod at_most;
mod bodies;
mod bounds;
mod descriptions;
mod enums;
mod examples;
mod keys;
mod media_types;
mod objects;
mod operations;
mod parameter_names;
mod parameters;
mod paths;
mod properties;
mod provenance;
mod references;
mod responses;
mod schema_use;
mod schemas;
mod security;
mod servers;
mod sources;
mod structure;

use super::context::Context;
use crate::finding::Finding;

pub(super) use sources::check as sources;
pub(super) use structure::check as structure;

/// All rules of a document but `structure`, which speaks where no other does.
pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    const ALL: [fn(&Context<'_>) -> Vec<Finding>; 22] = [
        at_most::check,
        bodies::check,
        bounds::check,
        descriptions::check,
        enums::check,
        examples::check,
        keys::check,
        media_types::check,
        objects::check,
        operations::check,
        parameter_names::check,
        parameters::check,
        paths::check,
        properties::check,
        provenance::check,
        references::check,
        responses::check,
        schema_use::check,
        schemas::check,
        security::check,
        servers::check,
        structure::version,
    ];
    ALL.iter().flat_map(|rule| rule(context)).collect()
}
