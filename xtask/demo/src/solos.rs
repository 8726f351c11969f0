//! The steps with solOS: projects, their payments, and faults.

use std::collections::BTreeMap;
use std::io::Write;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use crm_sandbox::Sandbox;
use rust_decimal::Decimal;
use solos_client::types::{BuildinData, Having, ObjectState, PaymentDirection, Project, ProjectFilter};
use solos_client::{Amount, Client, DateRange, RetryPolicy};

use crate::printer::{Printer, describe, pair};

/// The page size, small enough for several pages.
const PAGE: u64 = 5;
const FAIL_RATE: f64 = 0.5;
/// The number of projects that are requested under faults.
const CALLS: usize = 8;
/// The number of attempts of a request that cannot succeed.
const ATTEMPTS: u32 = 3;

pub async fn run<W: Write>(printer: &mut Printer<W>, sandbox: &Sandbox) -> Result<()> {
    printer.heading("solOS CRM", "projects, and the money that came and went")?;
    let credentials = sandbox.credentials();
    let client = Client::new(&sandbox.url(), credentials.token, credentials.secret)?;
    filter(printer, &client).await?;
    let projects = stream(printer, &client).await?;
    add_up(printer, &client, &projects).await?;
    with_faults(printer, &client, &projects).await
}

async fn filter<W: Write>(printer: &mut Printer<W>, client: &Client) -> Result<()> {
    let (having, created) = (Having::ChecklistsExpired, "2020-01-01;2022-12-31".parse::<DateRange>()?);
    printer.call("filter_projects", &format!("having {having}, {}", pair("buildin_data.created", created)))?;
    let built_in = BuildinData::builder().created(created).build();
    let filter = ProjectFilter::builder().having(having).buildin_data(built_in).build();
    let response = client.filter_projects(filter).send().await?;
    let projects = response.items()?;
    printer.response(response.status(), &format!("{} projects", projects.len()))?;
    for project in projects {
        let name = project.extra.get::<String>("name")?.unwrap_or_default();
        let price = project.extra.get::<Amount>("price")?.context("a project without a price")?;
        printer.row(&format!("{:>4}  {name:<28} {price:>10}", id(project)?))?;
    }
    Ok(())
}

async fn stream<W: Write>(printer: &mut Printer<W>, client: &Client) -> Result<Vec<Project>> {
    printer.call("list_projects", &format!("deleted {}, as a stream of pages of {PAGE}", ObjectState::Active))?;
    let mut stream = client.list_projects().deleted(ObjectState::Active).count(PAGE).stream();
    let mut projects = Vec::new();
    while let Some(project) = stream.next().await.transpose()? {
        projects.push(project);
    }
    printer.outcome("streamed", true, &format!("{} projects", projects.len()))?;
    Ok(projects)
}

/// Streams the payments of all projects. Amounts are summed by currency.
async fn add_up<W: Write>(printer: &mut Printer<W>, client: &Client, projects: &[Project]) -> Result<()> {
    printer.call("list_project_payments", &format!("of {} projects, as streams", projects.len()))?;
    let mut sums: BTreeMap<u64, (Decimal, Decimal)> = BTreeMap::new();
    let mut count = 0;
    for project in projects {
        let currency = project.extra.get("currency_id")?.context("a project without a currency")?;
        let mut payments = client.list_project_payments(id(project)?).stream();
        while let Some(payment) = payments.next().await.transpose()? {
            let amount = payment.extra.get::<Amount>("amount")?.context("a payment without an amount")?.to_decimal();
            let (credit, debit) = sums.entry(currency).or_default();
            let sum = match payment.extra.get("type")? {
                Some(PaymentDirection::Credit) => credit,
                Some(PaymentDirection::Debit) => debit,
                other => bail!("a payment whose direction is {other:?}"),
            };
            *sum = sum.checked_add(amount).context("the sum is too large")?;
            count += 1;
        }
    }
    printer.outcome("streamed", true, &format!("{count} payments, in {} currencies", sums.len()))?;
    printer.row(&format!("{:<12}{:>14}{:>14}", "currency_id", "credit", "debit"))?;
    for (currency, (credit, debit)) in sums {
        printer.row(&format!("{currency:<12}{credit:>14}{debit:>14}"))?;
    }
    Ok(())
}

/// Makes requests that fail at random, and one that cannot succeed.
async fn with_faults<W: Write>(printer: &mut Printer<W>, client: &Client, projects: &[Project]) -> Result<()> {
    printer.heading("Faults", "a client tries again, and says when it gives up")?;
    printer.begin("start a sandbox that fails");
    let sandbox = Sandbox::builder().fail_rate(FAIL_RATE).start().await?;
    let credentials = sandbox.credentials();
    let unlucky = Client::builder().base_url(sandbox.url()).token(credentials.token).secret(credentials.secret);
    get_through(printer, &unlucky.retry(quick().attempts(8)).build()?, projects).await?;
    give_up(printer, client, projects).await
}

/// Backoffs that are too short to notice.
fn quick() -> RetryPolicy {
    RetryPolicy::default().backoff(Duration::from_millis(20), Duration::from_millis(200))
}

async fn get_through<W: Write>(printer: &mut Printer<W>, client: &Client, projects: &[Project]) -> Result<()> {
    let projects = projects.get(..CALLS).unwrap_or(projects);
    printer.call(
        "get_project",
        &format!("{} projects, where {}% of all requests fail", projects.len(), FAIL_RATE * 100.0),
    )?;
    let mut attempts = Vec::new();
    for project in projects {
        let response = client.get_project(id(project)?).send().await?;
        response.object()?;
        attempts.push(response.attempts());
    }
    let each: Vec<String> = attempts.iter().map(u32::to_string).collect();
    let sum: u32 = attempts.iter().sum();
    let text = format!("{sum} requests for {} responses: {}", attempts.len(), each.join("+"));
    Ok(printer.outcome("all succeeded", true, &text)?)
}

async fn give_up<W: Write>(printer: &mut Printer<W>, client: &Client, projects: &[Project]) -> Result<()> {
    let id = id(projects.first().context("there is no project")?)?;
    printer.call("get_project", &format!("id {id}, X-Sandbox-Fault: 503, {ATTEMPTS} attempts at most"))?;
    match client.get_project(id).retry(quick().attempts(ATTEMPTS)).header("X-Sandbox-Fault", "503").await {
        Err(error) if error.is_server_error() => {
            Ok(printer.response(error.status().unwrap_or_default(), &describe(&error))?)
        }
        Err(error) => Err(error.into()),
        Ok(_) => bail!("a request that asks for a fault succeeded"),
    }
}

fn id(project: &Project) -> Result<u64> {
    Ok(project.require_id()?)
}
