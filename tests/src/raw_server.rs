//! A server that answers bytes, whole or cut off.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A server on a free port of 127.0.0.1 that answers one request with the given bytes and closes the connection.
#[derive(Debug)]
pub struct RawServer {
    url: String,
    request: JoinHandle<io::Result<Vec<u8>>>,
}

impl RawServer {
    /// Starts a server that answers `answer`: status line, headers and body.
    pub async fn start(answer: impl Into<Vec<u8>>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let answer = answer.into();
        let request = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await?;
            let mut request = Vec::new();
            // The requests of the tests have no body, so the empty line ends them.
            while !request.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).await?;
                request.extend(byte);
            }
            stream.write_all(&answer).await?;
            stream.shutdown().await?;
            Ok(request)
        });
        Ok(Self { url, request })
    }

    /// The server's address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The head of the request, as it came.
    pub async fn request(self) -> io::Result<String> {
        let bytes = self.request.await.map_err(io::Error::other)??;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
