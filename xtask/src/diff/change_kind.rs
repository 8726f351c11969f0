//! The kinds of changes.

/// How the impact of a kind on the wire is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WireRule {
    /// It affects neither requests nor responses nor the Rust API.
    Informational,
    /// It affects the Rust API only.
    RustOnly,
    /// The document allows more or less. Our clients decode anything new in a response.
    Tolerant,
    /// The document allows more or less. Our clients may fail to decode something new in a response.
    Strict,
}

/// The section of a changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// New features.
    Added,
    /// Changed features.
    Changed,
    /// Features that will be removed.
    Deprecated,
    /// Removed features.
    Removed,
}

macro_rules! kinds {
    ($($kind:ident $name:literal $rule:ident $section:ident;)+) => {
        /// The kind of a change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChangeKind {
            $(#[doc = concat!("`", $name, "`")] $kind,)+
        }

        impl ChangeKind {
            /// All kinds, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The name in reports, stable for scripts.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }

            pub(super) fn wire_rule(self) -> WireRule {
                match self { $(Self::$kind => WireRule::$rule,)+ }
            }

            /// Returns the section of the changelog.
            pub fn section(self) -> Section {
                match self { $(Self::$kind => Section::$section,)+ }
            }
        }
    };
}

kinds! {
    DocumentAdded "document-added" Tolerant Added;
    DocumentRemoved "document-removed" Strict Removed;
    OperationAdded "operation-added" Tolerant Added;
    OperationRemoved "operation-removed" Strict Removed;
    OperationRenamed "operation-renamed" RustOnly Changed;
    PathChanged "path-changed" Strict Changed;
    MethodChanged "method-changed" Strict Changed;
    IdempotenceChanged "idempotence-changed" RustOnly Changed;
    Deprecated "deprecated" Informational Deprecated;
    Undeprecated "undeprecated" Informational Changed;
    SecurityChanged "security-changed" Strict Changed;
    ServerChanged "server-changed" Strict Changed;
    ParameterAdded "parameter-added" Tolerant Added;
    ParameterRemoved "parameter-removed" Strict Removed;
    ParameterRenamed "parameter-renamed" Strict Changed;
    PathParameterMoved "path-parameter-moved" Strict Changed;
    PathParameterRenamed "path-parameter-renamed" RustOnly Changed;
    ParameterMoved "parameter-moved" Strict Changed;
    ParameterRequired "parameter-required" Strict Changed;
    ParameterOptional "parameter-optional" Strict Changed;
    ParametersReordered "parameters-reordered" RustOnly Changed;
    SetterRenamed "setter-renamed" RustOnly Changed;
    StyleChanged "style-changed" Strict Changed;
    BodyAdded "body-added" Strict Added;
    BodyRemoved "body-removed" Strict Removed;
    BodyRequired "body-required" Strict Changed;
    BodyOptional "body-optional" Strict Changed;
    MediaTypeChanged "media-type-changed" Strict Changed;
    MediaTypeAdded "media-type-added" Tolerant Added;
    MediaTypeRemoved "media-type-removed" Strict Removed;
    StatusChanged "status-changed" Tolerant Changed;
    StatusAdded "status-added" Tolerant Added;
    StatusRemoved "status-removed" Strict Removed;
    HeaderAdded "header-added" Tolerant Added;
    HeaderRemoved "header-removed" Strict Removed;
    HeaderRequired "header-required" Tolerant Changed;
    HeaderOptional "header-optional" Tolerant Changed;
    SchemaAdded "schema-added" RustOnly Added;
    SchemaRemoved "schema-removed" RustOnly Removed;
    SchemaRenamed "schema-renamed" RustOnly Changed;
    SchemaReplaced "schema-replaced" RustOnly Changed;
    PropertyAdded "property-added" Tolerant Added;
    PropertyRemoved "property-removed" Strict Removed;
    PropertyRenamed "property-renamed" Strict Changed;
    PropertyRequired "property-required" Tolerant Changed;
    PropertyOptional "property-optional" Tolerant Changed;
    RequiredReordered "required-reordered" RustOnly Changed;
    AdditionalPropertiesChanged "additional-properties-changed" Tolerant Changed;
    AtMostChanged "at-most-changed" Tolerant Changed;
    TypeChanged "type-changed" Strict Changed;
    FormatChanged "format-changed" Strict Changed;
    RustTypeChanged "rust-type-changed" RustOnly Changed;
    NullableChanged "nullable-changed" Tolerant Changed;
    AlternativesChanged "alternatives-changed" Strict Changed;
    EnvelopeChanged "envelope-changed" Strict Changed;
    EnumAdded "enum-added" Tolerant Changed;
    EnumRemoved "enum-removed" Tolerant Changed;
    EnumValueAdded "enum-value-added" Tolerant Added;
    EnumValueRemoved "enum-value-removed" Tolerant Removed;
    EnumNameChanged "enum-name-changed" RustOnly Changed;
    EnumReordered "enum-reordered" RustOnly Changed;
    ConstraintChanged "constraint-changed" Tolerant Changed;
    PatternChanged "pattern-changed" Tolerant Changed;
    DefaultChanged "default-changed" Tolerant Changed;
    KeywordChanged "keyword-changed" Strict Changed;
    ComponentChanged "component-changed" Informational Changed;
    DescriptionChanged "description-changed" Informational Changed;
    ExampleChanged "example-changed" Informational Changed;
    ProvenanceChanged "provenance-changed" Informational Changed;
    HintChanged "hint-changed" Informational Changed;
    LinkChanged "link-changed" Informational Changed;
    SourceChanged "source-changed" Informational Changed;
    ExtensionChanged "extension-changed" Informational Changed;
}

impl ChangeKind {
    /// Returns the name for people.
    pub fn title(self) -> String {
        self.name().replace('-', " ")
    }

    /// Whether it is a change of descriptions, examples and the like. Reports only count these.
    pub fn is_informational(self) -> bool {
        self.wire_rule() == WireRule::Informational && !matches!(self, Self::Deprecated | Self::Undeprecated)
    }
}
