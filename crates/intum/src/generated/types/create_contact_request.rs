// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to create a contact.
///
/// Documented: [Przykład utworzenia](https://intum.pl/pomoc/crm/kontakty.api).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`required`): The example has the contact; the token can be in the header, as for the other
/// operations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct CreateContactRequest {
    /// API token, instead of the `Authorization` header.
    ///
    /// Assumed (`format`): Ours; a token is a secret.
    ///
    /// Supported (`description`): An example of a create has the token in the body and no header; that one
    /// place is enough follows from the help page. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crm_client_runtime::SecretString")
    )]
    pub api_token: Option<crm_client_runtime::SecretString>,
    /// See [`NewContact`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub contact: NewContact,
}

crm_client_runtime::sent!(CreateContactRequest);

impl CreateContactRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(contact: NewContact) -> Self {
        Self {
            api_token: Default::default(),
            contact,
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> CreateContactRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for CreateContactRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.secret(self.api_token.as_ref());
        validation.object("contact", Some(&self.contact));
    }
}

/// A builder of [`CreateContactRequest`], with a type parameter for each required field that says
/// whether it is set.
#[derive(Clone, Debug, Default)]
pub struct CreateContactRequestBuilder<GivenContact> {
    contact: GivenContact,
    optional: CreateContactRequestOptional,
}

impl<GivenContact> CreateContactRequestBuilder<GivenContact> {
    /// Sets [`CreateContactRequest::api_token`].
    pub fn api_token(
        mut self,
        value: impl Into<crm_client_runtime::SecretString>,
    ) -> Self {
        self.optional.api_token = Some(value.into());
        self
    }
}

impl CreateContactRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`CreateContactRequest::contact`].
    pub fn contact(
        self,
        value: impl Into<NewContact>,
    ) -> CreateContactRequestBuilder<NewContact> {
        CreateContactRequestBuilder {
            contact: value.into(),
            optional: self.optional,
        }
    }
}

impl<GivenContact> CreateContactRequestBuilder<GivenContact> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> CreateContactRequest
    where
        GivenContact: CreateContactRequestContactIsSet,
    {
        CreateContactRequest {
            api_token: self.optional.api_token,
            contact: self.contact.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `contact` of `CreateContactRequest` is not set",
    label = "`.contact(…)` is missing before this"
)]
pub trait CreateContactRequestContactIsSet {
    fn get(self) -> NewContact;
}

impl CreateContactRequestContactIsSet for NewContact {
    fn get(self) -> NewContact {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct CreateContactRequestOptional {
    api_token: Option<crm_client_runtime::SecretString>,
}
