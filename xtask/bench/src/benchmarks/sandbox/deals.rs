//! Filtered lists of many deals in a file, and creates.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use xtask_cli::note;

use super::load::{Requests, get, load, post};
use super::process::Process;
use crate::benchmarks::targets;
use crate::harness::{Candidate, Comparison, Role, Rounds, Unit};

/// The target for the 99th percentile of a list's time, in milliseconds.
const LIMIT: f64 = 20.0;
/// The target for creates per second.
const CREATES: f64 = 1000.0;
/// Requests in flight: the number of processors of common machines.
const READERS: usize = 4;

/// Makes the query of a list from the number of the request.
type Filter = fn(usize) -> String;

/// Filters that have an index.
const FILTERS: [(&str, Filter); 5] = [
    ("of a client", |number| format!("client_id={}", 1 + number * 7919 % 2500)),
    ("of a client, won or lost at a stage", |number| {
        format!("client_id={}&status_id={}", 1 + number * 7919 % 2500, 1 + number % 5)
    }),
    ("of a day and a person", |number| {
        let day = format!("2022-{:02}-{:02}", 1 + number % 12, 1 + number % 28);
        format!("main_date_from={day}&main_date_to={day}&responsible_id={}", 1 + number % 50)
    }),
    ("of a range of amounts", |number| {
        let from = number * 7919 % 90_000;
        format!("total_amount_gross_from={from}.00&total_amount_gross_to={from}.99")
    }),
    ("of a client, with a text", |number| format!("client_id={}&q=deal%20number", 1 + number * 7919 % 2500)),
];

/// Measures lists and creates with this many deals stored.
pub fn compare(rounds: Rounds, time: Duration, deals: u32) -> Result<Vec<Comparison>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("deals.sqlite");
    note!("storing {deals} deals in a file");
    let file = Some((file.as_path(), deals));
    explain(&Process::sandbox(file, true)?)?;
    let sandbox = Process::sandbox(file, false)?;
    let mut comparisons = Vec::new();
    for (name, filter) in FILTERS {
        let title = format!("Lists of deals {name}, of {deals}: 99 of 100 within");
        note!("{title}");
        let requests: Requests = Arc::new(move |number| get(&format!("/crm/deals.json?{}", filter(number))));
        let series = rounds.measure(vec![
            Candidate::new("what is asked for", Role::Base, || Ok(LIMIT)),
            Candidate::new("the sandbox", Role::Judged(targets::WITHIN), || {
                Ok(load(sandbox.address(), READERS, time, &requests)?.p99)
            }),
        ])?;
        comparisons.push(Comparison { title, unit: Unit::Milliseconds, series });
    }
    comparisons.push(creates(rounds, time, &sandbox)?);
    Ok(comparisons)
}

fn creates(rounds: Rounds, time: Duration, sandbox: &Process) -> Result<Comparison> {
    let title = "Creates in the same file, a second".to_owned();
    note!("{title}");
    let requests: Requests = Arc::new(|number| {
        let deal = format!(
            r#"{{"deal": {{"name": "New {number}", "total_amount_net": 10000.00, "total_amount_gross": 12300.00,
            "tax": "23", "client_id": {}, "status_id": 1, "date": "2026-03-15"}}}}"#,
            1 + number % 50_000
        );
        post("/crm/deals.json", &deal)
    });
    let series = rounds.measure(vec![
        Candidate::new("what is asked for", Role::Base, || Ok(CREATES)),
        Candidate::new("the sandbox", Role::Judged(targets::AT_LEAST_AS_MANY), || {
            Ok(load(sandbox.address(), READERS, time, &requests)?.requests_per_second)
        }),
    ])?;
    Ok(Comparison { title, unit: Unit::PerSecond, series })
}

/// Makes the sandbox log its query plan for each filter.
fn explain(sandbox: &Process) -> Result<()> {
    for (name, filter) in FILTERS {
        note!("deals {name}:");
        let requests: Requests = Arc::new(move |number| get(&format!("/crm/deals.json?{}", filter(number))));
        load(sandbox.address(), 1, Duration::from_nanos(1), &requests)?;
    }
    Ok(())
}
