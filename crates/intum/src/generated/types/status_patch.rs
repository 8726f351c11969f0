// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The fields of a status to change.
///
/// Documented: [Pola
/// statusu](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`format`): The source's type is `integer`; that it is 64-bit is ours.
///
/// Assumed (`nullable`): No source says how a field is emptied; `null` is how JSON says it, and a field
/// that is not required can be empty.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct StatusPatch {
    /// Whether the status can be chosen ("czy aktywny").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub active: crm_client_runtime::Patch<bool>,
    /// Whether the status is a final one ("czy zamknięty").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub closed: crm_client_runtime::Patch<bool>,
    /// Color ("kolor"), in hexadecimal.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub color: crm_client_runtime::Patch<String>,
    /// Description ("opis"), a longer text.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub description: crm_client_runtime::Patch<String>,
    /// Name ("nazwa statusu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub name: Option<String>,
    /// Place in the order of display ("kolejność").
    ///
    /// Documented (`description`): [Status Properties](https://intum.pl/help/crm/crm-statuses).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub priority: crm_client_runtime::Patch<i64>,
}

crm_client_runtime::sent!(StatusPatch);

impl StatusPatch {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> StatusPatchBuilder {
        Default::default()
    }
}

impl crm_client_runtime::Validate for StatusPatch {
    fn validate(&self, _: &mut crm_client_runtime::Validation) {}
}

impl From<NewStatus> for StatusPatch {
    /// Creates an update that sets the fields of `NewStatus` that are set, and keeps all others.
    fn from(value: NewStatus) -> Self {
        Self {
            active: value
                .active
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            closed: value
                .closed
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            color: value
                .color
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            description: value
                .description
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            name: Some(value.name),
            priority: value
                .priority
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
        }
    }
}

/// A builder of [`StatusPatch`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct StatusPatchBuilder {
    optional: StatusPatchOptional,
}

impl StatusPatchBuilder {
    /// Sets [`StatusPatch::active`].
    pub fn active(mut self, value: impl Into<crm_client_runtime::Patch<bool>>) -> Self {
        self.optional.active = value.into();
        self
    }
    /// Sets [`StatusPatch::closed`].
    pub fn closed(mut self, value: impl Into<crm_client_runtime::Patch<bool>>) -> Self {
        self.optional.closed = value.into();
        self
    }
    /// Sets [`StatusPatch::color`].
    pub fn color(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.color = value.into();
        self
    }
    /// Sets [`StatusPatch::description`].
    pub fn description(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.description = value.into();
        self
    }
    /// Sets [`StatusPatch::name`].
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.optional.name = Some(value.into());
        self
    }
    /// Sets [`StatusPatch::priority`].
    pub fn priority(mut self, value: impl Into<crm_client_runtime::Patch<i64>>) -> Self {
        self.optional.priority = value.into();
        self
    }
}

impl StatusPatchBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> StatusPatch {
        StatusPatch {
            active: self.optional.active,
            closed: self.optional.closed,
            color: self.optional.color,
            description: self.optional.description,
            name: self.optional.name,
            priority: self.optional.priority,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct StatusPatchOptional {
    active: crm_client_runtime::Patch<bool>,
    closed: crm_client_runtime::Patch<bool>,
    color: crm_client_runtime::Patch<String>,
    description: crm_client_runtime::Patch<String>,
    name: Option<String>,
    priority: crm_client_runtime::Patch<i64>,
}
