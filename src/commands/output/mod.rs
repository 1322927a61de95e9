//! Where results go: opened before the work starts, in place only when they are whole.

mod answer;
mod args;
mod file;
mod folder;
mod inputs;
mod run_id;
mod target;
mod tree;
mod unfinished;

pub use answer::AnswerTargets;
pub use args::{FormatArgs, OutputArgs};
pub use file::PendingFile;
pub use inputs::Inputs;
pub use target::{Target, Written, shows_screen, wants_clients, write_all};
pub use tree::PendingTree;
pub use unfinished::hold_unfinished;

pub(super) use file::failed;
pub(super) use run_id::run_id;
pub(super) use target::put;
