//! Deals and clients to store before the first request.

use serde::Deserialize;

use super::table;
use super::types::{Deal, DealOutcome, NewDeal};
use crate::credentials::CREDENTIALS;
use crate::store::{Seeder, StoreError};
use crate::value::{Decimal, numbered};

/// The deals of one client in numbered data.
const DEALS_PER_CLIENT: u32 = 20;

/// A client, whose deals are found by the e-mail address.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    pub id: i64,
    pub email: String,
}

/// Stores a client's e-mail address.
///
/// # Errors
///
/// Returns an error if seeding was cancelled or the database fails.
pub fn seed_client(seeder: &Seeder<'_>, client: &Client) -> Result<(), StoreError> {
    table::put_client(seeder.transaction()?, client.id, &client.email)
}

/// Stores a deal and returns its id.
///
/// # Errors
///
/// Returns an error for a deal that the server would reject, if seeding was cancelled, and if the database fails.
pub fn seed_deal(seeder: &Seeder<'_>, deal: &NewDeal) -> Result<i64, StoreError> {
    let transaction = seeder.transaction()?;
    let deal = Deal::create(table::next_id(transaction)?, deal)?;
    let violations = deal.violations();
    if !violations.is_empty() {
        return Err(StoreError::new(format!("the deal {} ({:?}) is not valid: {violations:?}", deal.id, deal.name)));
    }
    table::put(transaction, CREDENTIALS.app_code, &deal)?;
    Ok(deal.id)
}

/// Stores `count` deals, and a client for every twenty of them. Each follows from its number alone.
///
/// # Errors
///
/// Returns an error if seeding was cancelled or the database fails.
pub fn seed_numbered(seeder: &Seeder<'_>, count: u32) -> Result<(), StoreError> {
    for number in 1..=count.div_ceil(DEALS_PER_CLIENT) {
        seed_client(seeder, &Client { id: number.into(), email: format!("client-{number}@example.com") })?;
    }
    (0..count).try_for_each(|number| seed_deal(seeder, &deal(number)?).map(drop))
}

fn deal(number: u32) -> Result<NewDeal, StoreError> {
    let net = numbered::spread(number, 10_000_000);
    let amount = |cents| numbered::amount(cents).map_err(|error| StoreError::new(error.to_string()));
    let (total_amount_net, total_amount_gross): (Decimal, Decimal) = (amount(net)?, amount(net + net / 100 * 23)?);
    let id = |limit| Some(numbered::id(number, limit));
    Ok(NewDeal {
        name: Some(format!("Deal {}", number + 1)),
        description: Some(format!("Deal number {} of the numbered data", number + 1)),
        total_amount_net,
        total_amount_gross,
        tax: "23".to_owned(),
        currency: Some("PLN".to_owned()),
        closed: [None, Some(DealOutcome::Won), Some(DealOutcome::Lost)].into_iter().nth(number as usize % 3).flatten(),
        date: Some(numbered::day(number)),
        date_from: None,
        date_to: None,
        number: Some(format!("{}/2026", number + 1)),
        invoice_no: None,
        url: None,
        origin: Some("numbered".to_owned()),
        external_id: Some(format!("N-{}", number + 1)),
        client_id: Some(i64::from(number / DEALS_PER_CLIENT) + 1),
        contact_id: None,
        status_id: id(5),
        responsible_id: id(50),
        department_id: id(10),
        project_id: Some(i64::from(number) + 1),
        task_id: None,
        next_deal_id: None,
        fields: None,
    })
}
