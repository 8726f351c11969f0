// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to update a deal.
///
/// Assumed: The page shows the body of a create only; an update is taken to have the same form, as the
/// vendor's sibling pages wrap their objects alike.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct UpdateDealRequest {
    /// See [`DealPatch`].
    pub deal: DealPatch,
}

impl UpdateDealRequest {
    /// What is required; everything else is left out and can be set on it.
    pub fn new(deal: DealPatch) -> Self {
        Self { deal }
    }
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
        deal: Result<super::DealPatch, String>,
    }
    impl Default for UpdateDealRequest {
        fn default() -> Self {
            Self {
                deal: Err("no value supplied for deal".to_string()),
            }
        }
    }
    impl UpdateDealRequest {
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
            Ok(Self { deal: value.deal? })
        }
    }
    impl From<super::UpdateDealRequest> for UpdateDealRequest {
        fn from(value: super::UpdateDealRequest) -> Self {
            Self { deal: Ok(value.deal) }
        }
    }
}
