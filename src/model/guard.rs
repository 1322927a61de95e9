//! Calls into libraries that may panic where an input is damaged.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What a call gives; `None` when it panicked. What the call worked on must not be looked at again after that: it may be half done.
pub fn guarded<T>(call: impl FnOnce() -> T) -> Option<T> {
    let before = IS_GUARDED.replace(true);
    let given = catch_unwind(AssertUnwindSafe(call));
    IS_GUARDED.set(before);
    given.ok()
}

/// Whether this thread is inside such a call: a panic there is damage of an input and no fault of the program.
pub fn is_guarded() -> bool {
    IS_GUARDED.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_ends_the_call_and_nothing_else() {
        assert_eq!(guarded(|| 1), Some(1));
        let none: &[u8] = &[];
        assert_eq!(guarded(|| none[std::hint::black_box(0)]), None);
        assert!(guarded(is_guarded) == Some(true) && !is_guarded());
        assert_eq!(
            guarded(|| guarded(|| none[std::hint::black_box(0)]).is_none() && is_guarded()),
            Some(true)
        );
    }
}
