//! One processor for the client and the server.
//!
//! The scheduler puts the two on one processor or on two, as it likes. On two, each response wakes an idle processor;
//! the kernel counts that as the client's time, two or three times as much as the rest of a call, and it varies.

use anyhow::Result;

/// While this lives, this thread and the processes that it starts run on one processor; where the system is not Linux,
/// they run as ever.
#[derive(Debug)]
pub struct Pinned {
    #[cfg(target_os = "linux")]
    _until_dropped: linux::Affinity,
}

impl Pinned {
    /// Stays on the processor on which this thread is.
    pub fn new() -> Result<Self> {
        Ok(Self {
            #[cfg(target_os = "linux")]
            _until_dropped: linux::Affinity::pin()?,
        })
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use anyhow::{Context, Result};
    use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};
    use xtask_cli::note;

    /// The processors on which this thread may run when this is dropped.
    #[derive(Debug)]
    pub struct Affinity(CpuSet);

    impl Affinity {
        pub fn pin() -> Result<Self> {
            let before = sched_getaffinity(None).context("the processors of this process")?;
            let mut one = CpuSet::new();
            one.set(sched_getcpu());
            sched_setaffinity(None, &one).context("pinning to one processor")?;
            Ok(Self(before))
        }
    }

    impl Drop for Affinity {
        fn drop(&mut self) {
            if let Err(error) = sched_setaffinity(None, &self.0) {
                note!("still on one processor: {error}");
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_thread_is_on_one_processor_and_then_on_all_again() {
            let before = sched_getaffinity(None).unwrap();
            let pinned = Affinity::pin().unwrap();
            assert_eq!(sched_getaffinity(None).unwrap().count(), 1);
            drop(pinned);
            assert_eq!(sched_getaffinity(None).unwrap(), before);
        }
    }
}
