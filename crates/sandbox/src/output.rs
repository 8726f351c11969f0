//! Standard output and standard error, written by threads of their own.
//!
//! A reader that is slow, stuck or gone delays neither a request nor the end of the program.

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tracing_subscriber::fmt::MakeWriter;

/// The maximum size of the queue in bytes: 1 MiB. Lines beyond it are lost.
const CAPACITY: usize = 1 << 20;
/// The retry interval for a sink that another process has made non-blocking.
const RETRY_INTERVAL: Duration = Duration::from_millis(5);
/// How long a flush waits for a reader that reads nothing.
const STALL_TIMEOUT: Duration = Duration::from_millis(500);

/// A queue of lines for a sink. Clones share the queue.
#[derive(Clone, Debug, Default)]
pub struct Output {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    queue: Mutex<Queue>,
    is_changed: Condvar,
}

#[derive(Debug, Default)]
struct Queue {
    lines: VecDeque<Vec<u8>>,
    bytes: usize,
    /// Whether a line is being written.
    is_writing: bool,
    /// The number of lines that were written or lost by an error.
    written: u64,
    /// The number of lines that did not fit or could not be written.
    lost: u64,
}

impl Output {
    /// Writes to the sink on a thread of its own.
    ///
    /// After lines were lost, the next line that is written calls `report` with the number of all lost lines.
    ///
    /// # Errors
    ///
    /// Returns an error if the thread cannot be started.
    pub fn to(sink: impl Write + Send + 'static, report: impl Fn(u64) + Send + 'static) -> io::Result<Self> {
        let output = Self::default();
        let shared = Arc::clone(&output.shared);
        thread::Builder::new().name("output".to_owned()).spawn(move || shared.write_all(sink, report))?;
        Ok(output)
    }

    /// Queues a line, without waiting.
    pub fn send(&self, line: &[u8]) {
        let mut queue = self.shared.lock();
        if queue.bytes.saturating_add(line.len()) > CAPACITY {
            queue.lost += 1;
            return;
        }
        queue.bytes += line.len();
        queue.lines.push_back(line.to_vec());
        self.shared.is_changed.notify_all();
    }

    /// Waits until all lines are written, for `timeout` at most, and for [`STALL_TIMEOUT`] at most for each line.
    pub fn flush(&self, timeout: Duration) {
        let deadline = Instant::now() + timeout;
        let mut queue = self.shared.lock();
        while queue.is_writing || !queue.lines.is_empty() {
            let (written, left) = (queue.written, deadline.saturating_duration_since(Instant::now()));
            let is_stalled = |queue: &mut Queue| queue.written == written;
            let waited = self.shared.is_changed.wait_timeout_while(queue, left.min(STALL_TIMEOUT), is_stalled);
            let (next, outcome) = waited.unwrap_or_else(PoisonError::into_inner);
            if outcome.timed_out() {
                return;
            }
            queue = next;
        }
    }
}

impl Shared {
    /// Locks the queue. Poisoning is ignored: no code that holds the lock panics.
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_all(&self, mut sink: impl Write, report: impl Fn(u64)) {
        let mut is_partial = false;
        let mut reported = 0;
        loop {
            let line = self.next();
            let outcome = write_line(&mut sink, &line, &mut is_partial);
            let lost = {
                let mut queue = self.lock();
                queue.lost += u64::from(outcome.is_err());
                queue.lost
            };
            // The report's own line may be lost too. It then counts, and the next written line reports again.
            if outcome.is_ok() && lost > reported {
                reported = lost;
                report(lost);
            }
            let mut queue = self.lock();
            queue.is_writing = false;
            queue.written += 1;
            drop(queue);
            self.is_changed.notify_all();
        }
    }

    fn next(&self) -> Vec<u8> {
        let mut queue = self.lock();
        loop {
            if let Some(line) = queue.lines.pop_front() {
                queue.bytes -= line.len();
                queue.is_writing = true;
                return line;
            }
            queue = self.is_changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Writes a line. If an error cut the previous line short, a newline ends that line first.
fn write_line(sink: &mut impl Write, line: &[u8], is_partial: &mut bool) -> io::Result<()> {
    if *is_partial {
        write(sink, b"\n", &mut false)?;
        *is_partial = false;
    }
    write(sink, line, is_partial)?;
    *is_partial = false;
    sink.flush()
}

fn write(sink: &mut impl Write, mut bytes: &[u8], is_partial: &mut bool) -> io::Result<()> {
    while !bytes.is_empty() {
        match sink.write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(count) => {
                *is_partial = true;
                bytes = bytes.get(count..).unwrap_or_default();
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => thread::sleep(RETRY_INTERVAL),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Queues each write as a line: the subscriber writes an event with one call.
#[derive(Debug)]
pub struct LineWriter<'a>(&'a Output);

impl Write for LineWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Output {
    type Writer = LineWriter<'a>;

    fn make_writer(&'a self) -> LineWriter<'a> {
        LineWriter(self)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    /// A sink whose writes have the outcomes that the test sends.
    struct Sink {
        outcomes: Receiver<io::Result<usize>>,
        written: Sender<Vec<u8>>,
    }

    impl Write for Sink {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let count = self.outcomes.recv().unwrap_or(Ok(usize::MAX))?.min(bytes.len());
            drop(self.written.send(bytes[..count].to_vec()));
            Ok(count)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// An output, and the test's side of its sink.
    struct Fixture {
        output: Output,
        outcome: Sender<io::Result<usize>>,
        written: Receiver<Vec<u8>>,
        reports: Receiver<u64>,
    }

    fn fixture() -> Fixture {
        let (outcome, outcomes) = channel();
        let (sender, written) = channel();
        let (lost, reports) = channel();
        let report = move |count| lost.send(count).expect("it is listened to");
        let output = Output::to(Sink { outcomes, written: sender }, report).expect("a thread");
        Fixture { output, outcome, written, reports }
    }

    fn text(written: &Receiver<Vec<u8>>) -> String {
        String::from_utf8(written.try_iter().flatten().collect()).expect("text")
    }

    #[test]
    fn loses_lines_beyond_the_capacity_of_a_sink_that_nobody_reads() {
        let Fixture { output, outcome, written, reports } = fixture();
        let line = [b'x'; 1 << 10];
        for _ in 0..3000 {
            output.send(&line);
        }
        output.flush(Duration::from_millis(1));
        drop(outcome);
        output.flush(Duration::from_secs(60));
        let count = written.try_iter().flatten().count() >> 10;
        assert!((1024..=1025).contains(&count), "{count} lines");
        assert_eq!(reports.try_iter().collect::<Vec<_>>(), [3000 - count as u64]);
    }

    #[test]
    fn an_error_loses_one_line_and_keeps_the_others_whole() {
        let Fixture { output, outcome, written, reports } = fixture();
        let broken = |kind: ErrorKind| outcome.send(Err(kind.into())).expect("it is waited for");
        outcome.send(Ok(3)).expect("it is waited for");
        broken(ErrorKind::StorageFull);
        broken(ErrorKind::BrokenPipe);
        outcome.send(Ok(usize::MAX)).expect("it is waited for");
        broken(ErrorKind::Interrupted);
        broken(ErrorKind::WouldBlock);
        drop(outcome);
        for line in ["first\n", "second\n", "third\n"] {
            output.send(line.as_bytes());
        }
        output.flush(Duration::from_secs(60));
        assert_eq!(text(&written), "fir\nthird\n");
        assert_eq!(reports.try_iter().collect::<Vec<_>>(), [2]);
    }
}
