//! The part of HTTP/1.1 that the clients here need: GET, keep-alive, no request body.
//!
//! A server library would do more work for each request than the client does, and dominate the run.

use std::io::{self, Write as _};
use std::sync::Arc;

use anyhow::Result;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;
use xtask_cli::note;

use super::responses::Responses;

/// The end of a request without a body.
const END: &[u8] = b"\r\n\r\n";
/// The longest head of a request; no client here sends more.
const LONGEST_HEAD: usize = 64 * 1024;

/// Serves until standard input closes, which it does when the parent ends.
pub fn serve(projects: u64) -> Result<()> {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_io().build()?;
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let address = listener.local_addr()?;
    runtime.spawn(accept(listener, Arc::new(Responses::new(projects))));
    let mut stdout = io::stdout();
    writeln!(stdout, "http://{address}")?;
    stdout.flush()?;
    io::copy(&mut io::stdin(), &mut io::sink())?;
    runtime.shutdown_background();
    Ok(())
}

async fn accept(listener: TcpListener, responses: Arc<Responses>) {
    while let Ok((stream, _)) = listener.accept().await {
        let responses = Arc::clone(&responses);
        tokio::spawn(async move {
            if let Err(error) = respond_to_all(stream, &responses).await {
                note!("server: {error}");
            }
        });
    }
}

/// Responds to the requests of a connection in order, until the client closes it.
async fn respond_to_all(mut stream: TcpStream, responses: &Responses) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut input = Vec::with_capacity(4096);
    loop {
        while let Some(length) = input.windows(END.len()).position(|bytes| bytes == END) {
            let head: Vec<u8> = input.drain(..length + END.len()).collect();
            stream.write_all(&responses.to(&String::from_utf8_lossy(&head))).await?;
        }
        if input.len() > LONGEST_HEAD {
            return Err(io::Error::other("a request without an end"));
        }
        if stream.read_buf(&mut input).await? == 0 {
            return Ok(());
        }
    }
}
