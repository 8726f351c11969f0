//! Standard output and standard error, written by threads of their own: whoever does not read them, reads slowly or has
//! gone holds up neither a request nor the end of the program.

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tracing_subscriber::fmt::MakeWriter;

/// The bytes that wait at most; lines beyond are lost.
const CAPACITY: usize = 1 << 20;
/// How long a reader that takes nothing now is left alone, where the other side has set its end not to block.
const PAUSE: Duration = Duration::from_millis(5);
/// How long the end waits for a reader that takes nothing.
const STILLNESS: Duration = Duration::from_millis(500);

/// Lines on their way to a sink. Clones share the queue.
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
    /// Lines that were written, or lost by an error.
    written: u64,
    /// Lines that found no room, or could not be written.
    lost: u64,
}

impl Output {
    /// Writes to the sink on a thread of its own. After lost lines, the first line that is written again calls `report`
    /// with the number of all that were lost so far.
    ///
    /// # Errors
    ///
    /// Where there is no thread to be had.
    pub fn to(sink: impl Write + Send + 'static, report: impl Fn(u64) + Send + 'static) -> io::Result<Self> {
        let output = Self::default();
        let shared = Arc::clone(&output.shared);
        thread::Builder::new().name("output".to_owned()).spawn(move || shared.write_all(sink, report))?;
        Ok(output)
    }

    /// Hands a line over, without waiting.
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

    /// Waits until all lines are written, but no longer than `most`, and than [`STILLNESS`] for each of them.
    pub fn flush(&self, most: Duration) {
        let deadline = Instant::now() + most;
        let mut queue = self.shared.lock();
        while queue.is_writing || !queue.lines.is_empty() {
            let (written, left) = (queue.written, deadline.saturating_duration_since(Instant::now()));
            let is_still = |queue: &mut Queue| queue.written == written;
            let waited = self.shared.is_changed.wait_timeout_while(queue, left.min(STILLNESS), is_still);
            let (next, outcome) = waited.unwrap_or_else(PoisonError::into_inner);
            if outcome.timed_out() {
                return;
            }
            queue = next;
        }
    }
}

impl Shared {
    /// What holds the lock cannot panic half-way.
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_all(&self, mut sink: impl Write, report: impl Fn(u64)) {
        let mut is_torn = false;
        let mut reported = 0;
        loop {
            let line = self.next();
            let outcome = write_line(&mut sink, &line, &mut is_torn);
            let lost = {
                let mut queue = self.lock();
                queue.lost += u64::from(outcome.is_err());
                queue.lost
            };
            // Its own line may be lost too, and counts then: the next that is written reports again.
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

/// Writes a line; what an error has torn ends before the next one.
fn write_line(sink: &mut impl Write, line: &[u8], is_torn: &mut bool) -> io::Result<()> {
    if *is_torn {
        write(sink, b"\n", &mut false)?;
        *is_torn = false;
    }
    write(sink, line, is_torn)?;
    *is_torn = false;
    sink.flush()
}

fn write(sink: &mut impl Write, mut bytes: &[u8], is_torn: &mut bool) -> io::Result<()> {
    while !bytes.is_empty() {
        match sink.write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(count) => {
                *is_torn = true;
                bytes = bytes.get(count..).unwrap_or_default();
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => thread::sleep(PAUSE),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// A line of the log: the subscriber writes each with one call.
#[derive(Debug)]
pub struct Line<'a>(&'a Output);

impl Write for Line<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Output {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        Line(self)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    /// Takes what the test has made room for: each number is what the next write does.
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

    /// An output, and the other side of its sink.
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
    fn who_reads_nothing_holds_up_nobody_and_loses_what_is_too_much() {
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
    fn an_error_loses_its_own_line_and_tears_no_other() {
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
