//! When to stop.

use std::io;

/// What ends with Ctrl-C or SIGTERM; from the call on, they do not end the process.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let stopped = crm_sandbox::stopped()?;
/// let sandbox = crm_sandbox::Sandbox::start().await?;
/// stopped.await;
/// sandbox.stop().await?;
/// # Ok(())
/// # }
/// ```
#[cfg(unix)]
pub fn stopped() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// What ends with Ctrl-C.
#[cfg(not(unix))]
pub fn stopped() -> io::Result<impl Future<Output = ()>> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}
