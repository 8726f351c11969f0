//! The rules, one file a subject.

mod at_most;
mod bodies;
mod bounds;
mod component_names;
mod descriptions;
mod enums;
mod examples;
mod keys;
mod limits;
mod media_types;
mod nesting;
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
use crate::diagnostic::Diagnostic;

pub(super) use sources::check as sources;
pub(super) use structure::check as structure;

/// The rules of a document as it is written, but for `structure`, which speaks where no other does.
pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    const ALL: [fn(&Context<'_>) -> Vec<Diagnostic>; 15] = [
        component_names::check,
        descriptions::check,
        examples::check,
        keys::check,
        limits::check,
        media_types::check,
        parameter_names::check,
        parameters::check,
        paths::check,
        provenance::check,
        references::check,
        responses::check,
        security::check,
        servers::check,
        structure::version,
    ];
    ALL.iter().flat_map(|rule| rule(context)).collect()
}

/// The rules of what a document means to the generator; they look at it as [`crate::schema::canonical`] has it.
pub(super) fn check_forms(context: &Context<'_>) -> Vec<Diagnostic> {
    const ALL: [fn(&Context<'_>) -> Vec<Diagnostic>; 11] = [
        at_most::check,
        bodies::check,
        bounds::check,
        enums::check,
        nesting::check,
        objects::check,
        operations::check,
        parameters::check_forms,
        properties::check,
        schema_use::check,
        schemas::check,
    ];
    ALL.iter().flat_map(|rule| rule(context)).collect()
}
