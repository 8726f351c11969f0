//! Connections that can be reset on demand.

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use futures_util::task::AtomicWaker;
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use crate::log::emit;

/// A handle on the connection of a request.
#[derive(Clone, Debug, Default)]
pub struct Connection {
    shared: Arc<Shared>,
}

/// All open connections.
#[derive(Clone, Debug, Default)]
pub struct Connections {
    open: Arc<Mutex<Vec<Weak<Shared>>>>,
}

/// Marks a response, as an extension, that is never sent because the connection is reset.
#[derive(Clone, Copy, Debug)]
pub struct ConnectionReset;

#[derive(Debug, Default)]
struct Shared {
    is_reset: AtomicBool,
    /// The task that reads and writes the connection.
    task: AtomicWaker,
    is_flushed: AtomicBool,
    flushed: AtomicWaker,
}

impl Connection {
    /// Resets the connection. Nothing more is read or written.
    pub fn reset(&self) {
        self.shared.reset();
    }

    /// Waits until the connection's task has flushed what was written so far.
    pub async fn flushed(&self) {
        self.shared.is_flushed.store(false, Ordering::Release);
        poll_fn(|cx| {
            self.shared.flushed.register(cx.waker());
            if self.shared.is_flushed.load(Ordering::Acquire) { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }
}

impl Connections {
    /// Resets all connections except this one.
    pub fn reset(&self, except: Option<&Connection>) {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let is_other = |shared: &Arc<Shared>| except.is_none_or(|except| !Arc::ptr_eq(&except.shared, shared));
        open.iter().filter_map(Weak::upgrade).filter(is_other).for_each(|shared| shared.reset());
    }

    fn open(&self) -> Connection {
        let connection = Connection::default();
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.len() == open.capacity() {
            open.retain(|shared| shared.strong_count() > 0);
        }
        open.push(Arc::downgrade(&connection.shared));
        connection
    }
}

impl Shared {
    fn reset(&self) {
        self.is_reset.store(true, Ordering::Release);
        self.task.wake();
    }
}

impl Connected<IncomingStream<'_, ResettableListener>> for Connection {
    fn connect_info(stream: IncomingStream<'_, ResettableListener>) -> Self {
        stream.io().connection.clone()
    }
}

/// A listener whose connections can be reset.
#[derive(Debug)]
pub struct ResettableListener {
    pub listener: TcpListener,
    pub connections: Connections,
}

impl Listener for ResettableListener {
    type Io = ResettableStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (ResettableStream, SocketAddr) {
        loop {
            match self.listener.accept().await {
                Ok((tcp, address)) => {
                    // With Nagle's algorithm, a streamed response would wait for the client's acknowledgements.
                    if let Err(error) = tcp.set_nodelay(true) {
                        emit(|| tracing::debug!(%error, "a connection closed at once"));
                    }
                    return (ResettableStream { tcp, connection: self.connections.open() }, address);
                }
                Err(error) => {
                    // For example out of file descriptors, which others must release first.
                    emit(|| tracing::warn!(%error, "a connection could not be accepted"));
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// An open TCP connection.
#[derive(Debug)]
pub struct ResettableStream {
    tcp: TcpStream,
    connection: Connection,
}

impl ResettableStream {
    /// Returns an error if the connection was reset, or else registers the task to be woken when it is.
    fn check_reset(&self, cx: &Context<'_>) -> io::Result<()> {
        let shared = &self.connection.shared;
        shared.task.register(cx.waker());
        if shared.is_reset.load(Ordering::Acquire) { Err(io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl Drop for ResettableStream {
    fn drop(&mut self) {
        if self.connection.shared.is_reset.load(Ordering::Acquire) {
            // Closing a socket with a linger time of zero sends a reset. If that fails, the connection closes normally.
            drop(SockRef::from(&self.tcp).set_linger(Some(Duration::ZERO)));
        }
    }
}

impl AsyncRead for ResettableStream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.check_reset(cx)?;
        Pin::new(&mut self.tcp).poll_read(cx, buffer)
    }
}

impl AsyncWrite for ResettableStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.check_reset(cx)?;
        Pin::new(&mut self.tcp).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffers: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check_reset(cx)?;
        Pin::new(&mut self.tcp).poll_write_vectored(cx, buffers)
    }

    fn is_write_vectored(&self) -> bool {
        self.tcp.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check_reset(cx)?;
        let flushed = Pin::new(&mut self.tcp).poll_flush(cx);
        if flushed.is_ready() {
            let shared = &self.connection.shared;
            shared.is_flushed.store(true, Ordering::Release);
            shared.flushed.wake();
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check_reset(cx)?;
        Pin::new(&mut self.tcp).poll_shutdown(cx)
    }
}
