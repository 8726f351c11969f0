// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to update a deal.
///
/// Supported: The page shows the body of a create only; an update of a project is wrapped like its
/// create. Source: [Aktualizacja projektu](https://intum.pl/pomoc/organizacja/projekt.api).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct UpdateDealRequest {
    /// See [`DealPatch`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub deal: DealPatch,
}

crm_client_runtime::sent!(UpdateDealRequest);

impl UpdateDealRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(deal: DealPatch) -> Self {
        Self { deal }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> UpdateDealRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for UpdateDealRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.object("deal", Some(&self.deal));
    }
}

/// A builder of [`UpdateDealRequest`], with a type parameter for each required field that says whether
/// it is set.
#[derive(Clone, Debug, Default)]
pub struct UpdateDealRequestBuilder<GivenDeal> {
    deal: GivenDeal,
}

impl UpdateDealRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`UpdateDealRequest::deal`].
    pub fn deal(
        self,
        value: impl Into<DealPatch>,
    ) -> UpdateDealRequestBuilder<DealPatch> {
        UpdateDealRequestBuilder {
            deal: value.into(),
        }
    }
}

impl<GivenDeal> UpdateDealRequestBuilder<GivenDeal> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> UpdateDealRequest
    where
        GivenDeal: UpdateDealRequestDealIsSet,
    {
        UpdateDealRequest {
            deal: self.deal.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `deal` of `UpdateDealRequest` is not set",
    label = "`.deal(…)` is missing before this"
)]
pub trait UpdateDealRequestDealIsSet {
    fn get(self) -> DealPatch;
}

impl UpdateDealRequestDealIsSet for DealPatch {
    fn get(self) -> DealPatch {
        self
    }
}
