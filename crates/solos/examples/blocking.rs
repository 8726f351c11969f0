//! What came in for each project, by a program that is not asynchronous.
//!
//! ```sh
//! cargo run -p solos-client --example blocking --features blocking
//! ```
//!
//! The feature `blocking` gives every request `wait()`, and a stream `into_blocking()`. The server is a sandbox, unless
//! `SOLOS_BASE_URL`, `SOLOS_TOKEN` and `SOLOS_SECRET` name another.

use std::env;
use std::error::Error;

use crm_sandbox::Sandbox;
use solos_client::rust_decimal::Decimal;
use solos_client::types::{ObjectState, PaymentDirection};
use solos_client::{Amount, Client};

/// The exact sum of what came in.
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
        Err(error) if error.is_not_found() => println!("project 1000000: there is none"),
        Err(error) => return Err(format!("{error}. {}", error.advice()).into()),
    }
    Ok(())
}
