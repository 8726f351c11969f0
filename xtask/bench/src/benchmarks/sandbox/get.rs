//! Reading one deal, beside Prism with the same document.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use xtask_cli::note;

use super::load::{CONNECTIONS, Requests, get, load};
use super::prism;
use super::process::Process;
use crate::benchmarks::targets;
use crate::harness::{Candidate, Comparison, Role, Rounds, Series, Unit};

const PRISM: &str = "Prism 5.14, -v silent";
const SANDBOX: &str = "the sandbox";

/// Measures requests per second, response time and memory.
pub fn compare(rounds: Rounds, time: Duration, root: &Path) -> Result<Vec<Comparison>> {
    let (prism, sandbox) = (prism::start(root)?, Process::sandbox(None, false)?);
    let what = format!("GET /crm/deals/{{id}}.json over {CONNECTIONS} connections");
    note!("{what}");
    let latencies = [RefCell::new(Vec::new()), RefCell::new(Vec::new())];
    let [of_prism, of_sandbox] = &latencies;
    let requests: Requests = Arc::new(|_| get("/crm/deals/1.json"));
    let measure = |process: &Process, latencies: &RefCell<Vec<f64>>| {
        let outcome = load(process.address(), CONNECTIONS, time, &requests)?;
        latencies.borrow_mut().push(outcome.p99);
        Ok(outcome.requests_per_second)
    };
    let throughput = rounds.measure(vec![
        Candidate::new(PRISM, Role::Base, || measure(&prism, of_prism)),
        Candidate::new(SANDBOX, Role::Judged(targets::REQUESTS), || measure(&sandbox, of_sandbox)),
    ])?;
    // The warm-up does not count.
    let latencies = latencies.map(|latencies| latencies.into_inner().into_iter().skip(1).collect());
    let memory = [vec![prism.peak()?], vec![sandbox.peak()?]];
    Ok(vec![
        Comparison { title: format!("{what}, a second"), unit: Unit::PerSecond, series: throughput },
        comparison(format!("{what}, 99 % of responses within"), Unit::Milliseconds, targets::LATENCY, latencies),
        comparison("Peak memory of the server meanwhile".to_owned(), Unit::Megabytes, targets::SERVER_MEMORY, memory),
    ])
}

fn comparison(
    title: String,
    unit: Unit,
    target: crate::harness::Target,
    [prism, sandbox]: [Vec<f64>; 2],
) -> Comparison {
    let series = vec![
        Series { name: PRISM.to_owned(), role: Role::Base, samples: prism },
        Series { name: SANDBOX.to_owned(), role: Role::Judged(target), samples: sandbox },
    ];
    Comparison { title, unit, series }
}
