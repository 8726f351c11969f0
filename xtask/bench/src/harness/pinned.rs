//! One processor for client and server.
//!
//! Otherwise the scheduler uses one processor or two. With two, each response wakes an idle processor, and the kernel
//! counts that as the client's time: two or three times the rest of a call, and it varies.

use anyhow::Result;

/// Keeps this thread and the processes it starts on one processor while it lives. Outside Linux it does
/// nothing.
#[derive(Debug)]
pub struct Pinned {
    #[cfg(target_os = "linux")]
    _until_dropped: linux::Affinity,
}

impl Pinned {
    /// Pins this thread to its current processor.
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

    /// The processors to restore for this thread on drop.
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
