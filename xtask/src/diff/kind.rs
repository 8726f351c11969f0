//! The kinds of changes.

/// How a kind is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// It says nothing of requests, answers or the Rust API.
    Harmless,
    /// Nothing changes between client and server.
    RustOnly,
    /// More is allowed or less; what is more in an answer, our clients read all the same.
    Tolerant,
    /// More is allowed or less; what is more in an answer, our clients cannot read as what it is.
    Strict,
}

/// The part of a changelog that a kind belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What is new.
    Added,
    /// What is other than it was.
    Changed,
    /// What is soon gone.
    Deprecated,
    /// What is gone.
    Removed,
}

macro_rules! kinds {
    ($($kind:ident $name:literal $class:ident $section:ident;)+) => {
        /// What kind of change it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("`", $name, "`")] $kind,)+
        }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The name in reports; scripts may rely on it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }

            pub(super) fn class(self) -> Class {
                match self { $(Self::$kind => Class::$class,)+ }
            }

            /// Where a changelog has it.
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
    Deprecated "deprecated" Harmless Deprecated;
    Undeprecated "undeprecated" Harmless Changed;
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
    WrapperChanged "wrapper-changed" Strict Changed;
    EnumAdded "enum-added" Tolerant Changed;
    EnumRemoved "enum-removed" Tolerant Changed;
    EnumValueAdded "enum-value-added" Tolerant Added;
    EnumValueRemoved "enum-value-removed" Tolerant Removed;
    EnumNameChanged "enum-name-changed" RustOnly Changed;
    EnumReordered "enum-reordered" RustOnly Changed;
    BoundChanged "bound-changed" Tolerant Changed;
    PatternChanged "pattern-changed" Tolerant Changed;
    DefaultChanged "default-changed" Tolerant Changed;
    KeywordChanged "keyword-changed" Strict Changed;
    ComponentChanged "component-changed" Harmless Changed;
    DescriptionChanged "description-changed" Harmless Changed;
    ExampleChanged "example-changed" Harmless Changed;
    ProvenanceChanged "provenance-changed" Harmless Changed;
    HintChanged "hint-changed" Harmless Changed;
    LinkChanged "link-changed" Harmless Changed;
    SourceChanged "source-changed" Harmless Changed;
    ExtensionChanged "extension-changed" Harmless Changed;
}

impl Kind {
    /// The name for people.
    pub fn title(self) -> String {
        self.name().replace('-', " ")
    }

    /// Whether it is about words, examples and the like, of which reports give the number.
    pub fn is_harmless(self) -> bool {
        self.class() == Class::Harmless && !matches!(self, Self::Deprecated | Self::Undeprecated)
    }
}
