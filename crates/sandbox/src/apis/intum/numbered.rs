//! Objects by the number: each follows from its number alone.

use serde_json::{Value, json};

use super::resource::{Resource, read, store};
use super::{CLIENTS, DEALS, STATUSES};
use crate::store::{Seeder, StoreError};
use crate::value::numbered;

/// The deals of one client.
const DEALS_PER_CLIENT: u32 = 20;
const STATUS_COUNT: u32 = 5;

/// Stores `count` deals, a client for every twenty of them, and their statuses.
///
/// # Errors
///
/// Returns an error if seeding was cancelled or the database fails.
pub fn seed_numbered(seeder: &Seeder<'_>, count: u32) -> Result<(), StoreError> {
    for number in (1..=STATUS_COUNT).take_while(|_| count > 0) {
        seed(seeder, &STATUSES, &json!({"id": number, "name": format!("Status {number}")}).to_string())?;
    }
    for number in 1..=count.div_ceil(DEALS_PER_CLIENT) {
        seed(
            seeder,
            &CLIENTS,
            &json!({"id": number, "name": format!("Client {number}"), "email": format!("client-{number}@example.com")})
                .to_string(),
        )?;
    }
    (0..count).try_for_each(|number| seed(seeder, &DEALS, &deal(number)))
}

fn seed(seeder: &Seeder<'_>, resource: &'static Resource, object: &str) -> Result<(), StoreError> {
    store(seeder, resource, read(resource, object)?).map(drop)
}

fn deal(number: u32) -> String {
    let net = numbered::spread(number, 10_000_000);
    let amount = |cents: u32| format!("{}.{:02}", cents / 100, cents % 100);
    let (name, id) = (number + 1, |limit| numbered::id(number, limit));
    let closed = [Value::Null, "win".into(), "lost".into()].into_iter().nth(number as usize % 3);
    let rest = json!({
        "name": format!("Deal {name}"),
        "description": format!("Deal number {name} of the numbered data"),
        "tax": "23",
        "currency": "PLN",
        "closed": closed,
        "date": numbered::day(number),
        "number": format!("{name}/2026"),
        "origin": "numbered",
        "external_id": format!("N-{name}"),
        "client_id": number / DEALS_PER_CLIENT + 1,
        "status_id": id(STATUS_COUNT),
        "responsible_id": id(50),
        "department_id": id(10),
        "project_id": name,
    });
    let rest = rest.to_string();
    let (net, gross) = (amount(net), amount(net + net / 100 * 23));
    format!("{{\"total_amount_net\":{net},\"total_amount_gross\":{gross},{}", rest.trim_start_matches('{'))
}
