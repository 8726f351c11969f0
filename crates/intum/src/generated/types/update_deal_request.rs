// @generated from openapi/intum.yaml (sha256 93ad72bd57fc77f7f0fadceb97d2d5eeaac43c9d6efe71acc6f39d1ea057c93e) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// Body of an update.
///
/// Assumed: The page shows the body of a create only; an update is taken to have the same form.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct UpdateDealRequest {
    /// API token, instead of the `Authorization` header.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub api_token: Option<crm_client_runtime::Secret>,
    /// See [`DealPatch`].
    pub deal: DealPatch,
}

impl UpdateDealRequest {
    /// A builder, with nothing set.
    pub fn builder() -> builder::UpdateDealRequest {
        Default::default()
    }
}

/// The builder.
pub(super) mod builder {
    /// Builder of [`UpdateDealRequest`](super::UpdateDealRequest), which is made from it with `try_from`.
    #[derive(Clone, Debug)]
    pub struct UpdateDealRequest {
        api_token: Result<Option<crm_client_runtime::Secret>, String>,
        deal: Result<super::DealPatch, String>,
    }
    impl Default for UpdateDealRequest {
        fn default() -> Self {
            Self {
                api_token: Ok(Default::default()),
                deal: Err("no value supplied for deal".to_string()),
            }
        }
    }
    impl UpdateDealRequest {
        /// Sets [`UpdateDealRequest::api_token`](super::UpdateDealRequest::api_token).
        pub fn api_token<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Secret>,
            T::Error: std::fmt::Display,
        {
            self.api_token = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for api_token: {e}")
                });
            self
        }
        /// Sets [`UpdateDealRequest::deal`](super::UpdateDealRequest::deal).
        pub fn deal<T>(mut self, value: T) -> Self
        where
            T: TryInto<super::DealPatch>,
            T::Error: std::fmt::Display,
        {
            self.deal = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for deal: {e}"));
            self
        }
    }
    impl TryFrom<UpdateDealRequest> for super::UpdateDealRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UpdateDealRequest,
        ) -> Result<Self, super::error::ConversionError> {
            Ok(Self {
                api_token: value.api_token?,
                deal: value.deal?,
            })
        }
    }
    impl From<super::UpdateDealRequest> for UpdateDealRequest {
        fn from(value: super::UpdateDealRequest) -> Self {
            Self {
                api_token: Ok(value.api_token),
                deal: Ok(value.deal),
            }
        }
    }
}
