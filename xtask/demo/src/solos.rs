//! Projects of solOS, what was paid for them, and a server that fails.

use std::collections::BTreeMap;
use std::io::Write;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use crm_sandbox::Sandbox;
use rust_decimal::Decimal;
use solos_client::types::{BuildinData, Having, ObjectState, PaymentDirection, Project, ProjectFilter};
use solos_client::{Amount, Client, DateRange, RetryPolicy};

use crate::paper::{Paper, pair, told};

/// So few that there is more than one page.
const PAGE: u64 = 5;
const FAIL_RATE: f64 = 0.5;
/// How many projects are asked for in bad weather.
const CALLS: usize = 8;
/// How often a request that cannot succeed is tried.
const ATTEMPTS: u32 = 3;

pub async fn tell<W: Write>(paper: &mut Paper<W>, sandbox: &Sandbox) -> Result<()> {
    paper.heading("solOS CRM", "projects, and the money that came and went")?;
    let credentials = sandbox.credentials();
    let client = Client::new(&sandbox.url(), credentials.token, credentials.secret)?;
    filter(paper, &client).await?;
    let projects = stream(paper, &client).await?;
    add_up(paper, &client, &projects).await?;
    in_bad_weather(paper, &client, &projects).await
}

async fn filter<W: Write>(paper: &mut Paper<W>, client: &Client) -> Result<()> {
    let (having, created) = (Having::ChecklistsExpired, "2020-01-01;2022-12-31".parse::<DateRange>()?);
    paper.call("filter_projects", &format!("having {having}, {}", pair("buildin_data.created", created)))?;
    let built_in = BuildinData::builder().created(created).build();
    let filter = ProjectFilter::builder().having(having).buildin_data(built_in).build();
    let answer = client.filter_projects(filter).send().await?;
    let projects = answer.items()?;
    paper.answer(answer.status(), &format!("{} projects", projects.len()))?;
    for project in projects {
        let name = project.extra.get::<String>("name")?.unwrap_or_default();
        let price = project.extra.get::<Amount>("price")?.context("a project without a price")?;
        paper.row(&format!("{:>4}  {name:<28} {price:>10}", id(project)?))?;
    }
    Ok(())
}

async fn stream<W: Write>(paper: &mut Paper<W>, client: &Client) -> Result<Vec<Project>> {
    paper.call("list_projects", &format!("deleted {}, as a stream of pages of {PAGE}", ObjectState::Active))?;
    let mut stream = client.list_projects().deleted(ObjectState::Active).count(PAGE).stream();
    let mut projects = Vec::new();
    while let Some(project) = stream.next().await.transpose()? {
        projects.push(project);
    }
    paper.outcome("streamed", true, &format!("{} projects", projects.len()))?;
    Ok(projects)
}

/// The payments of all projects; amounts of two currencies have no sum.
async fn add_up<W: Write>(paper: &mut Paper<W>, client: &Client, projects: &[Project]) -> Result<()> {
    paper.call("list_project_payments", &format!("of {} projects, as streams", projects.len()))?;
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
    paper.outcome("streamed", true, &format!("{count} payments, in {} currencies", sums.len()))?;
    paper.row(&format!("{:<12}{:>14}{:>14}", "currency_id", "credit", "debit"))?;
    for (currency, (credit, debit)) in sums {
        paper.row(&format!("{currency:<12}{credit:>14}{debit:>14}"))?;
    }
    Ok(())
}

/// Requests that fail by chance, and one that cannot succeed.
async fn in_bad_weather<W: Write>(paper: &mut Paper<W>, client: &Client, projects: &[Project]) -> Result<()> {
    paper.heading("Bad weather", "a client tries again, and says when it gives up")?;
    paper.begin("start a sandbox that fails");
    let sandbox = Sandbox::builder().fail_rate(FAIL_RATE).start().await?;
    let credentials = sandbox.credentials();
    let unlucky = Client::builder().base_url(sandbox.url()).token(credentials.token).secret(credentials.secret);
    get_through(paper, &unlucky.retry(quick().attempts(8)).build()?, projects).await?;
    give_up(paper, client, projects).await
}

/// Waits that a spectator does not notice.
fn quick() -> RetryPolicy {
    RetryPolicy::default().backoff(Duration::from_millis(20), Duration::from_millis(200))
}

async fn get_through<W: Write>(paper: &mut Paper<W>, client: &Client, projects: &[Project]) -> Result<()> {
    let projects = projects.get(..CALLS).unwrap_or(projects);
    paper.call(
        "get_project",
        &format!("{} projects, where {}% of all requests fail", projects.len(), FAIL_RATE * 100.0),
    )?;
    let mut attempts = Vec::new();
    for project in projects {
        let answer = client.get_project(id(project)?).send().await?;
        answer.object()?;
        attempts.push(answer.attempts());
    }
    let each: Vec<String> = attempts.iter().map(u32::to_string).collect();
    let sum: u32 = attempts.iter().sum();
    let text = format!("{sum} requests for {} answers: {}", attempts.len(), each.join("+"));
    Ok(paper.outcome("all answered", true, &text)?)
}

async fn give_up<W: Write>(paper: &mut Paper<W>, client: &Client, projects: &[Project]) -> Result<()> {
    let id = id(projects.first().context("there is no project")?)?;
    paper.call("get_project", &format!("id {id}, X-Sandbox-Fault: 503, {ATTEMPTS} attempts at most"))?;
    match client.get_project(id).retry(quick().attempts(ATTEMPTS)).header("X-Sandbox-Fault", "503").await {
        Err(error) if error.is_server_error() => Ok(paper.answer(error.status().unwrap_or_default(), &told(&error))?),
        Err(error) => Err(error.into()),
        Ok(_) => bail!("a request that asks for a fault succeeded"),
    }
}

fn id(project: &Project) -> Result<u64> {
    Ok(project.require_id()?)
}
