//! The command line.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use crm_sandbox::{Builder, Envelope, Location, Sandbox, Seed};
use tracing_subscriber::filter::LevelFilter;

/// Intum CRM deals and solOS projects as a real server for tests.
///
/// Prints one line of JSON when it is ready: base URLs, credentials and where the references are. Stops on SIGTERM,
/// SIGINT, SIGHUP (unless it is started by `nohup`) and SIGQUIT, when the requests that are being answered have ended; those that take more than ten seconds are cut off, as
/// by a second signal, and the status is 1.
///
/// Whoever does not read what it prints does not hold it up: of the log, lines are left out and counted.
#[derive(Debug, Parser)]
#[command(version, after_help = AFTER)]
pub struct Options {
    /// Where to listen; port 0 is any that is free. Every address of the machine, `0.0.0.0` or `[::]`, is printed as the
    /// loopback address.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Keep the data in this SQLite file; without it, in memory.
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
    /// What is there at the start: `demo`, `none`, a number N for that many deals and projects, or a JSON file of the
    /// form of the demo's. A database that has data keeps it.
    #[arg(long, value_name = "demo|none|N|FILE", default_value = "demo", value_parser = seed)]
    seed: Seed,
    /// Whether answers are wrapped (`{"deal": {…}}`) or bare.
    #[arg(long, value_enum, default_value = "wrapped")]
    answers: Answers,
    /// Cut lists of deals off at N, without a word; `page` is refused as ever. A page of solOS has N objects at most.
    #[arg(long, value_name = "N", conflicts_with = "page_size")]
    list_limit: Option<NonZeroU32>,
    /// Give lists of deals in pages of N: the first one, or what `page=2` and so on asks for. A page of solOS has N objects
    /// at most.
    #[arg(long, value_name = "N")]
    page_size: Option<NonZeroU32>,
    /// What every answer waits for, in milliseconds; not those of `/`, the references and `/sandbox/…`, nor what a request
    /// asks for by `X-Sandbox-Fault`.
    #[arg(long, value_name = "MILLISECONDS", default_value = "0")]
    latency: u64,
    /// The part of all requests that are answered with 503 and do nothing, 0 to 1.
    #[arg(long, value_name = "RATE", default_value = "0", value_parser = rate)]
    fail_rate: f64,
    /// The part of all requests whose connection is reset and that do nothing, 0 to 1; with the rate of failures, 1 at
    /// most.
    #[arg(long, value_name = "RATE", default_value = "0", value_parser = rate)]
    reset_rate: f64,
    /// Chooses which requests the rates are for: the same seed, the same requests.
    #[arg(long, value_name = "N", default_value = "1")]
    fault_seed: u64,
    /// Requests a second; those beyond are answered with 429. So many may come at once after a second without any.
    #[arg(long, value_name = "N")]
    rate_limit: Option<NonZeroU32>,
    /// What is logged on standard error: `off`, `error`, `warn`, `info` (every request), `debug`.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    pub log: LevelFilter,
}

const AFTER: &str = "\
A request can ask for a fault by the header `X-Sandbox-Fault`:
  503, 503:N    an answer with this status, 400 to 599, and `Retry-After: N`; nothing is done
  reset         the connection is reset; nothing is done
  reset-after   the connection is reset when everything is done
  slow, slow:N  the answer waits for five seconds, or for N milliseconds
  truncate:N    everything is done, and the connection ends after N bytes of the answer's body

While it runs, faults are set by `POST /sandbox/faults`, and `GET /sandbox/requests` has what was received.";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Answers {
    Wrapped,
    Bare,
}

impl Options {
    /// A sandbox with these options.
    pub fn builder(self) -> Builder {
        let envelope = match self.answers {
            Answers::Wrapped => Envelope::Wrapped,
            Answers::Bare => Envelope::Bare,
        };
        let location = self.database.map_or(Location::Memory, Location::File);
        let builder = Sandbox::builder()
            .address(self.listen)
            .location(location)
            .seed(self.seed)
            .envelope(envelope)
            .latency(Duration::from_millis(self.latency))
            .fail_rate(self.fail_rate)
            .reset_rate(self.reset_rate)
            .fault_seed(self.fault_seed);
        let builder = match (self.list_limit, self.page_size) {
            (Some(objects), _) => builder.list_limit(objects),
            (None, Some(objects)) => builder.page_size(objects),
            (None, None) => builder,
        };
        match self.rate_limit {
            Some(requests) => builder.rate_limit(requests),
            None => builder,
        }
    }
}

#[allow(clippy::unnecessary_wraps, reason = "what clap takes")]
fn seed(text: &str) -> Result<Seed, String> {
    Ok(match text {
        "demo" => Seed::Demo,
        "none" => Seed::Nothing,
        _ => text.parse().map_or_else(|_| Seed::File(text.into()), Seed::Count),
    })
}

fn rate(text: &str) -> Result<f64, String> {
    let rate: f64 = text.parse().map_err(|_| "it is not a number".to_owned())?;
    if (0.0..=1.0).contains(&rate) { Ok(rate) } else { Err("it is not between 0 and 1".to_owned()) }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_options_fit_together() {
        Options::command().debug_assert();
    }

    #[test]
    fn seeds_are_told_apart() {
        assert!(matches!(seed("demo"), Ok(Seed::Demo)));
        assert!(matches!(seed("none"), Ok(Seed::Nothing)));
        assert!(matches!(seed("1000"), Ok(Seed::Count(1000))));
        assert!(matches!(seed("deals.json"), Ok(Seed::File(path)) if path.ends_with("deals.json")));
    }

    #[test]
    fn a_rate_is_a_part() {
        assert!(rate("0.1").is_ok());
        for text in ["-0.1", "1.1", "NaN", "x", ""] {
            assert!(rate(text).is_err(), "{text}");
        }
    }
}
