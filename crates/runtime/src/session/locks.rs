//! Locks by name.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// Locks that exist while somebody holds or waits for them.
#[derive(Debug, Default)]
pub(crate) struct Locks(Mutex<HashMap<String, Weak<AsyncMutex<()>>>>);

impl Locks {
    /// Waits until the lock `name` is free, and takes it until the guard is dropped.
    pub(crate) async fn lock(&self, name: &str) -> OwnedMutexGuard<()> {
        let lock = {
            let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            locks.retain(|_, lock| lock.strong_count() > 0);
            let known = locks.get(name).and_then(Weak::upgrade);
            known.unwrap_or_else(|| {
                let lock = Arc::new(AsyncMutex::new(()));
                locks.insert(name.to_owned(), Arc::downgrade(&lock));
                lock
            })
        };
        lock.lock_owned().await
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_lock_is_held_until_its_guard_is_dropped() {
        let locks = Locks::default();
        let guard = locks.lock("a").await;
        assert!(timeout(Duration::from_secs(1), locks.lock("a")).await.is_err());
        drop(timeout(Duration::from_secs(1), locks.lock("b")).await.expect("another lock"));
        drop(guard);
        drop(timeout(Duration::from_secs(1), locks.lock("a")).await.expect("a free lock"));
    }

    #[tokio::test]
    async fn a_lock_that_nobody_holds_takes_no_memory() {
        let locks = Locks::default();
        let guard = locks.lock("a").await;
        drop(locks.lock("b").await);
        drop(locks.lock("c").await);
        let names = || locks.0.lock().expect("a mutex").keys().cloned().collect::<Vec<_>>();
        assert!(names().contains(&"a".to_owned()) && !names().contains(&"b".to_owned()), "{:?}", names());
        drop(guard);
    }
}
