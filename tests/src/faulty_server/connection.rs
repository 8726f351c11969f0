//! One connection, from its opening to its end.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::interval;
use tokio_rustls::TlsAcceptor;

use super::log::{InFlight, next_fault};
use super::{Ending, Fault, Log, Point, Request};

/// How much is written and read at most.
const FLOOD: usize = 512 * 1024 * 1024;
const REQUEST: usize = 32 * 1024 * 1024;
const TICK: Duration = Duration::from_millis(5);
/// What an answer that breaks off begins with.
const HALF_A_STATUS_LINE: &[u8] = b"HTTP/1.1 20";
const HALF_A_JSON: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"deal\": {\"id\"";

/// Does what the fault says, and what those of further requests on the connection say.
pub(super) async fn serve(mut stream: TcpStream, first: Fault, log: &watch::Sender<Log>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut fault = first;
    loop {
        match fault {
            Fault::Stops(point, ending) => return stop(stream, point, ending, log).await,
            Fault::Greets(greeting) => {
                stream.write_all(&greeting).await?;
                return drain(&mut stream).await;
            }
            Fault::Tls(config, answer) => {
                let mut stream = TlsAcceptor::from(config).accept(stream).await?;
                read_request(&mut stream, log, usize::MAX).await?;
                stream.write_all(&answer).await?;
                return stream.shutdown().await;
            }
            other => {
                read_request(&mut stream, log, usize::MAX).await?;
                if !answer(&mut stream, other, log).await? {
                    return Ok(());
                }
            }
        }
        // The next request takes its fault where it begins.
        if stream.peek(&mut [0]).await? == 0 {
            return Ok(());
        }
        fault = next_fault(log);
    }
}

/// Answers a request that was read; says whether there may be another.
async fn answer(stream: &mut TcpStream, fault: Fault, log: &watch::Sender<Log>) -> io::Result<bool> {
    let in_flight = InFlight::begin(log);
    match fault {
        Fault::Answers(answer) => {
            // The client may send the next request as soon as it has the answer.
            drop(in_flight);
            stream.write_all(&answer).await?;
            return Ok(true);
        }
        Fault::AnswersAndCloses(answer) => {
            drop(in_flight);
            stream.write_all(&answer).await?;
            close(stream).await?;
        }
        Fault::Holds(answer) => {
            wait_for(log, |log| log.is_released).await;
            drop(in_flight);
            stream.write_all(&answer).await?;
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
        Fault::Stops(..) | Fault::Greets(_) | Fault::Tls(..) => {}
    }
    Ok(false)
}

async fn stop(mut stream: TcpStream, point: Point, ending: Ending, log: &watch::Sender<Log>) -> io::Result<()> {
    match point {
        Point::BeforeRequest => {}
        Point::InRequestBody => read_request(&mut stream, log, 1).await?,
        Point::AfterRequest | Point::InAnswerHead | Point::InAnswerBody => {
            read_request(&mut stream, log, usize::MAX).await?;
        }
    }
    match point {
        Point::BeforeRequest | Point::InRequestBody | Point::AfterRequest => {}
        Point::InAnswerHead => stream.write_all(HALF_A_STATUS_LINE).await?,
        Point::InAnswerBody => stream.write_all(HALF_A_JSON).await?,
    }
    match ending {
        Ending::Close => close(&mut stream).await,
        Ending::Reset => stream.set_zero_linger(),
        Ending::Hang => {
            wait_for(log, |log| log.is_draining).await;
            drain(&mut stream).await
        }
    }
}

/// Ends the connection as if all had been said. What was not read would make it a reset.
async fn close(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown().await?;
    drain(stream).await
}

/// Reads until the other side closes the connection.
async fn drain(stream: &mut TcpStream) -> io::Result<()> {
    let mut rest = stream.take(u64::MAX);
    tokio::io::copy(&mut rest, &mut tokio::io::sink()).await.map(drop)
}

async fn wait_for(log: &watch::Sender<Log>, is_so: impl FnMut(&Log) -> bool) {
    // The sender is here: it is not closed.
    let _ = log.subscribe().wait_for(is_so).await;
}

/// Reads a request, of its body at most `limit` bytes, and takes note of it; what follows it is not read.
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

/// The requests of the clients say how long they are.
fn content_length(head: &str) -> usize {
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    let mut lengths = lines.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    lengths.next().and_then(|(_, value)| value.trim().parse().ok()).unwrap_or_default()
}
