//! One connection, from its opening to its end.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::interval;
use tokio_rustls::TlsAcceptor;

use super::fault::{Fault, Interruption, Phase};
use super::log::{InFlight, Log, Request, next_fault};

/// The maximum length of a flood, in bytes.
const FLOOD: usize = 512 * 1024 * 1024;
/// The maximum length of a request's head, and of its body, in bytes.
const REQUEST: usize = 32 * 1024 * 1024;
/// The interval between the bytes of a dripping response.
const TICK: Duration = Duration::from_millis(5);
/// What an interrupted response begins with.
const HALF_A_STATUS_LINE: &[u8] = b"HTTP/1.1 20";
const HALF_A_JSON: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"deal\": {\"id\"";

/// Applies a fault to the first request, and the next faults to further requests on the connection.
pub(super) async fn serve(mut stream: TcpStream, first: Fault, log: &watch::Sender<Log>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut fault = first;
    loop {
        match fault {
            Fault::Interrupts(phase, interruption) => return interrupt(stream, phase, interruption, log).await,
            Fault::Greets(greeting) => {
                stream.write_all(&greeting).await?;
                return drain(&mut stream).await;
            }
            Fault::Tls(config, response) => {
                let mut stream = TlsAcceptor::from(config).accept(stream).await?;
                read_request(&mut stream, log, usize::MAX).await?;
                stream.write_all(&response).await?;
                return stream.shutdown().await;
            }
            other => {
                read_request(&mut stream, log, usize::MAX).await?;
                if !respond(&mut stream, other, log).await? {
                    return Ok(());
                }
            }
        }
        // The next request takes its fault when it begins.
        if stream.peek(&mut [0]).await? == 0 {
            return Ok(());
        }
        fault = next_fault(log);
    }
}

/// Responds to a request that was read. Returns whether another request may follow.
async fn respond(stream: &mut TcpStream, fault: Fault, log: &watch::Sender<Log>) -> io::Result<bool> {
    let in_flight = InFlight::begin(log);
    match fault {
        Fault::Responds(response) => {
            // The client may send the next request as soon as it has the response.
            drop(in_flight);
            stream.write_all(&response).await?;
            return Ok(true);
        }
        Fault::RespondsAndCloses(response) => {
            drop(in_flight);
            stream.write_all(&response).await?;
            close(stream).await?;
        }
        Fault::Holds(response) => {
            wait_for(log, |log| log.is_released).await;
            drop(in_flight);
            stream.write_all(&response).await?;
            close(stream).await?;
        }
        Fault::Drips(begin) => {
            stream.write_all(&begin).await?;
            let mut ticks = interval(TICK);
            loop {
                ticks.tick().await;
                stream.write_all(b" ").await?;
            }
        }
        Fault::Floods(begin, piece) => {
            stream.write_all(&begin).await?;
            for _ in 0..FLOOD / piece.len().max(1) {
                stream.write_all(&piece).await?;
            }
        }
        Fault::Interrupts(..) | Fault::Greets(_) | Fault::Tls(..) => {}
    }
    Ok(false)
}

async fn interrupt(
    mut stream: TcpStream,
    phase: Phase,
    interruption: Interruption,
    log: &watch::Sender<Log>,
) -> io::Result<()> {
    match phase {
        Phase::BeforeRequest => {}
        Phase::InRequestBody => read_request(&mut stream, log, 1).await?,
        Phase::AfterRequest | Phase::InResponseHead | Phase::InResponseBody => {
            read_request(&mut stream, log, usize::MAX).await?;
        }
    }
    match phase {
        Phase::BeforeRequest | Phase::InRequestBody | Phase::AfterRequest => {}
        Phase::InResponseHead => stream.write_all(HALF_A_STATUS_LINE).await?,
        Phase::InResponseBody => stream.write_all(HALF_A_JSON).await?,
    }
    match interruption {
        Interruption::Close => close(&mut stream).await,
        Interruption::Reset => stream.set_zero_linger(),
        Interruption::Hang => {
            wait_for(log, |log| log.is_draining).await;
            drain(&mut stream).await
        }
    }
}

/// Closes the connection in an orderly way. Unread data would turn the close into a reset.
async fn close(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown().await?;
    drain(stream).await
}

/// Reads until the peer closes the connection.
async fn drain(stream: &mut TcpStream) -> io::Result<()> {
    let mut rest = stream.take(u64::MAX);
    tokio::io::copy(&mut rest, &mut tokio::io::sink()).await.map(drop)
}

async fn wait_for(log: &watch::Sender<Log>, is_so: impl FnMut(&Log) -> bool) {
    // The sender is alive, so the channel cannot be closed.
    let _ = log.subscribe().wait_for(is_so).await;
}

/// Reads and logs a request, with at most `limit` bytes of its body. Does not read beyond it.
async fn read_request<S>(stream: &mut S, log: &watch::Sender<Log>, limit: usize) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
        if head.len() > REQUEST {
            return Err(io::Error::other("the head of the request does not end"));
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let length = content_length(&head).min(REQUEST);
    let mut index = 0;
    log.send_modify(|log| {
        index = log.requests.len();
        log.requests.push(Request { head, ..Request::default() });
    });
    let mut body = vec![0; length.min(limit)];
    stream.read_exact(&mut body).await?;
    log.send_modify(|log| {
        if let Some(request) = log.requests.get_mut(index) {
            (request.is_complete, request.body) = (body.len() == length, body);
        }
    });
    Ok(())
}

/// Returns the length of the body. The clients always send it.
fn content_length(head: &str) -> usize {
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    let mut lengths = lines.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    lengths.next().and_then(|(_, value)| value.trim().parse().ok()).unwrap_or_default()
}
