//! Progress on the terminal, drawn only when the work takes long enough to wonder.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::observe::{Progress, Stage};
use crate::text::{Catalog, Language};

/// How long a stage runs unseen.
const DELAY: Duration = Duration::from_millis(500);

/// Draws a bar on standard error.
pub(super) struct Bar {
    catalog: Catalog,
    ascii: bool,
    state: Mutex<State>,
}

struct State {
    bar: ProgressBar,
    began: Instant,
    is_drawn: bool,
}

impl Bar {
    /// A bar that shows nothing yet.
    pub(super) fn new(language: Language, ascii: bool) -> Self {
        let state = State { bar: ProgressBar::hidden(), began: Instant::now(), is_drawn: false };
        Self { catalog: Catalog::new(language), ascii, state: Mutex::new(state) }
    }

    fn style(&self, is_measured: bool) -> ProgressStyle {
        let template = if is_measured { "{msg} {bar:30} {percent:>3}%" } else { "{msg} {spinner}" };
        // The template is fixed; should it be refused, the plain style does.
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        if self.ascii {
            style.progress_chars("#>.").tick_chars("|/-\\ ")
        } else {
            style.progress_chars("█▌░")
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Bar {
    fn begin(&self, stage: Stage, total_bytes: u64) {
        let bar = ProgressBar::with_draw_target(Some(total_bytes), ProgressDrawTarget::hidden());
        bar.set_style(self.style(total_bytes > 0));
        bar.set_message(self.catalog.text(stage.text_id(), &[]));
        *self.state() = State { bar, began: Instant::now(), is_drawn: false };
    }

    fn advance(&self, bytes: u64) {
        let mut state = self.state();
        state.bar.inc(bytes);
        if !state.is_drawn && state.began.elapsed() >= DELAY {
            state.is_drawn = true;
            state.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    fn end(&self) {
        self.state().bar.finish_and_clear();
    }
}
