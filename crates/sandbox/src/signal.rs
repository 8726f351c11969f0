//! Signals that stop a program.

use std::io;

/// Returns a future that completes when the process is asked to stop.
///
/// On Unix that is by Ctrl-C, SIGTERM, SIGHUP (the terminal has closed) or SIGQUIT. On Windows it is by Ctrl-C,
/// Ctrl-Break, the end of the console, of the session or of the machine. From the call on, these do not end the
/// process.
///
/// On Linux, a SIGHUP or SIGQUIT that the process was started to ignore, for example by `nohup`, stays ignored. Other
/// systems do not report that, and the signal stops the process there too.
///
/// # Errors
///
/// Returns an error if a signal handler cannot be installed.
///
/// # Examples
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
pub fn stopped() -> io::Result<impl Future<Output = ()>> {
    any()
}

#[cfg(unix)]
fn any() -> io::Result<impl Future<Output = ()>> {
    use std::future::poll_fn;
    use std::task::Poll;

    use tokio::signal::unix::{Signal, SignalKind, signal};

    let unless_ignored = [SignalKind::hangup(), SignalKind::quit()].into_iter().filter(|kind| !is_ignored(*kind));
    let kinds = [SignalKind::terminate(), SignalKind::interrupt()].into_iter().chain(unless_ignored);
    let mut signals: Vec<Signal> = kinds.map(signal).collect::<io::Result<_>>()?;
    Ok(poll_fn(move |cx| {
        let is_received = signals.iter_mut().any(|signal| signal.poll_recv(cx).is_ready());
        if is_received { Poll::Ready(()) } else { Poll::Pending }
    }))
}

/// Returns whether the process ignores the signal. Linux has that in a file; the system call needs `unsafe`.
#[cfg(unix)]
fn is_ignored(kind: tokio::signal::unix::SignalKind) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    let bit = u32::try_from(kind.as_raw_value()).ok().and_then(|number| 1_u64.checked_shl(number.checked_sub(1)?));
    ignored & bit.unwrap_or_default() != 0
}

#[cfg(windows)]
fn any() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::windows;

    let (mut c, mut pause, mut close) = (windows::ctrl_c()?, windows::ctrl_break()?, windows::ctrl_close()?);
    let (mut logoff, mut shutdown) = (windows::ctrl_logoff()?, windows::ctrl_shutdown()?);
    Ok(async move {
        tokio::select! {
            _ = c.recv() => {}
            _ = pause.recv() => {}
            _ = close.recv() => {}
            _ = logoff.recv() => {}
            _ = shutdown.recv() => {}
        }
    })
}

#[cfg(not(any(unix, windows)))]
fn any() -> io::Result<impl Future<Output = ()>> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}
