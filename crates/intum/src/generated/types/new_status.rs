// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A status to create.
///
/// Documented: [Pola
/// statusu](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`format`): The source's type is `integer`; that it is 64-bit is ours.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct NewStatus {
    /// Whether the status can be chosen ("czy aktywny").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool"))]
    pub active: Option<bool>,
    /// Whether the status is a final one ("czy zamknięty").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool"))]
    pub closed: Option<bool>,
    /// Color ("kolor"), in hexadecimal.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub color: Option<String>,
    /// Description ("opis"), a longer text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub description: Option<String>,
    /// Name ("nazwa statusu").
    pub name: String,
    /// Place in the order of display ("kolejność").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub priority: Option<i64>,
}

crm_client_runtime::sent!(NewStatus);

impl NewStatus {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            active: Default::default(),
            closed: Default::default(),
            color: Default::default(),
            description: Default::default(),
            name: name.into(),
            priority: Default::default(),
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> NewStatusBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for NewStatus {
    fn validate(&self, _: &mut crm_client_runtime::Validation) {}
}

/// A builder of [`NewStatus`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct NewStatusBuilder<GivenName> {
    name: GivenName,
    optional: NewStatusOptional,
}

impl<GivenName> NewStatusBuilder<GivenName> {
    /// Sets [`NewStatus::active`].
    pub fn active(mut self, value: impl Into<bool>) -> Self {
        self.optional.active = Some(value.into());
        self
    }
    /// Sets [`NewStatus::closed`].
    pub fn closed(mut self, value: impl Into<bool>) -> Self {
        self.optional.closed = Some(value.into());
        self
    }
    /// Sets [`NewStatus::color`].
    pub fn color(mut self, value: impl Into<String>) -> Self {
        self.optional.color = Some(value.into());
        self
    }
    /// Sets [`NewStatus::description`].
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.optional.description = Some(value.into());
        self
    }
    /// Sets [`NewStatus::priority`].
    pub fn priority(mut self, value: impl Into<i64>) -> Self {
        self.optional.priority = Some(value.into());
        self
    }
}

impl NewStatusBuilder<crm_client_runtime::Missing> {
    /// Sets [`NewStatus::name`].
    pub fn name(self, value: impl Into<String>) -> NewStatusBuilder<String> {
        NewStatusBuilder {
            name: value.into(),
            optional: self.optional,
        }
    }
}

impl<GivenName> NewStatusBuilder<GivenName> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> NewStatus
    where
        GivenName: NewStatusNameIsSet,
    {
        NewStatus {
            active: self.optional.active,
            closed: self.optional.closed,
            color: self.optional.color,
            description: self.optional.description,
            name: self.name.get(),
            priority: self.optional.priority,
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `name` of `NewStatus` is not set",
    label = "`.name(…)` is missing before this"
)]
pub trait NewStatusNameIsSet {
    fn get(self) -> String;
}

impl NewStatusNameIsSet for String {
    fn get(self) -> String {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct NewStatusOptional {
    active: Option<bool>,
    closed: Option<bool>,
    color: Option<String>,
    description: Option<String>,
    priority: Option<i64>,
}
