//! Peak memory. Each measurement has a process of its own, since the peak of a process never falls.

use std::env;
use std::fs;
use std::io::{Write as _, stdout};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use clap::ValueEnum as _;
use tokio::runtime::Builder;

use super::fetch::Fetch;

/// The file in which Linux reports it. Other systems have none, and the benchmark fails there.
const STATUS: &str = "/proc/self/status";

/// Returns the peak memory, in megabytes, of a process that fetches `count` objects.
pub fn measure(fetch: Fetch, address: &str, count: u64) -> Result<f64> {
    let value = fetch.to_possible_value().context("every value has a name")?;
    let output = Command::new(env::current_exe()?)
        .args(["peak", value.get_name(), address, &count.to_string()])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("a process that fetches cannot be started")?;
    ensure!(output.status.success(), "the process that fetches failed");
    let bytes: f64 = String::from_utf8(output.stdout)?.trim().parse()?;
    Ok(bytes / 1e6)
}

/// Fetches, and prints the peak memory in bytes.
pub fn print(fetch: Fetch, address: &str, count: u64) -> Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let fetched = runtime.block_on(fetch.count(address))?;
    ensure!(u64::try_from(fetched)? == count, "{fetched} objects came, {count} are there");
    let status = fs::read_to_string(STATUS).with_context(|| format!("peak memory is read from {STATUS}, on Linux"))?;
    writeln!(stdout(), "{}", peak_of(&status).with_context(|| format!("{STATUS} has no VmHWM"))?)?;
    Ok(())
}

/// Reads `VmHWM:  5120 kB`, in bytes.
pub fn peak_of(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim_end().parse::<u64>().ok()? * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_read_in_bytes() {
        assert_eq!(peak_of("Name:\tbench\nVmPeak:\t  9 kB\nVmHWM:\t    5120 kB\n"), Some(5_242_880));
        assert_eq!(peak_of("Name:\tbench\n"), None);
    }
}
