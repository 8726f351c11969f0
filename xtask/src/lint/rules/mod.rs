//! The rules, one file each, and the list of all.
//!
//! A new rule is a file here and two lines in this one: its module and its entry in [`Rule`].

mod at_most;
mod client_crate;
mod closed_request;
mod component_name;
mod description_fence;
mod document_name;
mod enum_values;
mod example;
mod idempotent;
mod integer_limits;
mod limits;
mod line_break;
mod media_type;
mod method;
mod nullable_type;
mod number_limit;
mod one_direction;
mod one_server;
mod open_response;
mod openapi_version;
mod operation_id;
mod overlay_empty;
mod overlay_language;
mod overlay_missing;
mod overlay_overridden;
mod overlay_rationale;
mod overlay_same;
mod overlay_stale;
mod overlay_structure;
mod overlay_target;
mod overlay_update;
mod parameter_name;
mod parameter_style;
mod parameter_unique;
mod parameter_value;
mod path_characters;
mod path_parameter;
mod path_unique;
mod pattern;
mod properties_empty;
mod property_name;
mod provenance;
mod provenance_used;
mod rationale_source;
mod ref_circular;
mod ref_depth;
mod ref_kind;
mod ref_siblings;
mod ref_unresolved;
mod request_body;
mod required;
mod responses;
mod schema_depth;
mod schema_kind;
mod schema_use;
mod security_defined;
mod security_scheme;
mod security_scopes;
mod security_uniform;
mod source_listed;
mod sources;
mod structure;
mod unknown_key;
mod unused_component;
mod unvalidated;
mod yaml;

use super::definition::Definition;

pub(super) use line_break::check as line_break;
pub(super) use overlay_language::second as second_overlay;
pub(super) use overlay_structure::extends_nothing;

/// Declares the enum of all rules. Each entry names a variant and the module with its `RULE`.
macro_rules! rules {
    ($($variant:ident => $module:ident,)*) => {
        /// A rule of the lint. Its documentation is in its [`Definition`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = concat!("The rule in `", stringify!($module), ".rs`.")] $variant,)*
        }

        impl Rule {
            /// All rules, by their codes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Returns the rule's code, name, documentation and check.
            pub fn definition(self) -> &'static Definition {
                match self {
                    $(Self::$variant => &$module::RULE,)*
                }
            }
        }
    };
}

rules! {
    DocumentName => document_name,
    ClientCrate => client_crate,
    Yaml => yaml,
    LineBreak => line_break,
    OpenapiVersion => openapi_version,
    Structure => structure,
    UnknownKey => unknown_key,
    DescriptionFence => description_fence,
    Example => example,
    OneServer => one_server,
    RefUnresolved => ref_unresolved,
    RefCircular => ref_circular,
    RefDepth => ref_depth,
    RefKind => ref_kind,
    RefSiblings => ref_siblings,
    ComponentName => component_name,
    UnusedComponent => unused_component,
    Provenance => provenance,
    SourceListed => source_listed,
    ProvenanceUsed => provenance_used,
    Sources => sources,
    RationaleSource => rationale_source,
    OperationId => operation_id,
    Method => method,
    Idempotent => idempotent,
    PathCharacters => path_characters,
    PathUnique => path_unique,
    PathParameter => path_parameter,
    ParameterName => parameter_name,
    ParameterStyle => parameter_style,
    ParameterUnique => parameter_unique,
    ParameterValue => parameter_value,
    RequestBody => request_body,
    MediaType => media_type,
    Responses => responses,
    SecurityDefined => security_defined,
    SecurityScheme => security_scheme,
    SecurityScopes => security_scopes,
    SecurityUniform => security_uniform,
    SchemaKind => schema_kind,
    SchemaUse => schema_use,
    SchemaDepth => schema_depth,
    EnumValues => enum_values,
    NullableType => nullable_type,
    Required => required,
    PropertyName => property_name,
    PropertiesEmpty => properties_empty,
    OpenResponse => open_response,
    ClosedRequest => closed_request,
    OneDirection => one_direction,
    Limits => limits,
    Pattern => pattern,
    IntegerLimits => integer_limits,
    NumberLimit => number_limit,
    AtMost => at_most,
    Unvalidated => unvalidated,
    OverlayStructure => overlay_structure,
    OverlayLanguage => overlay_language,
    OverlayTarget => overlay_target,
    OverlayUpdate => overlay_update,
    OverlayEmpty => overlay_empty,
    OverlaySame => overlay_same,
    OverlayStale => overlay_stale,
    OverlayOverridden => overlay_overridden,
    OverlayMissing => overlay_missing,
    OverlayRationale => overlay_rationale,
}

impl Rule {
    /// Returns the rule with this name or code.
    pub fn find(text: &str) -> Option<Self> {
        let is_named = |rule: &Self| {
            let definition = rule.definition();
            definition.name == text || definition.code.eq_ignore_ascii_case(text)
        };
        Self::ALL.iter().copied().find(is_named)
    }
}
