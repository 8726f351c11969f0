// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The conditions of a filter ("фильтр проектов"), the order and the page.
///
/// Documented: [POST Фильтр проектов](https://www.solos.pro/api/v2/projects/).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`format`): A `uint` is taken to be 64-bit.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct ProjectFilter {
    /// See [`BuildinData`].
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "BuildinData", description = ""))]
    pub buildin_data: Option<BuildinData>,
    /// How conditions combine ("условие выборки"), `and` for all of them, `or` for any of them.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::types::Condition"))]
    pub condition: Option<crate::types::Condition>,
    /// Largest number of projects to return ("количество объектов").
    ///
    /// Supported (`description`): The page says "number of objects"; that it is the size of a page follows
    /// from `offset`, as in a script for the API's first version, which asks for 500. No limit is
    /// documented. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "u64"))]
    pub count: Option<u64>,
    /// Conditions on dynamic fields ("динамические поля"); names and values are the account's.
    ///
    /// Assumed (`description`, `additionalProperties`): The page shows two such fields in its example;
    /// which there are is up to the account.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crm_client_runtime::JsonObject"))]
    pub data: Option<crm_client_runtime::JsonObject>,
    /// State of the objects to select, `0` active ("активные объекты"), `1` deleted ("удаленные объекты").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::types::ObjectState"))]
    pub deleted: Option<crate::types::ObjectState>,
    /// Further conditions ("дополнительные условия выборки"): with or without events ("события"), payments
    /// ("платежи"), tasks ("задачи"), goods ("товары"), or with an overdue checklist ("просрочен
    /// чек-лист").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::types::Having"))]
    pub having: Option<crate::types::Having>,
    /// How many projects to skip ("смещение выборки").
    ///
    /// Supported (`description`): The page says "offset of the selection"; that it counts objects is taken
    /// from a script for the API's first version, which names it beside `count`. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "u64"))]
    pub offset: Option<u64>,
    /// Field to sort by ("поле сортировки").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub order_by: Option<String>,
    /// Sort direction ("сортировка"), `0` ascending ("по возрастанию"), `1` descending ("по убыванию").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::types::SortDirection"))]
    pub reverse: Option<crate::types::SortDirection>,
}

crm_client_runtime::sent!(ProjectFilter);

impl ProjectFilter {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> ProjectFilterBuilder {
        Default::default()
    }
}

impl crm_client_runtime::Validate for ProjectFilter {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.object("buildin_data", self.buildin_data.as_ref());
    }
}

/// A builder of [`ProjectFilter`], with a type parameter for each required field that says whether it
/// is set.
#[derive(Clone, Debug, Default)]
pub struct ProjectFilterBuilder {
    optional: ProjectFilterOptional,
}

impl ProjectFilterBuilder {
    /// Sets [`ProjectFilter::buildin_data`].
    pub fn buildin_data(mut self, value: impl Into<BuildinData>) -> Self {
        self.optional.buildin_data = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::condition`].
    pub fn condition(mut self, value: impl Into<crate::types::Condition>) -> Self {
        self.optional.condition = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::count`].
    pub fn count(mut self, value: impl Into<u64>) -> Self {
        self.optional.count = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::data`].
    pub fn data(mut self, value: impl Into<crm_client_runtime::JsonObject>) -> Self {
        self.optional.data = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::deleted`].
    pub fn deleted(mut self, value: impl Into<crate::types::ObjectState>) -> Self {
        self.optional.deleted = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::having`].
    pub fn having(mut self, value: impl Into<crate::types::Having>) -> Self {
        self.optional.having = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::offset`].
    pub fn offset(mut self, value: impl Into<u64>) -> Self {
        self.optional.offset = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::order_by`].
    pub fn order_by(mut self, value: impl Into<String>) -> Self {
        self.optional.order_by = Some(value.into());
        self
    }
    /// Sets [`ProjectFilter::reverse`].
    pub fn reverse(mut self, value: impl Into<crate::types::SortDirection>) -> Self {
        self.optional.reverse = Some(value.into());
        self
    }
}

impl ProjectFilterBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> ProjectFilter {
        ProjectFilter {
            buildin_data: self.optional.buildin_data,
            condition: self.optional.condition,
            count: self.optional.count,
            data: self.optional.data,
            deleted: self.optional.deleted,
            having: self.optional.having,
            offset: self.optional.offset,
            order_by: self.optional.order_by,
            reverse: self.optional.reverse,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct ProjectFilterOptional {
    buildin_data: Option<BuildinData>,
    condition: Option<crate::types::Condition>,
    count: Option<u64>,
    data: Option<crm_client_runtime::JsonObject>,
    deleted: Option<crate::types::ObjectState>,
    having: Option<crate::types::Having>,
    offset: Option<u64>,
    order_by: Option<String>,
    reverse: Option<crate::types::SortDirection>,
}
