//! The command line.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use crm_sandbox::{AmountFormat, Builder, Envelope, ErrorFormat, Location, Sandbox, Seed};
use tracing_subscriber::filter::LevelFilter;

/// Intum CRM and solOS projects as a real server for tests.
///
/// Prints one line of JSON when it is ready: base URLs, credentials and the URL of the references.
///
/// Stops on SIGTERM, SIGINT, SIGHUP (unless `nohup` started it) and SIGQUIT, after running requests have completed. It
/// cuts off requests that take more than ten seconds, or all of them on a second signal, and exits with status 1.
///
/// It never waits for a reader of its output. Log lines that are not read in time are lost and counted.
#[derive(Debug, Parser)]
#[command(version, after_help = AFTER)]
pub struct Options {
    /// The address to listen on. Port 0 is any free port.
    ///
    /// For every address of the machine, `0.0.0.0` or `[::]`, the printed URL has a loopback address.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Keeps the data in this SQLite file, instead of in memory.
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
    /// The data of a new database: `demo`, `none`, N deals and projects, or a JSON file in the format of the demo's
    /// data.
    ///
    /// A database that has data is left as it is.
    #[arg(long, value_name = "demo|none|N|FILE", default_value = "demo", value_parser = seed)]
    seed: Seed,
    /// Whether responses are wrapped (`{"deal": {…}}`) or bare.
    #[arg(long, value_enum, default_value = "wrapped")]
    envelope: EnvelopeOption,
    /// Whether amounts of Intum are numbers or text (`"12300.00"`).
    #[arg(long, value_enum, default_value = "number")]
    amounts: AmountOption,
    /// Leaves `created_at` and `updated_at` out of Intum's objects.
    #[arg(long)]
    no_timestamps: bool,
    /// The form of Intum's errors: the vendor's (`{"tax": ["nie może być puste"]}`), that of its other products
    /// (`{"code": "error", "message": {…}}`) or a detailed one in English (`{"error": "…", "errors": {…}}`).
    #[arg(long, value_enum, default_value = "fields")]
    errors: ErrorOption,
    /// Truncates lists of Intum to N. The response does not say so, and the parameter `page` is rejected.
    ///
    /// A page of solOS has N objects at most.
    #[arg(long, value_name = "N", conflicts_with = "page_size")]
    list_limit: Option<NonZeroU32>,
    /// Pages lists of Intum unasked, N to a page.
    ///
    /// The parameter `page` chooses the page, by default the first, and `per_page` another size, up to 100.
    /// A page of solOS has N objects at most.
    #[arg(long, value_name = "N")]
    page_size: Option<NonZeroU32>,
    /// The delay of every response, in milliseconds.
    ///
    /// It does not apply to `/`, the references and `/sandbox/…`, nor to requests with `X-Sandbox-Fault`.
    #[arg(long, value_name = "MILLISECONDS", default_value = "0")]
    latency: u64,
    /// The ratio of requests that get 503 and are not carried out, 0 to 1.
    #[arg(long, value_name = "RATE", default_value = "0", value_parser = rate)]
    fail_rate: f64,
    /// The ratio of requests whose connection is reset and that are not carried out, 0 to 1.
    ///
    /// With the rate of failures it is 1 at most.
    #[arg(long, value_name = "RATE", default_value = "0", value_parser = rate)]
    reset_rate: f64,
    /// The seed that selects the requests of the rates. The same seed selects the same requests.
    #[arg(long, value_name = "N", default_value = "1")]
    fault_seed: u64,
    /// The requests per second beyond which requests get 429.
    ///
    /// After a second without requests, so many may come at once.
    #[arg(long, value_name = "N")]
    rate_limit: Option<NonZeroU32>,
    /// The log on standard error: `off`, `error`, `warn`, `info` (every request) or `debug`.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    pub log: LevelFilter,
}

const AFTER: &str = "\
A request can ask for a fault by the header `X-Sandbox-Fault`:
  503, 503:N    responds with this status, 400 to 599, and `Retry-After: N`; the request is not carried out
  reset         resets the connection; the request is not carried out
  reset-after   carries the request out, then resets the connection
  slow, slow:N  delays the response by five seconds, or by N milliseconds
  truncate:N    carries the request out, and closes the connection after N bytes of the response's body

While it runs, `POST /sandbox/faults` sets faults, and `GET /sandbox/requests` returns the received requests.";

/// The values of `--envelope`.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum EnvelopeOption {
    Wrapped,
    Bare,
}

/// The values of `--amounts`.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum AmountOption {
    Number,
    Text,
}

/// The values of `--errors`.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum ErrorOption {
    Fields,
    Message,
    Detailed,
}

impl Options {
    /// Returns the settings of a sandbox with these options.
    pub fn builder(self) -> Builder {
        let envelope = match self.envelope {
            EnvelopeOption::Wrapped => Envelope::Wrapped,
            EnvelopeOption::Bare => Envelope::Bare,
        };
        let amounts = match self.amounts {
            AmountOption::Number => AmountFormat::Number,
            AmountOption::Text => AmountFormat::Text,
        };
        let errors = match self.errors {
            ErrorOption::Fields => ErrorFormat::Fields,
            ErrorOption::Message => ErrorFormat::Message,
            ErrorOption::Detailed => ErrorFormat::Detailed,
        };
        let location = self.database.map_or(Location::Memory, Location::File);
        let builder = Sandbox::builder()
            .address(self.listen)
            .location(location)
            .seed(self.seed)
            .envelope(envelope)
            .amounts(amounts)
            .timestamps(!self.no_timestamps)
            .error_format(errors)
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

#[allow(clippy::unnecessary_wraps, reason = "clap needs a result")]
fn seed(text: &str) -> Result<Seed, String> {
    Ok(match text {
        "demo" => Seed::Demo,
        "none" => Seed::Empty,
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
    fn the_options_are_consistent() {
        Options::command().debug_assert();
    }

    #[test]
    fn parses_seeds() {
        assert!(matches!(seed("demo"), Ok(Seed::Demo)));
        assert!(matches!(seed("none"), Ok(Seed::Empty)));
        assert!(matches!(seed("1000"), Ok(Seed::Count(1000))));
        assert!(matches!(seed("deals.json"), Ok(Seed::File(path)) if path.ends_with("deals.json")));
    }

    #[test]
    fn accepts_rates_from_0_to_1_only() {
        assert!(rate("0.1").is_ok());
        for text in ["-0.1", "1.1", "NaN", "x", ""] {
            assert!(rate(text).is_err(), "{text}");
        }
    }
}
