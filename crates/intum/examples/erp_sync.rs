//! Creates or updates a deal for each line of a CSV file, 8 at a time.
//!
//! ```sh
//! cargo run -p intum-client --example erp_sync                         # a sample file, against a sandbox that fails
//! INTUM_BASE_URL=… INTUM_API_TOKEN=… \
//!     cargo run -p intum-client --example erp_sync -- deals.csv erp    # a file, and the code of its application
//! ```
//!
//! A line that fails is reported with its number, the error and what to do. The other lines go on, and the program exits
//! with status 1. It keeps no state: `upsert_deal` looks for the external id before it creates. A run that was killed can
//! be started again. It finishes the rest and creates nothing twice.

use std::collections::HashMap;
use std::env;
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::process::ExitCode;
use std::time::Duration;

use crm_sandbox::Sandbox;
use futures_util::{StreamExt, stream};
use intum_client::types::NewDeal;
use intum_client::{Amount, Client, NaiveDate, RetryPolicy};
use serde::Deserialize;

const IN_FLIGHT: usize = 8;

/// A line of the file. An empty cell leaves the deal's field alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    external_id: String,
    net: Amount,
    gross: Amount,
    tax: String,
    name: Option<String>,
    status_id: Option<i64>,
    date: Option<NaiveDate>,
}

impl Row {
    fn into_deal(self) -> NewDeal {
        let mut deal = NewDeal::new(self.net, self.gross, self.tax);
        (deal.name, deal.status_id, deal.date) = (self.name, self.status_id, self.date);
        deal
    }
}

#[derive(Default)]
struct Counts {
    created: u32,
    updated: u32,
    failed: u32,
}

/// Sends the deals of the file. Reads it line by line, so that it may have any length.
async fn sync(client: &Client, app_code: &str, file: impl Read) -> Result<Counts, csv::Error> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file);
    let headers = reader.headers()?.clone();
    let mut lines = HashMap::new();
    let rows = reader.into_records().map(move |record| {
        let record = record.map_err(|error| (error.position().map_or(0, csv::Position::line), error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row: Row = record.deserialize(Some(&headers)).map_err(|error| (line, error.to_string()))?;
        // With two lines for one deal at the same time, either could come last.
        match lines.insert(row.external_id.clone(), line) {
            Some(first) => Err((line, format!("the external id {:?} is also in line {first}", row.external_id))),
            None => Ok((line, row)),
        }
    });
    let mut outcomes = stream::iter(rows)
        .map(|row| async move {
            let (line, row) = row.map_err(|(line, error)| (line, format!("{error}. Fix the line.")))?;
            let external_id = row.external_id.clone();
            let upserted = client.upsert_deal(app_code, &external_id, row.into_deal()).await;
            upserted.map_err(|error| (line, format!("{error}. {}", error.advice())))
        })
        .buffer_unordered(IN_FLIGHT);
    let mut counts = Counts::default();
    while let Some(outcome) = outcomes.next().await {
        match outcome {
            Ok(upserted) if upserted.is_created => counts.created += 1,
            Ok(_) => counts.updated += 1,
            Err((line, error)) => {
                counts.failed += 1;
                eprintln!("line {line}: {error}");
            }
        }
    }
    println!("{} created, {} updated, {} failed", counts.created, counts.updated, counts.failed);
    Ok(counts)
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(counts) if counts.failed == 0 => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<Counts, Box<dyn Error>> {
    if env::var_os("INTUM_BASE_URL").is_none() {
        return against_a_sandbox().await;
    }
    let mut arguments = env::args().skip(1);
    let (Some(path), Some(app_code)) = (arguments.next(), arguments.next()) else {
        return Err("name a CSV file and the code of the application whose ids are in it".into());
    };
    let file = File::open(&path).map_err(|error| format!("{path}: {error}"))?;
    Ok(sync(&Client::from_env()?, &app_code, file).await?)
}

/// Sends a file with mistakes to a failing server, and then the corrected file.
async fn against_a_sandbox() -> Result<Counts, Box<dyn Error>> {
    let sandbox = Sandbox::builder().fail_rate(0.2).start().await?;
    // The server creates these two deals, but the client gets no response.
    sandbox.faults().fail_next(2).operation("create_deal").reset_after();
    let credentials = sandbox.credentials();
    let client = Client::builder()
        .base_url(sandbox.url())
        .token(credentials.token)
        .retry(RetryPolicy::default().attempts(8).backoff(Duration::from_millis(10), Duration::from_millis(100)))
        .build()?;

    let mut file = "external_id,name,net,gross,tax,status_id,date\n".to_owned();
    for n in 1..=30 {
        file += &format!("ERP-{n},Order {n},{n}00.00,{n}23.00,23,,2026-03-{n:02}\n");
    }
    let mistakes = "ERP-31,Net above gross,123.00,100.00,23,,\nERP-32,No amount,100 zł,123.00,23,,\n\
                    ERP-7,Again,700.00,861.00,23,,\n";
    println!("first run, with mistakes in the file:");
    let first = sync(&client, credentials.app_code, format!("{file}{mistakes}").as_bytes()).await?;
    println!("second run, with the file corrected:");
    let corrected = format!("{file}ERP-31,Net below gross,100.00,123.00,23,,\nERP-32,An amount,100,123.00,23,,\n");
    let second = sync(&client, credentials.app_code, corrected.as_bytes()).await?;

    let mut deals = client.list_deals().stream();
    let mut known = 0;
    while let Some(deal) = deals.next().await.transpose()? {
        known += u32::from(deal.external_id()?.is_some_and(|id| id.starts_with("ERP-")));
    }
    println!("{known} deals of {} created, after {} failed lines", first.created + second.created, first.failed);
    Ok(second)
}
