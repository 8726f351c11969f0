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

use crate::log::quietly;

/// A handle on the connection that a request came by.
#[derive(Clone, Debug, Default)]
pub struct Connection {
    shared: Arc<Shared>,
}

/// All connections that are open.
#[derive(Clone, Debug, Default)]
pub struct Connections {
    open: Arc<Mutex<Vec<Weak<Shared>>>>,
}

/// Says of a response, as an extension, that nobody gets it.
#[derive(Clone, Copy, Debug)]
pub struct IsReset;

#[derive(Debug, Default)]
struct Shared {
    is_broken: AtomicBool,
    /// Who reads and writes it, one task.
    task: AtomicWaker,
    is_flushed: AtomicBool,
    flushed: AtomicWaker,
}

impl Connection {
    /// Nothing is read or written any more: the connection ends with a reset.
    pub fn reset(&self) {
        self.shared.reset();
    }

    /// Waits until all that was written so far has left for the client. Whoever writes asks for it.
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
    /// Resets them all, but for this one.
    pub fn reset(&self, but: Option<&Connection>) {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let is_other = |shared: &Arc<Shared>| but.is_none_or(|but| !Arc::ptr_eq(&but.shared, shared));
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
        self.is_broken.store(true, Ordering::Release);
        self.task.wake();
    }
}

impl Connected<IncomingStream<'_, Accepting>> for Connection {
    fn connect_info(stream: IncomingStream<'_, Accepting>) -> Self {
        stream.io().connection.clone()
    }
}

/// Accepts connections.
#[derive(Debug)]
pub struct Accepting {
    pub listener: TcpListener,
    pub connections: Connections,
}

impl Listener for Accepting {
    type Io = Stream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Stream, SocketAddr) {
        loop {
            match self.listener.accept().await {
                Ok((tcp, address)) => {
                    // Without it, answers in parts wait for the client's acknowledgements.
                    if let Err(error) = tcp.set_nodelay(true) {
                        quietly(|| tracing::debug!(%error, "a connection was gone at once"));
                    }
                    return (Stream { tcp, connection: self.connections.open() }, address);
                }
                Err(error) => {
                    // Out of descriptors, say: whoever holds them has to let go first.
                    quietly(|| tracing::warn!(%error, "a connection was not accepted"));
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// An open connection.
#[derive(Debug)]
pub struct Stream {
    tcp: TcpStream,
    connection: Connection,
}

impl Stream {
    /// An error for a connection that is reset; else the task is woken when it is.
    fn unless_broken(&self, cx: &Context<'_>) -> io::Result<()> {
        let shared = &self.connection.shared;
        shared.task.register(cx.waker());
        if shared.is_broken.load(Ordering::Acquire) { Err(io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        if self.connection.shared.is_broken.load(Ordering::Acquire) {
            // A socket that lingers for no time is closed by a reset. If it cannot be set, the connection just ends.
            drop(SockRef::from(&self.tcp).set_linger(Some(Duration::ZERO)));
        }
    }
}

impl AsyncRead for Stream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.unless_broken(cx)?;
        Pin::new(&mut self.tcp).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.unless_broken(cx)?;
        Pin::new(&mut self.tcp).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffers: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.unless_broken(cx)?;
        Pin::new(&mut self.tcp).poll_write_vectored(cx, buffers)
    }

    fn is_write_vectored(&self) -> bool {
        self.tcp.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.unless_broken(cx)?;
        let flushed = Pin::new(&mut self.tcp).poll_flush(cx);
        if flushed.is_ready() {
            let shared = &self.connection.shared;
            shared.is_flushed.store(true, Ordering::Release);
            shared.flushed.wake();
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.unless_broken(cx)?;
        Pin::new(&mut self.tcp).poll_shutdown(cx)
    }
}
