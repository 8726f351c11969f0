// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to create or update a client.
///
/// Documented: [Upsert (utwórz lub
/// zaktualizuj)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`required`): The source calls the code optional; it looks for the external id, and the
/// example has the client.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct UpsertCrmClientRequest {
    /// Code of the application that the external id belongs to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub app_code: Option<String>,
    /// See [`NewCrmClient`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub client: NewCrmClient,
    /// External id to look for.
    pub external_id: String,
}

crm_client_runtime::sent!(UpsertCrmClientRequest);

impl UpsertCrmClientRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(external_id: impl Into<String>, client: NewCrmClient) -> Self {
        Self {
            app_code: Default::default(),
            client,
            external_id: external_id.into(),
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> UpsertCrmClientRequestBuilder<
        crm_client_runtime::Missing,
        crm_client_runtime::Missing,
    > {
        Default::default()
    }
}

impl crm_client_runtime::Validate for UpsertCrmClientRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.object("client", Some(&self.client));
    }
}

/// A builder of [`UpsertCrmClientRequest`], with a type parameter for each required field that says
/// whether it is set.
#[derive(Clone, Debug, Default)]
pub struct UpsertCrmClientRequestBuilder<GivenExternalId, GivenClient> {
    external_id: GivenExternalId,
    client: GivenClient,
    optional: UpsertCrmClientRequestOptional,
}

impl<
    GivenExternalId,
    GivenClient,
> UpsertCrmClientRequestBuilder<GivenExternalId, GivenClient> {
    /// Sets [`UpsertCrmClientRequest::app_code`].
    pub fn app_code(mut self, value: impl Into<String>) -> Self {
        self.optional.app_code = Some(value.into());
        self
    }
}

impl<
    GivenClient,
> UpsertCrmClientRequestBuilder<crm_client_runtime::Missing, GivenClient> {
    /// Sets [`UpsertCrmClientRequest::external_id`].
    pub fn external_id(
        self,
        value: impl Into<String>,
    ) -> UpsertCrmClientRequestBuilder<String, GivenClient> {
        UpsertCrmClientRequestBuilder {
            external_id: value.into(),
            client: self.client,
            optional: self.optional,
        }
    }
}

impl<
    GivenExternalId,
> UpsertCrmClientRequestBuilder<GivenExternalId, crm_client_runtime::Missing> {
    /// Sets [`UpsertCrmClientRequest::client`].
    pub fn client(
        self,
        value: impl Into<NewCrmClient>,
    ) -> UpsertCrmClientRequestBuilder<GivenExternalId, NewCrmClient> {
        UpsertCrmClientRequestBuilder {
            external_id: self.external_id,
            client: value.into(),
            optional: self.optional,
        }
    }
}

impl<
    GivenExternalId,
    GivenClient,
> UpsertCrmClientRequestBuilder<GivenExternalId, GivenClient> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> UpsertCrmClientRequest
    where
        GivenExternalId: UpsertCrmClientRequestExternalIdIsSet,
        GivenClient: UpsertCrmClientRequestClientIsSet,
    {
        UpsertCrmClientRequest {
            app_code: self.optional.app_code,
            client: self.client.get(),
            external_id: self.external_id.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `external_id` of `UpsertCrmClientRequest` is not set",
    label = "`.external_id(…)` is missing before this"
)]
pub trait UpsertCrmClientRequestExternalIdIsSet {
    fn get(self) -> String;
}

impl UpsertCrmClientRequestExternalIdIsSet for String {
    fn get(self) -> String {
        self
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `client` of `UpsertCrmClientRequest` is not set",
    label = "`.client(…)` is missing before this"
)]
pub trait UpsertCrmClientRequestClientIsSet {
    fn get(self) -> NewCrmClient;
}

impl UpsertCrmClientRequestClientIsSet for NewCrmClient {
    fn get(self) -> NewCrmClient {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct UpsertCrmClientRequestOptional {
    app_code: Option<String>,
}
