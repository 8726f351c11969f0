//! Constructors that take what is required.

use crm_client_runtime::Amount;

use crate::types::{CreateDealRequest, DealPatch, NewDeal, UpdateDealRequest};

impl NewDeal {
    /// A deal with the three fields that it must have; the others can be set on it.
    ///
    /// `total_amount_gross` is at least `total_amount_net`, and both are less than 1e12.
    ///
    /// Documented: `intum-deals#fields`.
    ///
    /// ```
    /// use intum_client::types::NewDeal;
    ///
    /// let mut deal = NewDeal::new("10000.00".parse()?, "12300.00".parse()?, "23");
    /// deal.name = Some("Rollout".to_owned());
    /// # Ok::<(), intum_client::AmountError>(())
    /// ```
    pub fn new(total_amount_net: Amount, total_amount_gross: Amount, tax: impl Into<String>) -> Self {
        Self {
            total_amount_net,
            total_amount_gross,
            tax: tax.into(),
            name: None,
            description: None,
            currency: None,
            closed: None,
            date: None,
            date_from: None,
            date_to: None,
            number: None,
            invoice_no: None,
            url: None,
            origin: None,
            external_id: None,
            client_id: None,
            contact_id: None,
            status_id: None,
            responsible_id: None,
            department_id: None,
            project_id: None,
            task_id: None,
            next_deal_id: None,
            fields: None,
        }
    }
}

/// The body of a create, authorised by the client's header.
impl From<NewDeal> for CreateDealRequest {
    fn from(deal: NewDeal) -> Self {
        Self { api_token: None, deal }
    }
}

/// The body of an update.
impl From<DealPatch> for UpdateDealRequest {
    fn from(deal: DealPatch) -> Self {
        Self { deal }
    }
}
