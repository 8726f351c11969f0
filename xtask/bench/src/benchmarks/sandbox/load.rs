//! As many requests as a time allows.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::runtime::Builder;

/// The number of connections, each with one request in flight.
pub const CONNECTIONS: usize = 16;

/// The performance of a server under load.
#[derive(Debug)]
pub struct Outcome {
    pub requests_per_second: f64,
    /// The 99th percentile of the response time, in milliseconds.
    pub p99: f64,
}

/// Makes the text of a request from its number.
pub type Requests = Arc<dyn Fn(usize) -> String + Send + Sync>;

/// Returns a `GET` with the sandbox's credentials. Prism accepts any.
pub fn get(target: &str) -> String {
    format!(
        "GET {target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer test-token\r\nAccept: application/json\r\n\r\n"
    )
}

/// Returns a `POST` with a body.
pub fn post(target: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "POST {target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer test-token\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

/// Sends requests over this many connections for this time, one at a time on each.
pub fn load(address: &str, connections: usize, time: Duration, requests: &Requests) -> Result<Outcome> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let start = Instant::now();
        let tasks: Vec<_> = (0..connections)
            .map(|connection| {
                let (address, requests) = (address.to_owned(), Arc::clone(requests));
                tokio::spawn(send(address, time, move |number| requests(number * connections + connection)))
            })
            .collect();
        let mut latencies = Vec::new();
        for task in tasks {
            latencies.extend(task.await??);
        }
        let elapsed = start.elapsed();
        latencies.sort_unstable();
        let p99 = latencies.get(latencies.len() * 99 / 100).context("no response came")?;
        let count = f64::from(u32::try_from(latencies.len())?);
        Ok(Outcome { requests_per_second: count / elapsed.as_secs_f64(), p99: p99.as_secs_f64() * 1e3 })
    })
}

async fn send(address: String, time: Duration, request: impl Fn(usize) -> String) -> Result<Vec<Duration>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut stream = BufReader::with_capacity(1 << 16, stream);
    let (start, mut latencies) = (Instant::now(), Vec::new());
    let mut body = Vec::new();
    while latencies.is_empty() || start.elapsed() < time {
        let request = request(latencies.len());
        let sent = Instant::now();
        stream.get_mut().write_all(request.as_bytes()).await?;
        read(&mut stream, &mut body).await?;
        latencies.push(sent.elapsed());
    }
    Ok(latencies)
}

/// Reads a response, which must be a success.
async fn read(stream: &mut BufReader<TcpStream>, body: &mut Vec<u8>) -> Result<()> {
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    ensure!(line.starts_with("HTTP/1.1 2"), "the response is {line:?}");
    let (mut length, mut is_chunked) = (0, false);
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse()?;
        }
        is_chunked |= name.eq_ignore_ascii_case("transfer-encoding");
    }
    while is_chunked {
        line.clear();
        stream.read_line(&mut line).await?;
        let size = usize::from_str_radix(line.trim_end(), 16)?;
        body.resize(size + 2, 0);
        stream.read_exact(body).await?;
        is_chunked = size > 0;
    }
    body.resize(length, 0);
    stream.read_exact(body).await?;
    Ok(())
}
