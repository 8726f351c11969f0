// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
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
pub struct ProjectFilter {
    /// See [`BuildinData`].
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub buildin_data: Option<BuildinData>,
    /// How conditions combine ("условие выборки"), `and` for all of them, `or` for any of them.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub condition: Option<crate::types::Condition>,
    /// Largest number of projects to return ("количество объектов").
    ///
    /// Assumed (`description`): The page says "number of objects"; that it is the size of a page follows
    /// from `offset`, as in the vendor's older API. No limit is documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub count: Option<u64>,
    /// Conditions on dynamic fields ("динамические поля"); names and values are the account's.
    ///
    /// Assumed (`description`): The page shows two such fields in its example; which there are is up to the
    /// account.
    ///
    /// Assumed (`additionalProperties`): The page shows two such fields in its example; which there are is
    /// up to the account.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub data: Option<crm_client_runtime::Record>,
    /// State of the objects to select, `0` active ("активные объекты"), `1` deleted ("удаленные объекты").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub deleted: Option<crate::types::ObjectState>,
    /// Further conditions ("дополнительные условия выборки"): with or without events ("события"), payments
    /// ("платежи"), tasks ("задачи"), goods ("товары"), or with an overdue checklist ("просрочен
    /// чек-лист").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub having: Option<crate::types::Having>,
    /// How many projects to skip ("смещение выборки").
    ///
    /// Assumed (`description`): The page says "offset of the selection"; that it counts objects is taken
    /// from the vendor's older API.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub offset: Option<u64>,
    /// Field to sort by ("поле сортировки").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub order_by: Option<String>,
    /// Sort direction ("сортировка"), `0` ascending ("по возрастанию"), `1` descending ("по убыванию").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub reverse: Option<crate::types::SortDirection>,
}

impl ProjectFilter {
    /// A builder, with nothing set.
    pub fn builder() -> builder::ProjectFilter {
        Default::default()
    }
}

/// The builder.
pub(super) mod builder {
    /// Builder of [`ProjectFilter`](super::ProjectFilter), which is made from it with `try_from`.
    #[derive(Clone, Debug)]
    pub struct ProjectFilter {
        buildin_data: Result<Option<super::BuildinData>, String>,
        condition: Result<Option<crate::types::Condition>, String>,
        count: Result<Option<u64>, String>,
        data: Result<Option<crm_client_runtime::Record>, String>,
        deleted: Result<Option<crate::types::ObjectState>, String>,
        having: Result<Option<crate::types::Having>, String>,
        offset: Result<Option<u64>, String>,
        order_by: Result<Option<String>, String>,
        reverse: Result<Option<crate::types::SortDirection>, String>,
    }
    impl Default for ProjectFilter {
        fn default() -> Self {
            Self {
                buildin_data: Ok(Default::default()),
                condition: Ok(Default::default()),
                count: Ok(Default::default()),
                data: Ok(Default::default()),
                deleted: Ok(Default::default()),
                having: Ok(Default::default()),
                offset: Ok(Default::default()),
                order_by: Ok(Default::default()),
                reverse: Ok(Default::default()),
            }
        }
    }
    impl ProjectFilter {
        /// Sets [`ProjectFilter::buildin_data`](super::ProjectFilter::buildin_data).
        pub fn buildin_data<T>(mut self, value: T) -> Self
        where
            T: TryInto<super::BuildinData>,
            T::Error: std::fmt::Display,
        {
            self.buildin_data = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for buildin_data: {e}")
                });
            self
        }
        /// Sets [`ProjectFilter::condition`](super::ProjectFilter::condition).
        pub fn condition<T>(mut self, value: T) -> Self
        where
            T: TryInto<crate::types::Condition>,
            T::Error: std::fmt::Display,
        {
            self.condition = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for condition: {e}")
                });
            self
        }
        /// Sets [`ProjectFilter::count`](super::ProjectFilter::count).
        pub fn count<T>(mut self, value: T) -> Self
        where
            T: TryInto<u64>,
            T::Error: std::fmt::Display,
        {
            self.count = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for count: {e}"));
            self
        }
        /// Sets [`ProjectFilter::data`](super::ProjectFilter::data).
        pub fn data<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Record>,
            T::Error: std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for data: {e}"));
            self
        }
        /// Sets [`ProjectFilter::deleted`](super::ProjectFilter::deleted).
        pub fn deleted<T>(mut self, value: T) -> Self
        where
            T: TryInto<crate::types::ObjectState>,
            T::Error: std::fmt::Display,
        {
            self.deleted = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for deleted: {e}")
                });
            self
        }
        /// Sets [`ProjectFilter::having`](super::ProjectFilter::having).
        pub fn having<T>(mut self, value: T) -> Self
        where
            T: TryInto<crate::types::Having>,
            T::Error: std::fmt::Display,
        {
            self.having = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for having: {e}"));
            self
        }
        /// Sets [`ProjectFilter::offset`](super::ProjectFilter::offset).
        pub fn offset<T>(mut self, value: T) -> Self
        where
            T: TryInto<u64>,
            T::Error: std::fmt::Display,
        {
            self.offset = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for offset: {e}"));
            self
        }
        /// Sets [`ProjectFilter::order_by`](super::ProjectFilter::order_by).
        pub fn order_by<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.order_by = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for order_by: {e}")
                });
            self
        }
        /// Sets [`ProjectFilter::reverse`](super::ProjectFilter::reverse).
        pub fn reverse<T>(mut self, value: T) -> Self
        where
            T: TryInto<crate::types::SortDirection>,
            T::Error: std::fmt::Display,
        {
            self.reverse = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for reverse: {e}")
                });
            self
        }
    }
    impl TryFrom<ProjectFilter> for super::ProjectFilter {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ProjectFilter,
        ) -> Result<Self, super::error::ConversionError> {
            Ok(Self {
                buildin_data: value.buildin_data?,
                condition: value.condition?,
                count: value.count?,
                data: value.data?,
                deleted: value.deleted?,
                having: value.having?,
                offset: value.offset?,
                order_by: value.order_by?,
                reverse: value.reverse?,
            })
        }
    }
    impl From<super::ProjectFilter> for ProjectFilter {
        fn from(value: super::ProjectFilter) -> Self {
            Self {
                buildin_data: Ok(value.buildin_data),
                condition: Ok(value.condition),
                count: Ok(value.count),
                data: Ok(value.data),
                deleted: Ok(value.deleted),
                having: Ok(value.having),
                offset: Ok(value.offset),
                order_by: Ok(value.order_by),
                reverse: Ok(value.reverse),
            }
        }
    }
}
