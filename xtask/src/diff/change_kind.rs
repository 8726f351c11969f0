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

/// How the impact of a kind on the Rust API is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RustRule {
    /// It never affects the Rust API.
    Unaffected,
    /// It adds something to the Rust API.
    Compatible,
    /// It always breaks the Rust API.
    Breaking,
    /// A stricter document breaks the Rust API: a new argument is required.
    ByStrictness,
    /// It depends on the schemas, and the comparison of these says so.
    Given,
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
    ($($kind:ident $name:literal $wire:ident $rust:ident $section:ident;)+) => {
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
                match self { $(Self::$kind => WireRule::$wire,)+ }
            }

            pub(super) fn rust_rule(self) -> RustRule {
                match self { $(Self::$kind => RustRule::$rust,)+ }
            }

            /// Returns the section of the changelog.
            pub fn section(self) -> Section {
                match self { $(Self::$kind => Section::$section,)+ }
            }
        }
    };
}

// Each kind with its name, its impact on the wire and on the Rust API, and its section of the changelog.
kinds! {
    DocumentAdded "document-added" Tolerant Compatible Added;
    DocumentRemoved "document-removed" Strict Breaking Removed;
    OperationAdded "operation-added" Tolerant Compatible Added;
    OperationRemoved "operation-removed" Strict Breaking Removed;
    OperationRenamed "operation-renamed" RustOnly Breaking Changed;
    PathChanged "path-changed" Strict Unaffected Changed;
    MethodChanged "method-changed" Strict Unaffected Changed;
    IdempotenceChanged "idempotence-changed" RustOnly Given Changed;
    Deprecated "deprecated" Informational Unaffected Deprecated;
    Undeprecated "undeprecated" Informational Unaffected Changed;
    SecurityChanged "security-changed" Strict Given Changed;
    ServerChanged "server-changed" Strict Unaffected Changed;
    ParameterAdded "parameter-added" Tolerant ByStrictness Added;
    ParameterRemoved "parameter-removed" Strict Breaking Removed;
    ParameterRenamed "parameter-renamed" Strict Breaking Changed;
    PathParameterMoved "path-parameter-moved" Strict Breaking Changed;
    PathParameterRenamed "path-parameter-renamed" RustOnly Unaffected Changed;
    ParameterMoved "parameter-moved" Strict Given Changed;
    ParameterRequired "parameter-required" Strict Breaking Changed;
    ParameterOptional "parameter-optional" Strict Breaking Changed;
    ParametersReordered "parameters-reordered" RustOnly Breaking Changed;
    SetterRenamed "setter-renamed" RustOnly Breaking Changed;
    StyleChanged "style-changed" Strict Unaffected Changed;
    BodyAdded "body-added" Strict ByStrictness Added;
    BodyRemoved "body-removed" Strict Breaking Removed;
    BodyRequired "body-required" Strict Breaking Changed;
    BodyOptional "body-optional" Strict Breaking Changed;
    MediaTypeChanged "media-type-changed" Strict Unaffected Changed;
    MediaTypeAdded "media-type-added" Tolerant Given Added;
    MediaTypeRemoved "media-type-removed" Strict Given Removed;
    StatusChanged "status-changed" Tolerant Unaffected Changed;
    StatusAdded "status-added" Tolerant Unaffected Added;
    StatusRemoved "status-removed" Strict Breaking Removed;
    HeaderAdded "header-added" Tolerant Unaffected Added;
    HeaderRemoved "header-removed" Strict Unaffected Removed;
    HeaderRequired "header-required" Tolerant Unaffected Changed;
    HeaderOptional "header-optional" Tolerant Unaffected Changed;
    SchemaAdded "schema-added" RustOnly Unaffected Added;
    SchemaRemoved "schema-removed" RustOnly Unaffected Removed;
    SchemaRenamed "schema-renamed" RustOnly Given Changed;
    SchemaReplaced "schema-replaced" RustOnly Breaking Changed;
    PropertyAdded "property-added" Tolerant Given Added;
    PropertyRemoved "property-removed" Strict Given Removed;
    PropertyRenamed "property-renamed" Strict Given Changed;
    PropertyRequired "property-required" Tolerant Given Changed;
    PropertyOptional "property-optional" Tolerant Given Changed;
    RequiredReordered "required-reordered" RustOnly Breaking Changed;
    AdditionalPropertiesChanged "additional-properties-changed" Tolerant Given Changed;
    AtMostChanged "at-most-changed" Tolerant Unaffected Changed;
    TypeChanged "type-changed" Strict Given Changed;
    FormatChanged "format-changed" Strict Given Changed;
    RustTypeChanged "rust-type-changed" RustOnly Given Changed;
    NullableChanged "nullable-changed" Tolerant Given Changed;
    NumberTextChanged "number-text-changed" Tolerant Given Changed;
    AlternativesChanged "alternatives-changed" Strict Given Changed;
    EnvelopeChanged "envelope-changed" Strict Given Changed;
    EnumAdded "enum-added" Tolerant Given Changed;
    EnumRemoved "enum-removed" Tolerant Given Changed;
    EnumValueAdded "enum-value-added" Tolerant Compatible Added;
    EnumValueRemoved "enum-value-removed" Tolerant Given Removed;
    EnumNameChanged "enum-name-changed" RustOnly Breaking Changed;
    EnumReordered "enum-reordered" RustOnly Compatible Changed;
    ConstraintChanged "constraint-changed" Tolerant Unaffected Changed;
    PatternChanged "pattern-changed" Tolerant Unaffected Changed;
    DefaultChanged "default-changed" Tolerant Unaffected Changed;
    KeywordChanged "keyword-changed" Strict Given Changed;
    ComponentChanged "component-changed" Informational Unaffected Changed;
    DescriptionChanged "description-changed" Informational Unaffected Changed;
    ExampleChanged "example-changed" Informational Unaffected Changed;
    ProvenanceChanged "provenance-changed" Informational Unaffected Changed;
    HintChanged "hint-changed" Informational Unaffected Changed;
    LinkChanged "link-changed" Informational Unaffected Changed;
    SourceChanged "source-changed" Informational Unaffected Changed;
    ExtensionChanged "extension-changed" Informational Unaffected Changed;
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
