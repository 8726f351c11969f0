//! Prints the payments received for each project. The program is not asynchronous.
//!
//! ```sh
//! cargo run -p solos-client --example blocking --features blocking
//! ```
//!
//! With the feature `blocking`, every request has `wait()`, and a stream has `into_blocking()`. The server is a sandbox
//! unless `SOLOS_BASE_URL`, `SOLOS_TOKEN` and `SOLOS_SECRET` name another one.

use std::env;
use std::error::Error;

use crm_sandbox::Sandbox;
use solos_client::rust_decimal::Decimal;
use solos_client::types::{ObjectState, PaymentDirection};
use solos_client::{Amount, Client};

/// Returns the exact sum of the incoming payments.
fn received(client: &Client, project: u64) -> Result<Decimal, Box<dyn Error>> {
    let mut sum = Decimal::ZERO;
    let payments = client.list_project_payments(project).filter_type(PaymentDirection::Credit);
    for payment in payments.stream().into_blocking() {
        let amount = payment?.extra.get::<Amount>("amount")?.ok_or("a payment without an amount")?;
        sum = sum.checked_add(amount.to_decimal()).ok_or("the sum is too large")?;
    }
    Ok(sum)
}

fn main() -> Result<(), Box<dyn Error>> {
    let sandbox;
    let client = if env::var_os("SOLOS_BASE_URL").is_some() {
        Client::from_env()?
    } else {
        sandbox = Sandbox::builder().start_now()?;
        let credentials = sandbox.credentials();
        Client::new(&sandbox.url(), credentials.token, credentials.secret)?
    };

    for project in client.list_projects().deleted(ObjectState::Active).stream().into_blocking() {
        let project = project?;
        let id = project.require_id()?;
        let name = project.extra.get::<String>("name")?.unwrap_or_default();
        println!("{id:>3} {name:<28} {:>12}", received(&client, id)?);
    }

    match client.get_project(1_000_000).wait() {
        Ok(project) => println!("project 1000000: {:?}", project.extra.get::<String>("name")?),
        Err(error) if error.is_not_found() => println!("project 1000000: it does not exist"),
        Err(error) => return Err(format!("{error}. {}", error.advice()).into()),
    }
    Ok(())
}
